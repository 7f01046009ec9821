import { prisma } from "~/platform/db.server";
import type { Gate } from "../rules/gates";
import { rulesAt } from "../rules/rules.server";
import { type GateAnswer, type ScreeningState, screeningState } from "./check-gates";
import { splitEvidence } from "./evidence";

/** The completeness check as later stages read it. */
export type ScreeningSummary = {
  gatesVersion: number;
  state: ScreeningState;
  savedAt: Date;
  savedBy: string;
  gates: (Pick<Gate, "code" | "name" | "reason"> & {
    answer: GateAnswer | null;
    note: string;
    /** words of the evidence, and the code of its source: `file:…`, `section:…`, `application:…` */
    evidence: { code: string; words: string };
  })[];
};

/** What the completeness check found; null when it was never saved. The caller has authorised the reader. */
export async function getScreeningSummary(applicationId: string): Promise<ScreeningSummary | null> {
  const stored = await prisma.screening.findUnique({
    where: { applicationId },
    include: { answers: true, updatedBy: { select: { fullName: true } } },
  });
  if (!stored) return null;
  const gates = await rulesAt("gates", stored.gatesVersion);
  return {
    gatesVersion: stored.gatesVersion,
    state: screeningState(gates, stored.answers),
    savedAt: stored.updatedAt,
    savedBy: stored.updatedBy.fullName,
    gates: gates.map(({ code, name, reason }) => {
      const given = stored.answers.find((one) => one.gate === code);
      return {
        code,
        name,
        reason,
        answer: given?.answer ?? null,
        note: given?.note ?? "",
        evidence: splitEvidence(given?.evidence ?? ""),
      };
    }),
  };
}
