import { prisma } from "~/platform/db.server";
import { type Locale, say } from "~/platform/i18n";
import { sectionsFor } from "../form/sections";
import type { ApplicantType, SectionCode, Values } from "../form/types";
import { stageNames, stageOf } from "../lifecycle/path";
import type { ApplicationStatus } from "../lifecycle/status";
import { diffVersions, sectionOf } from "./diff-versions";
import { targetLabel } from "./question-targets";
import { type ShownChange, showChanges } from "./show-diff";
import { diffDocuments, type SlotChange } from "./shown-documents.server";

/** A question with what came of it, for both audiences: it names nobody of the cluster. */
export type AnsweredQuestion = {
  id: string;
  target: "field" | "document" | "general";
  code: string | null;
  label: string | null;
  section: { code: SectionCode; title: string } | null;
  text: string;
  dueOn: Date;
  resolution: "changed" | "explained" | null;
  answer: string;
  answeredBy: string;
  changes: ShownChange[];
  documents: SlotChange[];
};

export type AnsweredRound = {
  id: string;
  stage: string;
  round: number;
  askedAt: Date;
  closedAt: Date | null;
  note: string;
  reply: string;
  questions: AnsweredQuestion[];
};

export type VersionDiff = {
  before: { version: number; submittedAt: Date };
  after: { version: number; submittedAt: Date };
  /** The clarifications answered in between, with the changes they brought beside them. */
  rounds: AnsweredRound[];
  /** Changes that no question asked for by name. */
  others: ShownChange[];
  otherDocuments: (SlotChange & { label: string })[];
};

type Compared = { id: string; applicantType: ApplicantType };

/**
 * What differs between two submitted versions, whichever is named first; null when there is no such pair.
 * Without the questions all changes stand together: what was asked is not for everybody who reads the answers.
 */
export async function readDiff(
  { id, applicantType }: Compared,
  pair: readonly [number, number],
  locale: Locale,
  { withQuestions } = { withQuestions: true },
): Promise<VersionDiff | null> {
  const [first, last] = [Math.min(...pair), Math.max(...pair)];
  const submissions = await prisma.submission.findMany({
    where: { applicationId: id, version: { in: [first, last] } },
    select: { version: true, answers: true, submittedAt: true },
  });
  const before = submissions.find(({ version }) => version === first);
  const after = submissions.find(({ version }) => version === last);
  if (!before || !after || first === last) return null;
  const [documents, rounds] = await Promise.all([
    diffDocuments(id, first, last),
    withQuestions ? answeredBetween(id, first, last) : [],
  ]);
  const found = diffVersions(applicantType, before.answers as Values, after.answers as Values);
  const changes = showChanges(applicantType, found, locale);
  const asked = rounds.flatMap((round) => round.questions);
  const about = (target: "field" | "document") =>
    new Set(asked.flatMap((question) => (question.target === target ? [question.code] : [])));
  const [fields, slots] = [about("field"), about("document")];
  const label = (slot: string) =>
    targetLabel(applicantType, { target: "document", code: slot }, locale) ?? slot;
  return {
    before: { version: first, submittedAt: before.submittedAt },
    after: { version: last, submittedAt: after.submittedAt },
    rounds: rounds.map((round) => ({
      id: round.id,
      stage: stageName(round.stage, locale),
      round: round.round,
      askedAt: round.askedAt,
      closedAt: round.closedAt,
      note: round.note,
      reply: round.reply,
      questions: round.questions.map((question) => ({
        id: question.id,
        target: question.target,
        code: question.code,
        label: targetLabel(applicantType, question, locale),
        section: placeOf(applicantType, question, locale),
        text: question.text,
        dueOn: question.dueOn,
        resolution: question.resolution,
        answer: question.answer,
        answeredBy: question.answeredBy?.fullName ?? "",
        changes:
          question.target === "field" ? changes.filter(({ code }) => code === question.code) : [],
        documents:
          question.target === "document"
            ? documents.filter(({ slot }) => slot === question.code)
            : [],
      })),
    })),
    others: changes.filter(({ code }) => !fields.has(code)),
    otherDocuments: documents
      .filter(({ slot }) => !slots.has(slot))
      .map((change) => ({ ...change, label: label(change.slot) })),
  };
}

function answeredBetween(applicationId: string, first: number, last: number) {
  return prisma.clarification.findMany({
    where: { applicationId, state: "answered", answerVersion: { gt: first, lte: last } },
    orderBy: { askedAt: "asc" },
    include: {
      questions: {
        orderBy: { position: "asc" },
        include: { answeredBy: { select: { fullName: true } } },
      },
    },
  });
}

/** The stage that asked, by its plain name. */
export function stageName(stage: ApplicationStatus, locale: Locale): string {
  return say(stageNames[stageOf(stage, null)], locale);
}

/** The section in which a question's field stands. */
export function placeOf(
  type: ApplicantType,
  { target, code }: { target: string; code: string | null },
  locale: Locale,
): AnsweredQuestion["section"] {
  const section = target === "field" && code ? sectionOf(type, code) : null;
  const found = sectionsFor(type).find((one) => one.code === section);
  return found ? { code: found.code, title: say(found.title, locale) } : null;
}
