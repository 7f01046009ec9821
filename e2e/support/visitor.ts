import {
  type Browser,
  type BrowserContext,
  expect,
  type Locator,
  type Page,
} from "@playwright/test";
import { checkPage } from "./check-page";
import { watch } from "./guards";
import type { Portal } from "./portal";

export type VisitorOptions = {
  /** signed in as the account of this address */
  as?: string;
  locale?: "ru" | "en";
  javaScriptEnabled?: boolean;
};

/**
 * Somebody at a browser. Every page they come to is checked: accessible, fit for a phone, without
 * console errors, nothing loaded from elsewhere.
 */
export class Visitor {
  private checkedLoads = 0;
  private loads = 0;

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly faults: string[],
    readonly scripts: boolean,
    private readonly locale: "ru" | "en",
  ) {}

  static async arrive(
    browser: Browser,
    portal: Portal,
    { as, locale = "ru", javaScriptEnabled = true }: VisitorOptions = {},
  ): Promise<Visitor> {
    const context = await browser.newContext({
      baseURL: portal.address,
      locale: locale === "ru" ? "ru-RU" : "en-GB",
      javaScriptEnabled,
    });
    const { faults } = watch(context, portal.address);
    if (as) await signIn(context, as);
    const visitor = new Visitor(
      await context.newPage(),
      context,
      faults,
      javaScriptEnabled,
      locale,
    );
    visitor.page.on("load", () => {
      visitor.loads += 1;
    });
    return visitor;
  }

  /** Opens an address of the portal. */
  async open(path: string): Promise<void> {
    await this.page.goto(path);
    await this.look();
  }

  /** Presses something that leads to another page, and looks at that page. */
  async press(target: Locator): Promise<void> {
    const loaded = this.page.waitForEvent("load");
    await target.click();
    await loaded;
    await this.look();
  }

  /** Presses the button of this name. */
  async pressButton(name: string | RegExp): Promise<void> {
    await this.press(this.page.getByRole("button", { name, exact: typeof name === "string" }));
  }

  /** Follows the link of this name; the first, where several lead the same way. */
  async follow(name: string | RegExp): Promise<void> {
    const links = this.page.getByRole("link", { name, exact: typeof name === "string" });
    await this.press(links.first());
  }

  /** Does something that leads to another page, e.g. by keyboard, and looks at that page. */
  async leave(act: () => Promise<unknown>): Promise<void> {
    const loaded = this.page.waitForEvent("load");
    await act();
    await loaded;
    await this.look();
  }

  /** Checks the present page. */
  async look(): Promise<void> {
    await expect(this.page.locator("html"), this.page.url()).toHaveAttribute("lang", this.locale);
    await checkPage(this.page, this.scripts);
    this.checkedLoads = this.loads;
  }

  /** Expects these words somewhere in the main part of the page. */
  async reads(...texts: (string | RegExp)[]): Promise<void> {
    const main = this.page.getByRole("main");
    for (const text of texts) await expect(main).toContainText(text);
  }

  /** Goes home: whatever a page did wrong on the way fails the test now. */
  async goHome(): Promise<void> {
    const unseen = this.loads - this.checkedLoads;
    await this.context.close();
    expect(this.faults, "faults of the pages visited").toEqual([]);
    expect(unseen, "pages that nobody looked at").toBe(0);
  }
}

/** Opens a session as the accounts door does for a right password, without spending the time on one. */
async function signIn(context: BrowserContext, email: string): Promise<void> {
  const { openSessionFor } = await import("../../prisma/factories/accounts");
  const cookie = await openSessionFor(email);
  const [pair = ""] = cookie.split(";");
  const at = pair.indexOf("=");
  await context.addCookies([
    {
      name: pair.slice(0, at),
      value: pair.slice(at + 1),
      domain: "localhost",
      path: "/",
      httpOnly: true,
      sameSite: "Lax",
    },
  ]);
}
