import { env } from "~/platform/env.server";
import { translator } from "~/platform/i18n/i18n.server";
import { noticeGroups } from "../groups";
import { type NoticeKind, noticeKinds } from "../kinds";
import { noticeText, type StoredNotice, writtenLocale } from "../notice-text.server";
import { type Letter, renderLetter } from "./render-letter.server";

type Addressed = StoredNotice & { user: { locale: string } };

/** The letter of one notice, in its reader's language. */
export function noticeLetter(notice: Addressed): Letter {
  const locale = writtenLocale(notice.user.locale);
  const t = translator(locale, "notifications");
  const { title, subject, body, href } = noticeText(notice, locale);
  const group = noticeKinds[notice.kind as NoticeKind] as keyof typeof noticeGroups | undefined;
  const mandatory = group !== undefined && "mandatory" in noticeGroups[group];
  return renderLetter({
    locale,
    subject,
    title,
    paragraphs: body.split(/\n{2,}/).flatMap((part) => part.trim() || []),
    action: { label: t("letter.open"), href: `${env().APP_URL}${href}` },
    reason: group ? t(`letter.why.${group}`) : undefined,
    optional: !mandatory,
  });
}
