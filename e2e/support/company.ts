import { expect } from "@playwright/test";
import {
  type ApplicationStatus,
  firstReasons,
  isMandatory,
  type Sample,
  slotsFor,
  statusRow,
} from "~/features/applications";
import { formatDate, type Locale, say } from "~/platform/i18n";
import { samplePdf } from "../../prisma/seed/sample-pdf";
import { fillAtOnce, fillSection } from "./fill-section";
import { letterTo } from "./letters";
import type { Visitor } from "./visitor";
import { type Words, words } from "./words";

export const password = "поздний трамвай 77";

/** The person who applies for a company, doing by hand what the portal asks of them. */
export class Applicant {
  readonly t: Words;

  constructor(
    readonly visitor: Visitor,
    readonly sample: Sample,
    readonly locale: Locale = "ru",
    /** types field by field instead of letting the browser fill the form */
    readonly byHand = false,
  ) {
    this.t = words(locale);
  }

  get email(): string {
    return this.sample.organisation.owner.email;
  }

  /** From the front page to the letter that was sent. */
  async register(change: Record<string, string> = {}): Promise<void> {
    const { organisation } = this.sample;
    await this.visitor.open(`/register?lng=${this.locale}`);
    await this.typeRegistration({
      org_name: organisation.name,
      inn: organisation.inn,
      kpp: organisation.kpp,
      ogrn: organisation.ogrn,
      lei: organisation.lei,
      full_name: organisation.owner.fullName,
      email: this.email,
      phone: organisation.owner.phone,
      password,
      password_confirm: password,
      ...change,
    });
    await this.visitor.pressButton(this.t("organisations:register.submit"));
    await this.visitor.reads(this.t("accounts:verify.sent_heading"));
  }

  async typeRegistration(fields: Record<string, string>): Promise<void> {
    for (const [name, value] of Object.entries(fields)) {
      await this.visitor.page.locator(`form [name="${name}"]`).fill(value);
    }
  }

  /** Follows the link of the letter in the mailbox. */
  async confirm(email = this.email): Promise<void> {
    await letterTo(email, "/verify-email?token=");
    await this.visitor.open(`/demo/mailbox?to=${encodeURIComponent(email)}`);
    await this.visitor.follow(/\/verify-email\?token=/);
    await this.visitor.pressButton(this.t("accounts:verify.submit"));
    await this.visitor.reads(this.t("accounts:login.confirmed"));
  }

  async signIn(email = this.email, secret = password): Promise<void> {
    await this.visitor.page.locator('form [name="email"]').fill(email);
    await this.visitor.page.locator('form [name="password"]').fill(secret);
    await this.visitor.pressButton(this.t("accounts:login.submit"));
  }

  /** Opens a draft of the sample's kind; the application's address. */
  async startDraft(): Promise<string> {
    const { visitor, sample, t } = this;
    await visitor.follow(t("applications:list.emptyAction"));
    const choices = [`types.${sample.applicantType}.name`, `tracks.${sample.track}.name`];
    for (const name of choices) {
      await visitor.page
        .getByRole("radio", { name: t(`applications:${name}`), exact: true })
        .check();
    }
    await visitor.pressButton(t("applications:new.submit"));
    return new URL(visitor.page.url()).pathname;
  }

  /** Fills every section from the first to the last, each saved by its button. */
  async fillSections(path: string, change: Partial<Sample["sections"]> = {}): Promise<void> {
    const sections = Object.entries({ ...this.sample.sections, ...change });
    const [first] = sections;
    await this.visitor.open(`${path}/sections/${first?.[0]}`);
    for (const [code, answers] of sections) {
      expect(new URL(this.visitor.page.url()).pathname).toBe(`${path}/sections/${code}`);
      const fill = this.byHand ? fillSection : fillAtOnce;
      await fill(this.visitor, this.t, answers);
      await this.visitor.pressButton(this.t("form:save.next"));
    }
    expect(new URL(this.visitor.page.url()).pathname, "after the last section").toBe(path);
  }

  async openSection(path: string, code: string): Promise<void> {
    await this.visitor.open(`${path}/sections/${code}`);
  }

  /** Fills the mandatory document slots, each from its own form. */
  async attachDocuments(path: string): Promise<void> {
    const { visitor, sample, locale, t } = this;
    await visitor.open(`${path}/documents`);
    for (const slot of slotsFor(sample.applicantType)) {
      const section = visitor.page.locator(`#${slot.code}`);
      const attached = t("documents:page.states.attached");
      if (!isMandatory(slot, sample.applicantType)) continue;
      if ((await section.innerText()).includes(attached)) continue;
      await section.locator('input[type="file"]').setInputFiles({
        name: `${say(slot.name, locale)}.pdf`,
        mimeType: "application/pdf",
        buffer: samplePdf([slot.name.en]),
      });
      await section.getByRole("button", { name: t("documents:page.doUpload") }).click();
      await expect(section).toContainText(attached);
    }
  }

  /** Attaches what is mandatory, checks the answers, consents and submits; the number given. */
  async submit(path: string): Promise<string> {
    const { visitor, t } = this;
    await this.attachDocuments(path);
    await visitor.open(`${path}/submit`);
    await visitor.page.locator('[name="consent_processing"]').check();
    await visitor.pressButton(t("applications:check.submit"));
    await visitor.reads(t("applications:receipt.title"), /ММК-\d{4}-\d{4}/);
    const text = await visitor.page.getByRole("main").innerText();
    return /ММК-\d{4}-\d{4}/.exec(text)?.[0] ?? "";
  }

  /** The application's page says where it stands, whose move it is, until when, and what happened so far. */
  async sees(
    path: string,
    status: ApplicationStatus,
    so_far: readonly ApplicationStatus[] = [],
  ): Promise<void> {
    const { visitor, locale, t } = this;
    await visitor.open(path);
    const row = statusRow(status);
    await visitor.reads(
      say(row.applicant, locale),
      say(row.next, locale),
      t(`applications:status.mover.${row.mover}`),
    );
    const { prisma } = await import("~/platform/db.server");
    const id = path.split("/").at(-1) ?? "";
    const { dueAt } = await prisma.application.findUniqueOrThrow({ where: { id } });
    if (dueAt && row.mover !== "nobody") await visitor.reads(formatDate(dueAt, locale));
    const history = visitor.page.getByRole("list", { name: t("applications:status.history") });
    for (const one of so_far)
      await expect(history).toContainText(say(statusRow(one).applicant, locale));
  }
}

/** A reason's words, as the applicant reads them. */
export function reasonText(code: string, locale: Locale): string {
  const reason = firstReasons.find((one) => one.code === code);
  return reason ? say(reason.name, locale) : code;
}
