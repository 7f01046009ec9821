import type { Actor } from "~/features/accounts";
import type { StaffView } from "~/features/applications";
import {
  getStaffDocuments,
  getStaffView,
  getSubmitted,
} from "~/features/applications/index.server";
import { now } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import { type Locale, say } from "~/platform/i18n";
import { translator } from "~/platform/i18n/i18n.server";
import { isUnderWay } from "../access/under-way";
import type { Gate } from "../rules/gates";
import {
  type AnsweredGate,
  emptyGate,
  failedGates,
  screeningState,
  type TypedGate,
} from "./check-gates";
import { parseSource, splitEvidence } from "./evidence";
import {
  type EvidenceLink,
  type EvidencePlaces,
  evidenceLink,
  evidenceOptions,
} from "./evidence-links";
import { type GateHint, gateHints } from "./hints";
import { pinnedGates } from "./pinned-gates.server";
import { refusalDraft } from "./refusal-draft";
import { findSimilar, namesOfApplications } from "./similar/find-similar.server";
import { isLikelyDuplicate } from "./similar/match-reasons";

/** What is stored about a gate, as people read it. */
export type ShownAnswer = {
  answer: AnsweredGate["answer"];
  note: string;
  evidence: EvidenceLink | null;
  words: string;
  by: string;
  at: Date;
};

export type ShownGate = {
  code: string;
  name: string;
  hint: string;
  optional: boolean;
  /** what stands in its fields */
  typed: TypedGate;
  stored: ShownAnswer | null;
  hints: GateHint[];
};

export type ScreeningPageData = Awaited<ReturnType<typeof getScreeningPage>>;

/** The completeness check of an application with what the data says about it. 404 for those who may not read it. */
export async function getScreeningPage(actor: Actor, id: string, locale: Locale) {
  const view = await getStaffView(actor, id);
  const [row, { versions }, pinned, stored, similar] = await Promise.all([
    getSubmitted(actor, id),
    getStaffDocuments(actor, id),
    pinnedGates(id),
    readScreening(id),
    findSimilar(actor, id),
  ]);
  const answers = stored?.answers ?? [];
  const named = answers.flatMap(({ evidence }) => {
    const source = parseSource(splitEvidence(evidence).code);
    return source?.kind === "application" ? [source.id] : [];
  });
  const others = await namesOfApplications(actor, named);
  const places: EvidencePlaces = {
    applicationId: id,
    applicantType: view.applicantType,
    documents: versions.flatMap((version) => version.documents),
    applications: [
      ...similar,
      ...others.filter((other) => !similar.some((one) => one.id === other.id)),
    ],
  };
  const own = similar.filter((one) => one.own);
  const hints = gateHints(
    {
      applicantType: view.applicantType,
      values: row.answers,
      documents: versions[0]?.documents ?? [],
      missing: versions[0]?.empty.mandatory ?? [],
      gaps: view.submission.findings.gaps.length,
      similar: {
        own: own.length,
        likely: similar.filter((one) => isLikelyDuplicate(one.matches)).length,
      },
      today: now(),
    },
    locale,
  );
  const gates = pinned?.gates ?? [];
  const shown = (gate: Gate): ShownGate => {
    const answer = answers.find((one) => one.gate === gate.code);
    const { code, words } = splitEvidence(answer?.evidence ?? "");
    return {
      code: gate.code,
      name: say(gate.name, locale),
      hint: say(gate.hint, locale),
      optional: gate.optional,
      typed: answer
        ? { answer: answer.answer, note: answer.note, evidence: code, evidence_text: words }
        : emptyGate,
      stored: answer
        ? {
            answer: answer.answer,
            note: answer.note,
            evidence: evidenceLink(code, places, locale),
            words,
            by: answer.answeredBy.fullName,
            at: answer.answeredAt,
          }
        : null,
      hints: hints.byGate[gate.code] ?? [],
    };
  };
  const t = translator(locale, "review-screening");
  return {
    view,
    gatesVersion: pinned?.version ?? null,
    version: stored?.version ?? 0,
    saved: stored && { at: stored.updatedAt, by: stored.updatedBy.fullName },
    editable: pinned !== null && mayScreen(actor, view),
    gates: gates.map(shown),
    state: screeningState(gates, answers),
    failed: failedGates(gates, answers).map((gate) => say(gate.name, locale)),
    /** the newest version came after the check was last saved */
    outdated: stored !== null && stored.updatedAt < view.submission.submittedAt,
    refusal: refusalDraft(gates, answers, own, locale),
    evidence: evidenceOptions(places, locale, {
      documents: t("evidence.documents"),
      sections: t("evidence.sections"),
      applications: t("evidence.applications"),
    }),
    general: hints.general,
    similar,
  };
}

/** Whether this person checks completeness, and whether it is the time for it. */
function mayScreen(actor: Actor, view: StaffView): boolean {
  return actor.staffRoles.includes("coordinator") && isUnderWay("admit", view.status);
}

function readScreening(applicationId: string) {
  return prisma.screening.findUnique({
    where: { applicationId },
    include: {
      updatedBy: { select: { fullName: true } },
      answers: { include: { answeredBy: { select: { fullName: true } } } },
    },
  });
}
