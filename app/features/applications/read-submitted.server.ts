import type { Tx } from "~/platform/db.server";
import { readSetting } from "~/platform/settings.server";
import type { ApplicantType, Values } from "./form/types";
import { needsBoard, noStepRights } from "./lifecycle/guards";
import { procedureSetting } from "./lifecycle/settings.server";
import { keyFigures } from "./staff-figures";
import type { Findings } from "./staff-view.server";
import type { Track } from "./tracks";

export type SubmittedFacts = Awaited<ReturnType<typeof readSubmitted>>;

/**
 * A submitted application as another feature keeps it for good: what it is, its newest version, key
 * figures and findings. For no person: who may see it is for whoever shows it to judge.
 */
export async function readSubmitted(tx: Tx, id: string) {
  const row = await tx.application.findUniqueOrThrow({
    where: { id },
    include: {
      organisation: { select: { name: true, inn: true, country: true } },
      submissions: { orderBy: { version: "desc" }, take: 1 },
    },
  });
  const [submission] = row.submissions;
  if (!row.number || !submission) throw new Error(`The application ${id} was never submitted`);
  const answers = submission.answers as Values;
  const findings = submission.findings as Partial<Findings>;
  const procedure = await readSetting(procedureSetting, tx);
  const board = needsBoard(
    {
      status: row.status,
      dueAt: row.dueAt,
      screenedById: row.screenedById,
      roundsAsked: {},
      rights: noStepRights,
      track: row.track,
      totalAreaM2: Number(row.totalArea ?? 0),
      capexMrub: Number(row.capexMrub ?? 0),
    },
    procedure,
  );
  const summary = answers.summary;
  return {
    id,
    number: row.number,
    title: row.title,
    applicantType: row.applicantType as ApplicantType,
    track: row.track as Track,
    organisation: row.organisation,
    status: row.status,
    answers,
    summary: typeof summary === "string" ? summary : "",
    version: submission.version,
    contentHash: submission.contentHash,
    submittedAt: submission.submittedAt,
    figures: keyFigures(answers),
    findings: { warnings: [], gaps: [], flags: [], ...findings } satisfies Findings,
    board,
  };
}
