import { expect } from "@playwright/test";
import type { Answer } from "./ask";

/** Expects a page of the portal in the reader's language, whatever it says, and no fault. */
export function expectPage(answer: Answer, what: string, locale: "ru" | "en" = "ru"): void {
  expect(answer.status, `${what}: ${answer.body.slice(0, 300)}`).toBeLessThan(500);
  if (answer.status >= 300 && answer.status < 400) {
    expect(answer.leadsTo, what).toMatch(/^\//);
    return;
  }
  expect(answer.headers["content-type"], what).toContain("text/html");
  expect(answer.body, what).toContain(`<html lang="${locale}"`);
  expect(answer.body.match(/<h1[\s>]/g)?.length, `${what}: main headings`).toBe(1);
  expect(answer.body, what).not.toMatch(/node_modules|\bat \w+ \(|PrismaClient|ERR_/);
}

/** A text as React writes it into HTML. */
export function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#x27;");
}
