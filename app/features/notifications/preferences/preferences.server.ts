import { recordAudit } from "~/features/audit/index.server";
import { inTransaction, prisma } from "~/platform/db.server";
import { groupsOf, isMailWish, type MailWish, type NoticeGroup, noticeGroups } from "../groups";
import { type NoticeKind, noticeKinds } from "../kinds";

type Person = { userId: string; staffRoles: readonly string[] };

export type Preference = { group: NoticeGroup; mail: MailWish; mandatory: boolean };

/** How a person hears of each group by mail, in the order of the page. */
export async function listPreferences(person: Person): Promise<Preference[]> {
  const rows = await prisma.noticePreference.findMany({ where: { userId: person.userId } });
  const wished = new Map(rows.map(({ group, mail }) => [group, mail]));
  return groupsOf({ staff: person.staffRoles.length > 0 }).map((group) => {
    const mandatory = "mandatory" in noticeGroups[group];
    const { fallback } = noticeGroups[group];
    return { group, mail: mandatory ? "at_once" : (wished.get(group) ?? fallback), mandatory };
  });
}

const kindsOf = (group: NoticeGroup) =>
  (Object.keys(noticeKinds) as NoticeKind[]).filter((kind) => noticeKinds[kind] === group);

/**
 * Keeps a person's wishes; what is unknown or mandatory stays as it was. Letters of a group that
 * is not wanted any more leave the next daily one.
 */
export async function savePreferences(person: Person, form: FormData): Promise<void> {
  const { userId } = person;
  await inTransaction(async (tx) => {
    const changed: string[] = [];
    for (const group of groupsOf({ staff: person.staffRoles.length > 0 })) {
      const mail = form.get(`mail_${group}`);
      if (!isMailWish(mail) || "mandatory" in noticeGroups[group]) continue;
      const key = { userId_group: { userId, group } };
      const before = await tx.noticePreference.findUnique({ where: key });
      if ((before?.mail ?? noticeGroups[group].fallback) === mail) continue;
      const create = { userId, group, mail };
      await tx.noticePreference.upsert({ where: key, create, update: { mail } });
      changed.push(`${group}: ${mail}`);
      if (mail !== "never") continue;
      await tx.notice.updateMany({
        where: { userId, mail: "digest", kind: { in: kindsOf(group) } },
        data: { mail: "skipped" },
      });
    }
    if (changed.length === 0) return;
    await recordAudit(tx, {
      actorId: userId,
      actorRole: person.staffRoles[0] ?? "applicant",
      action: "notice.preferences_changed",
      subjectType: "account",
      subjectId: userId,
      after: { changed },
    });
  });
}
