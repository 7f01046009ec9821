import { renderToStaticMarkup } from "react-dom/server";
import { env } from "~/platform/env.server";
import type { Locale } from "~/platform/i18n";
import { translator } from "~/platform/i18n/i18n.server";
import { LetterLayout, type LetterParts } from "./letter-layout";

export type Letter = { subject: string; text: string; html: string; preferences?: string };

/** Where a person chooses which letters they get. */
export const preferencesPath = "/portal/account#notices";

/** One line, as a subject must be: no breaks, nothing that turns the reading direction. */
function oneLine(subject: string): string {
  return subject
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ")
    .trim()
    .slice(0, 200);
}

type Content = Omit<LetterParts, "brand" | "preferences" | "reason"> & {
  subject: string;
  reason?: string;
  /** whether its reader may do without letters like this */
  optional?: boolean;
};

/** A letter as text and as HTML with the same words; whatever people typed is escaped. */
export function renderLetter({ subject, optional = true, ...content }: Content): Letter {
  const t = translator(content.locale, "notifications");
  const preferences = optional
    ? { label: t("letter.preferences"), href: `${env().APP_URL}${preferencesPath}` }
    : undefined;
  const reason = content.reason ?? t("letter.reason");
  const parts: LetterParts = { ...content, brand: t("letter.brand"), reason, preferences };
  const { paragraphs, groups = [], action } = parts;
  const text = [
    ...paragraphs,
    ...groups.flatMap(({ title, lines }) => [
      `${title}\n${lines.map((line) => `— ${line.text}\n  ${line.href}`).join("\n")}`,
    ]),
    ...(action ? [`${action.label}:\n${action.href}`] : []),
    [reason, preferences && `${preferences.label}: ${preferences.href}`].filter(Boolean).join(" "),
  ].join("\n\n");
  return {
    subject: oneLine(subject),
    text,
    html: `<!DOCTYPE html>${renderToStaticMarkup(<LetterLayout {...parts} />)}`,
    preferences: preferences?.href,
  };
}

/**
 * The HTML of a letter that was written as text: its paragraphs, with the address that stands
 * in one of its own as the button. For letters that nobody can do without.
 */
export function letterOfText(locale: Locale, subject: string, text: string): Letter {
  const t = translator(locale, "notifications");
  const paragraphs = text.split(/\n{2,}/).map((paragraph) => paragraph.trim());
  const href = paragraphs.find((paragraph) => /^https?:\/\/\S+$/.test(paragraph));
  const reason = paragraphs.at(-1) ?? "";
  const { html } = renderLetter({
    locale,
    subject,
    title: oneLine(subject),
    paragraphs: paragraphs.slice(0, -1).filter((paragraph) => paragraph !== href),
    action: href ? { label: t("letter.open"), href } : undefined,
    reason,
    optional: false,
  });
  return { subject: oneLine(subject), text, html };
}
