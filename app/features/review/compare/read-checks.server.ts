import type { Values } from "~/features/applications";
import { prisma, type Tx } from "~/platform/db.server";
import type { Gates } from "../rules/gates";
import { rulesAt } from "../rules/rules.server";
import { failedGates, screeningState } from "../screening/check-gates";
import { isOutdated, type ValuesByVersion } from "../technical/judgement";
import type { Candidate, CandidateCondition } from "./candidate";

type Newest = { id: string; version: number; answers: Values };

/** What the completeness checks came to, by application. */
export async function readScreenings(
  ids: readonly string[],
  tx: Tx = prisma,
): Promise<Map<string, Candidate["screening"]>> {
  const stored = await tx.screening.findMany({
    where: { applicationId: { in: [...ids] } },
    select: {
      applicationId: true,
      gatesVersion: true,
      answers: { select: { gate: true, answer: true } },
    },
  });
  const versions = [...new Set(stored.map(({ gatesVersion }) => gatesVersion))];
  const gates = new Map<number, Gates>();
  for (const version of versions) gates.set(version, await rulesAt("gates", version, tx));
  return new Map(
    stored.map(({ applicationId, gatesVersion, answers }) => {
      const table = gates.get(gatesVersion) ?? [];
      const failed = failedGates(table, answers).map(({ name }) => name);
      return [applicationId, { state: screeningState(table, answers), failed }];
    }),
  );
}

/** The engineers' conclusions and those of their corrections that are about the newest values. */
export async function readTechnical(
  newest: readonly Newest[],
  tx: Tx = prisma,
): Promise<Map<string, Candidate["technical"]>> {
  const ids = newest.map(({ id }) => id);
  const sheets = await tx.technicalSheet.findMany({
    where: { applicationId: { in: ids } },
    select: {
      applicationId: true,
      conclusion: true,
      note: true,
      figures: { where: { verdict: "corrected" } },
    },
  });
  const judged = sheets.flatMap(({ figures }) =>
    figures.map(({ applicationId, submissionVersion: version }) => ({ applicationId, version })),
  );
  const submissions =
    judged.length === 0
      ? []
      : await tx.submission.findMany({
          where: { OR: [...new Map(judged.map((one) => [JSON.stringify(one), one])).values()] },
          select: { applicationId: true, version: true, answers: true },
        });
  return new Map(
    sheets.map(({ applicationId, conclusion, note, figures }) => {
      const now = newest.find(({ id }) => id === applicationId)?.answers ?? {};
      const versions: ValuesByVersion = Object.fromEntries(
        submissions
          .filter((one) => one.applicationId === applicationId)
          .map(({ version, answers }) => [version, answers as Values]),
      );
      const corrections = figures.flatMap(({ corrected, ...figure }) => {
        const number = corrected?.toFixed() ?? null;
        const outdated = isOutdated({ ...figure, corrected: number }, versions, now);
        return number === null || outdated ? [] : [[figure.field, number] as const];
      });
      return [applicationId, { conclusion, note, corrections: Object.fromEntries(corrections) }];
    }),
  );
}

/** How many conditions of one application are told. */
const conditionsTold = 40;

/** The conditions of each application's newest decision; of one not yet released only when `held` is asked for. */
export async function readConditions(
  ids: readonly string[],
  held: boolean,
  tx: Tx = prisma,
): Promise<Map<string, CandidateCondition[]>> {
  const decisions = await tx.decision.findMany({
    where: {
      applicationId: { in: [...ids] },
      state: { in: held ? ["held", "released"] : ["released"] },
    },
    distinct: ["applicationId"],
    orderBy: [{ applicationId: "asc" }, { decidedAt: "desc" }],
    select: {
      applicationId: true,
      conditions: { orderBy: { position: "asc" }, take: conditionsTold },
    },
  });
  return new Map(
    decisions.map(({ applicationId, conditions }) => [
      applicationId,
      conditions.map(({ text, owner, dueOn, state }) => ({
        text,
        owner,
        state,
        dueOn: dueOn.toISOString().slice(0, 10),
      })),
    ]),
  );
}
