import { createHash } from "node:crypto";
import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];

/** Pages alike in all but their words were checked once by this process. */
const checked = new Set<string>();

/**
 * What axe and a narrow screen see of a page: its address without ids, and each kind of element on it
 * in each of its states, with or without words and a label. One row more in a list makes no other page.
 */
function shapeOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const address = location.pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ":id");
    const kinds = new Set<string>();
    const ids = new Set<string>();
    for (const element of document.querySelectorAll("*")) {
      const state = ["role", "type", "aria-invalid", "open", "disabled", "aria-current"]
        .map((name) => element.getAttribute(name) ?? "")
        .join(",");
      const given = element.getAttributeNames().filter((name) => element.getAttribute(name));
      const told = [
        element.textContent?.trim() ? "words" : "",
        (element as Partial<HTMLInputElement>).labels?.length ? "label" : "",
        element.id && ids.has(element.id) ? "doubled" : "",
        ...given.sort(),
      ].join(" ");
      ids.add(element.id);
      const inside = element.parentElement?.tagName ?? "";
      const kind = `${inside}>${element.tagName}.${element.getAttribute("class") ?? ""}`;
      kinds.add(`${kind}[${state}](${told})`);
    }
    return [document.documentElement.lang, address, ...[...kinds].sort()].join("\n");
  });
}

/** Each shape is given to axe by one of the run's processes; a page that failed is given to it again. */
async function expectAccessibleShape(page: Page, shape: string): Promise<void> {
  const name = createHash("sha256").update(shape).digest("hex");
  const note = path.join(process.env.E2E_ACCESSIBLE_SHAPES ?? "", name);
  if (existsSync(note)) return;
  await expectAccessible(page);
  writeFileSync(note, "");
}

/** Fails on any violation of WCAG 2.2 AA that axe finds. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ["violations"] })
    .withTags(tags)
    .setLegacyMode(true)
    .analyze();
  const found = violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 4)
        .map((node) => `${node.target} ${node.failureSummary?.replace(/\s+/g, " ")}`)
        .join(" | ")}`,
  );
  expect(found, `accessibility of ${page.url()}`).toEqual([]);
}

/** Fails when a phone's screen of 360 px would have to be scrolled sideways. */
export async function expectNarrow(page: Page): Promise<void> {
  const usual = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 740 });
  const wide = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .slice(0, 5)
      .map((element) => `${element.tagName}.${element.getAttribute("class")}`);
  });
  if (usual) await page.setViewportSize(usual);
  expect(wide, `wider than 360 px: ${page.url()}`).toEqual([]);
}

/** What holds of every page: one main heading, a title, a language, accessible, fits a phone, no raw message key. */
export async function checkPage(page: Page, scripts: boolean): Promise<void> {
  const shape = await shapeOf(page);
  await expectWords(page);
  if (checked.has(shape)) return;
  // axe is a script itself; the same pages are visited with scripts as well.
  if (scripts) await expectAccessibleShape(page, shape);
  await expectNarrow(page);
  if (scripts) checked.add(shape);
}

/** Text nodes that show the portal's workings: holes of messages, message keys, values of the language. */
function unfinishedWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const broken = /\{\{\w+\}\}|\bundefined\b|\bNaN\b|\[object Object\]|Invalid Date|\uFFFD/;
    const key = /^[a-z]\w*(\.\w+)+$/;
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? "";
      if (node.parentElement?.closest("script, style, template")) continue;
      if (broken.test(text) || (key.test(text) && !text.endsWith(".example"))) found.push(text);
    }
    for (const element of document.querySelectorAll("*")) {
      const spoiled = [...element.attributes].filter(({ value }) => value.includes("\uFFFD"));
      found.push(...spoiled.map(({ name, value }) => `${name}="${value}"`));
    }
    return found;
  });
}

async function expectWords(page: Page): Promise<void> {
  await expect(page, page.url()).toHaveTitle(/\S/);
  expect(await page.locator("h1").count(), `main headings of ${page.url()}`).toBe(1);
  expect(await unfinishedWords(page), `unfinished words on ${page.url()}`).toEqual([]);
}
