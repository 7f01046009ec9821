import type { Actor } from "~/features/accounts";
import { now } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import type { Locale } from "~/platform/i18n";
import { readSetting } from "~/platform/settings.server";
import { readCalendar } from "../calendar/calendar.server";
import { readSections } from "../draft/read-draft.server";
import type { ApplicantType, RawBySection } from "../form/types";
import { procedureSetting } from "../lifecycle/settings.server";
import type { ApplicationStatus } from "../lifecycle/status";
import { getStaffView, type StaffView } from "../staff-view.server";
import { extendingRole } from "./extend-clarification.server";
import { dueWindow } from "./question-due";
import { targetGroups, targetLabel } from "./question-targets";
import { placeOf, readDiff, stageName } from "./read-diff.server";
import { askedCode, parseTarget, targetText } from "./target";

/** What the staff may know of an open clarification: what was asked, and nothing of answers not sent yet. */
export type StaffOpenClarification = NonNullable<Awaited<ReturnType<typeof readStaffOpen>>>;

async function readStaffOpen(
  actor: Actor,
  { id, applicantType }: { id: string; applicantType: ApplicantType },
  locale: Locale,
) {
  const open = await prisma.clarification.findFirst({
    where: { applicationId: id, state: "open" },
    include: {
      askedBy: { select: { fullName: true } },
      questions: { orderBy: { position: "asc" } },
    },
  });
  if (!open) return null;
  return {
    note: open.note,
    stage: stageName(open.stage, locale),
    round: open.round,
    askedBy: open.askedBy.fullName,
    askedAt: open.askedAt,
    dueAt: open.dueAt,
    extended: open.extendedAt !== null,
    mayExtend: actor.staffRoles.includes(extendingRole) && !open.extendedAt && open.dueAt >= now(),
    questions: open.questions.map((question) => ({
      position: question.position,
      label: targetLabel(applicantType, question, locale),
      section: placeOf(applicantType, question, locale)?.title ?? null,
      code: question.target === "field" ? question.code : null,
      text: question.text,
      dueOn: question.dueOn,
    })),
  };
}

type Viewed = { id: string; applicantType: ApplicantType; status: ApplicationStatus };

/**
 * The clarification that a reader of an application's overview must know of: the open one, or the one
 * that the present stage had answered last, with what changed. The caller has authorised the reader.
 */
export async function getStaffClarification(actor: Actor, view: Viewed, locale: Locale) {
  const [open, last] = await Promise.all([
    readStaffOpen(actor, view, locale),
    prisma.clarification.findFirst({
      where: { applicationId: view.id, stage: view.status, state: "answered" },
      orderBy: { closedAt: "desc" },
      select: { askedVersion: true, answerVersion: true },
    }),
  ]);
  const answered =
    !open && last?.answerVersion
      ? await readDiff(view, [last.askedVersion, last.answerVersion], locale)
      : null;
  return { open, answered };
}

export type StaffClarification = Awaited<ReturnType<typeof getStaffClarification>>;

/** The form in which questions are asked: what may be named, until when, and whether this person may ask. */
export async function getAskPage(
  actor: Actor,
  id: string,
  about: readonly string[],
  locale: Locale,
) {
  const view = await getStaffView(actor, id);
  const [sections, procedure, calendar] = await Promise.all([
    readSections(view.id),
    readSetting(procedureSetting),
    readCalendar(),
  ]);
  const stored: RawBySection = Object.fromEntries(
    Object.entries(sections).map(([code, { answers }]) => [code, answers]),
  );
  const targets = targetGroups(view.applicantType, stored, locale);
  const known = new Set(["general", ...targets.flatMap((one) => one.options.map((o) => o.value))]);
  const step = view.steps.find(({ row }) => row.intent === "request_clarification");
  const preset = [...new Set(about.map(normalised))].filter((value) => known.has(value));
  return {
    head: headOf(view),
    revision: view.revision,
    verdict: step?.verdict ?? null,
    by: step ? [...step.row.by] : [],
    open: await readStaffOpen(actor, view, locale),
    targets,
    window: dueWindow(now(), procedure, calendar),
    rounds: {
      used: view.roundsAsked[view.status] ?? 0,
      all: procedure.roundsPerStage,
    },
    preset,
  };
}

export type AskPageData = Awaited<ReturnType<typeof getAskPage>>;

function normalised(value: string): string {
  const target = parseTarget(value);
  if (!target || target.code === null) return value;
  return targetText({ ...target, code: askedCode(target.code) });
}

const headOf = ({ id, number, title, status, organisation }: StaffView) => ({
  id,
  number,
  title,
  status,
  organisation: organisation.name,
});
