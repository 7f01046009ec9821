import { prisma } from "~/platform/db.server";
import type { Locale } from "~/platform/i18n";
import { noticeText } from "./notice-text.server";

export type NoticeView = {
  id: string;
  title: string;
  body: string;
  href: string;
  at: Date;
  read: boolean;
};

/** The newest notices of one person, at most `limit`, in their language. */
export async function listNotices(
  reader: { userId: string },
  locale: Locale,
  limit = 20,
): Promise<NoticeView[]> {
  const rows = await prisma.notice.findMany({
    where: { userId: reader.userId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit,
  });
  return rows.map((row) => ({
    id: row.id,
    ...noticeText(row, locale),
    at: row.createdAt,
    read: row.readAt !== null,
  }));
}

/** How many notices a person has not read; counted up to 99. */
export async function countUnread(reader: { userId: string }): Promise<number> {
  return prisma.notice.count({ where: { userId: reader.userId, readAt: null }, take: 99 });
}
