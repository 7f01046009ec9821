import type { Actor } from "~/features/accounts";
import { type ApplicantType, applicationTopics, sectionsFor } from "~/features/applications";
import {
  clearStep,
  getSubmitted,
  lockApplication,
  unclearStep,
} from "~/features/applications/index.server";
import { recordAudit } from "~/features/audit/index.server";
import { now } from "~/platform/clock.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import { announce } from "~/platform/live.server";
import { type FieldErrors, invalid, ok, type Result, refuse } from "~/platform/refusal";
import { isUnderWay } from "../access/under-way";
import { currentRules } from "../rules/rules.server";
import { type AnsweredGate, gateField, sameAnswer, screeningState } from "./check-gates";
import { parseSource, splitEvidence } from "./evidence";
import { pinnedGates } from "./pinned-gates.server";
import { namesOfApplications } from "./similar/find-similar.server";

export type ScreeningInput = {
  /** of the check that the form was made from; 0 before its first save */
  version: number;
  answers: readonly AnsweredGate[];
};

/**
 * Saves the completeness check as a whole. Made from a stale version it is refused, unless it says what is
 * stored already. Admission is cleared while every gate is answered and none with "no".
 */
export async function saveScreening(
  actor: Actor,
  applicationId: string,
  input: ScreeningInput,
): Promise<Result> {
  const { applicantType } = await getSubmitted(actor, applicationId);
  if (!actor.staffRoles.includes("coordinator")) return refuse("forbidden");
  return inTransaction(async (tx) => {
    const application = await lockApplication(tx, applicationId);
    if (!application) throw notFound();
    if (!isUnderWay("admit", application.facts.status)) return refuse("wrong_status");
    const pinned = await pinnedGates(applicationId, tx);
    if (!pinned) return refuse("wrong_status");
    const stored = await tx.screening.findUnique({
      where: { applicationId },
      include: { answers: true },
    });
    const before = stored?.answers ?? [];
    const changed = changesOf(before, input.answers);
    if ((stored?.version ?? 0) !== input.version) {
      return changed.length === 0 ? ok() : refuse("stale");
    }
    const said = input.answers.filter((one) => changed.includes(one.gate));
    const unknown = await unknownEvidence(tx, actor, { applicationId, applicantType }, said);
    if (unknown) return invalid(unknown);
    // Whatever is pinned must be there for good before anything refers to it.
    await currentRules(tx, "gates");
    const at = { updatedAt: now(), updatedById: actor.userId };
    await tx.screening.upsert({
      where: { applicationId },
      create: { applicationId, gatesVersion: pinned.version, startedAt: now(), ...at },
      update: { version: input.version + 1, ...at },
    });
    await tx.screeningAnswer.deleteMany({ where: { applicationId, gate: { in: changed } } });
    await tx.screeningAnswer.createMany({
      data: said.map((one) => ({
        ...one,
        applicationId,
        answeredAt: now(),
        answeredById: actor.userId,
      })),
    });
    const step = { applicationId, intent: "admit" };
    const state = screeningState(pinned.gates, input.answers);
    if (state === "passed") await clearStep(tx, { ...step, by: actor.userId });
    else await unclearStep(tx, step);
    const topic = applicationTopics.staff(applicationId);
    await announce(tx, { topic, kind: "screening", by: actor.userId });
    await recordAudit(tx, {
      actorId: actor.userId,
      actorRole: "coordinator",
      action: "screening.saved",
      subjectType: "application",
      subjectId: applicationId,
      before: { version: stored?.version ?? 0, gates: wordsOf(before, changed) },
      after: {
        version: input.version + 1,
        gatesVersion: pinned.version,
        state,
        gates: wordsOf(said, changed),
      },
    });
    return ok();
  });
}

/** The gates about which the two say different things. */
function changesOf(before: readonly AnsweredGate[], after: readonly AnsweredGate[]): string[] {
  const gates = [...new Set([...before, ...after].map((one) => one.gate))];
  const of = (all: readonly AnsweredGate[], gate: string) => all.find((one) => one.gate === gate);
  return gates.filter((gate) => !sameAnswer(of(before, gate), of(after, gate)));
}

const wordsOf = (answers: readonly AnsweredGate[], gates: readonly string[]) =>
  Object.fromEntries(
    answers
      .filter((one) => gates.includes(one.gate))
      .map(({ gate, answer, note, evidence }) => [gate, { answer, note, evidence }]),
  );

/** Evidence that is not of this application, or that this person does not see; by its field. */
async function unknownEvidence(
  tx: Tx,
  actor: Actor,
  application: { applicationId: string; applicantType: ApplicantType },
  answers: readonly AnsweredGate[],
): Promise<FieldErrors | null> {
  const { applicationId, applicantType } = application;
  const named = answers.flatMap(({ gate, evidence }) => {
    const source = parseSource(splitEvidence(evidence).code);
    return source ? [{ gate, ...source }] : [];
  });
  const idsOf = (kind: string) => named.flatMap((one) => (one.kind === kind ? [one.id] : []));
  const files = await tx.$queryRaw<{ id: string }[]>`
    select distinct v.file_id as id
      from submission s
      join submission_document d on d.submission_id = s.id
      join document_version v on v.document_id = d.document_id and v.version = d.version
     where s.application_id = ${applicationId}::uuid and v.file_id = any(${idsOf("file")}::uuid[])`;
  const others = await namesOfApplications(actor, idsOf("application"), tx);
  const known = new Set<string>([
    ...files.map((one) => one.id),
    ...others.map((one) => one.id),
    ...sectionsFor(applicantType).map((section) => section.code),
  ]);
  const unknown = named.filter((one) => !known.has(one.id));
  if (unknown.length === 0) return null;
  return Object.fromEntries(
    unknown.map(({ gate }) => [gateField(gate, "evidence"), { code: "evidence_unknown" }]),
  );
}
