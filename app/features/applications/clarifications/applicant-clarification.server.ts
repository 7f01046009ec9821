import type { Actor } from "~/features/accounts";
import { now } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import { type Locale, say } from "~/platform/i18n";
import { mayEdit } from "../access";
import { moscowDay } from "../calendar/working-days";
import { readCheckedDraft } from "../draft/checked-draft.server";
import { getOwnApplication } from "../draft/own-application.server";
import type { Issue, Values } from "../form/types";
import { statusRow } from "../lifecycle/status";
import { changedSlots } from "./changed-slots.server";
import { targetLabel } from "./question-targets";
import { type AnsweredQuestion, placeOf, readDiff, stageName } from "./read-diff.server";
import { resolutionOf, workOn } from "./resolve-questions";
import { type ShownChange, showChanges } from "./show-diff";
import { diffDocuments, type SlotChange } from "./shown-documents.server";
import { slotBlockers } from "./slot-blockers.server";

/** How far a question is: nothing done, words given, changed, or changed into something wrong. */
export type QuestionState = "open" | "explained" | "changed" | "faulty";

export type OpenQuestion = {
  position: number;
  target: AnsweredQuestion["target"];
  code: string | null;
  label: string | null;
  section: AnsweredQuestion["section"];
  text: string;
  dueOn: Date;
  passed: boolean;
  state: QuestionState;
  answer: string;
  version: number;
  /** Who did the last of it, and when. */
  by: string;
  at: Date | null;
  changes: ShownChange[];
  documents: SlotChange[];
  /** What is wrong in its field. */
  faults: string[];
};

export type Blocker = { href: string; message: string };

const slotWords = {
  infected: { ru: "файл заражён, замените его", en: "the file is infected, replace it" },
  missing: {
    ru: "документ убран, приложите новый",
    en: "the document was removed, attach a new one",
  },
} as const;

const answerers = { answeredBy: { select: { fullName: true } } };

/** The open clarification of an application as its members work on it; null when none is open. 404 unseen. */
export async function findOpenClarification(actor: Actor, id: string, locale: Locale) {
  await getOwnApplication(actor, id);
  const open = await prisma.clarification.findFirst({
    where: { applicationId: id, state: "open" },
    include: { questions: { orderBy: { position: "asc" }, include: answerers } },
  });
  if (!open) return null;
  const [draft, last, slots, documents] = await Promise.all([
    readCheckedDraft(actor, id),
    prisma.submission.findUniqueOrThrow({
      where: { applicationId_version: { applicationId: id, version: open.askedVersion } },
      select: { answers: true },
    }),
    changedSlots(id, open.askedVersion),
    diffDocuments(id, open.askedVersion, "present"),
  ]);
  const { applicantType, check, sections } = draft;
  const unfit = await slotBlockers({ id, applicantType }, open.questions, slots);
  const work = workOn(applicantType, open.questions, last.answers as Values, check);
  const changes = showChanges(applicantType, work.changes, locale);
  const today = moscowDay(now());
  const questions = open.questions.map((question): OpenQuestion => {
    const place = placeOf(applicantType, question, locale);
    const resolution = resolutionOf(question, work.changed, slots);
    const saved = place && resolution === "changed" ? sections[place.code] : undefined;
    const faults = work.blockers
      .filter((issue) => question.target === "field" && concerns(issue, question.code))
      .map(({ message }) => say(message, locale));
    const unfitHere = unfit
      .filter(({ slot }) => question.target === "document" && slot === question.code)
      .map(({ why }) => say(slotWords[why], locale));
    return {
      position: question.position,
      target: question.target,
      code: question.code,
      label: targetLabel(applicantType, question, locale),
      section: place,
      text: question.text,
      dueOn: question.dueOn,
      passed: question.dueOn.toISOString().slice(0, 10) < today,
      state: faults.length + unfitHere.length > 0 ? "faulty" : (resolution ?? "open"),
      answer: question.answer,
      version: question.version,
      by: question.answeredBy?.fullName ?? saved?.savedBy ?? "",
      at: question.answeredAt ?? saved?.savedAt ?? null,
      changes: changes.filter(({ code }) => question.target === "field" && code === question.code),
      documents: documents.filter(
        ({ slot }) => question.target === "document" && slot === question.code,
      ),
      faults: [...faults, ...unfitHere],
    };
  });
  const [only, ...others] = questions;
  return {
    id: open.id,
    note: open.note,
    letter: open.reply,
    stage: stageName(open.stage, locale),
    round: open.round,
    askedAt: open.askedAt,
    dueAt: open.dueAt,
    extended: open.extendedAt !== null,
    late: open.dueAt < now(),
    questions,
    /** One question about the whole, not answered yet: the covering letter itself may answer it. */
    plain: others.length === 0 && only?.target === "general" && only.answer === "",
    blockers: [
      ...work.blockers.map(
        ({ field, section, message }): Blocker => ({
          href: `/portal/applications/${id}/sections/${section}?saved=1#${field}`,
          message: say(message, locale),
        }),
      ),
      ...unfit.map(
        ({ slot, name, why }): Blocker => ({
          href: `/portal/applications/${id}/documents#${slot}`,
          message: `${say(name, locale)}: ${say(slotWords[why], locale)}`,
        }),
      ),
    ],
    left: questions.filter(({ state }) => state === "open").length,
  };
}

/** Whether an error in a field belongs to a question: about that field, or about its table. */
const concerns = ({ field }: Issue, code: string | null) =>
  code !== null && (field === code || field === `${code}_tbd` || field.startsWith(`${code}[`));

export type OpenClarification = NonNullable<Awaited<ReturnType<typeof findOpenClarification>>>;

/**
 * The questions of an application for its members: the open ones with what was done about them, and the
 * earlier rounds with what came of them. Names nobody of the cluster. 404 for anybody else.
 */
export async function getClarificationPage(actor: Actor, id: string, locale: Locale) {
  const application = await getOwnApplication(actor, id);
  const [open, answered, owners] = await Promise.all([
    findOpenClarification(actor, id, locale),
    prisma.clarification.findMany({
      where: { applicationId: id, state: "answered" },
      orderBy: { askedAt: "desc" },
      select: { askedVersion: true, answerVersion: true },
    }),
    prisma.member.findMany({
      where: {
        organisationId: application.organisationId,
        role: "owner",
        user: { disabledAt: null },
      },
      orderBy: { createdAt: "asc" },
      select: { user: { select: { fullName: true } } },
    }),
  ]);
  const diffs = await Promise.all(
    answered.map(({ askedVersion, answerVersion }) =>
      readDiff(application, [askedVersion, answerVersion ?? askedVersion], locale),
    ),
  );
  const role = actor.memberships.find(
    (one) => one.organisationId === application.organisationId,
  )?.role;
  return {
    id: application.id,
    number: application.number,
    title: application.title,
    revision: application.revision,
    statusName: say(statusRow(application.status).applicant, locale),
    role: role ?? "viewer",
    mayEdit: mayEdit(actor, application.organisationId),
    owners: owners.map((owner) => owner.user.fullName),
    open,
    past: diffs.flatMap((diff) => diff ?? []),
  };
}

export type ClarificationPageData = Awaited<ReturnType<typeof getClarificationPage>>;
