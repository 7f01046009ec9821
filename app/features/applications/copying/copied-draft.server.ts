import type { Actor } from "~/features/accounts";
import { now } from "~/platform/clock.server";
import { inTransaction, prisma } from "~/platform/db.server";
import { type Locale, say } from "~/platform/i18n";
import { ok, type Result, refuse } from "~/platform/refusal";
import { mayEdit } from "../access";
import { moscowDay } from "../calendar/working-days";
import { readCheckedDraft } from "../draft/checked-draft.server";
import { getOwnApplication } from "../draft/own-application.server";
import { fieldsFor, findSection, sectionsFor } from "../form/sections";
import type { SectionCode } from "../form/types";
import { type CheckReason, whatToCheck } from "./copy-answers";
import { readEarlier } from "./read-earlier.server";

export type CopiedDraft = {
  /** the earlier application's number, or null when it was never submitted */
  from: string | null;
  /** sections taken over that nobody has looked at since */
  sections: { code: SectionCode; title: string }[];
  /** answers that want a second look; without a section when the form has no place for them */
  points: { reason: CheckReason; label: string; section: SectionCode | null; field: string }[];
};

/** What is to be checked again in a draft begun from an earlier application; null for any other. */
export async function getCopiedDraft(
  actor: Actor,
  id: string,
  locale: Locale,
): Promise<CopiedDraft | null> {
  const { application, applicantType, raw, sections } = await readCheckedDraft(actor, id);
  const { copiedFromId, organisationId, status } = application;
  if (!copiedFromId || status !== "draft") return null;
  const [earlier, source, members] = await Promise.all([
    readEarlier(prisma, organisationId, copiedFromId),
    prisma.application.findUnique({ where: { id: copiedFromId }, select: { number: true } }),
    prisma.member.findMany({
      where: { organisationId, user: { disabledAt: null } },
      select: { user: { select: { email: true } } },
    }),
  ]);
  if (!earlier) return null;
  const places = fieldsFor(applicantType);
  const points = whatToCheck(applicantType, {
    earlier: earlier.answers,
    draft: raw,
    today: moscowDay(now()),
    earlierDay: moscowDay(earlier.at),
    members: members.map(({ user }) => user.email),
  });
  return {
    from: source?.number ?? null,
    sections: sectionsFor(applicantType)
      .filter(({ code }) => sections[code]?.copied)
      .map(({ code, title }) => ({ code, title: say(title, locale) })),
    points: points.map(({ reason, field }) => {
      const place = places.get(field);
      const label = place ? say(place.field.label, locale) : field;
      return { reason, field, label, section: place?.section ?? null };
    }),
  };
}

/** Notes that a person looked at a section taken over and found it right. */
export async function confirmSection(actor: Actor, id: string, code: string): Promise<Result> {
  const application = await getOwnApplication(actor, id);
  if (!mayEdit(actor, application.organisationId)) return refuse("forbidden");
  if (!findSection(application.applicantType, code)) return refuse("unknown_intent");
  return inTransaction(async (tx) => {
    const held = await tx.$queryRaw<{ status: string }[]>`
      select status::text as status from application where id = ${id}::uuid for no key update`;
    if (held[0]?.status !== "draft") return refuse("not_a_draft");
    await tx.sectionDraft.updateMany({
      where: { applicationId: id, section: code },
      data: { copied: false },
    });
    return ok();
  });
}
