import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { ok, type Result, refuse } from "~/platform/refusal";
import { type Entries, openEntry } from "./bulletin";
import type { ReadBulletin } from "./read-entries";

export type StoredBulletin = {
  state: "draft" | "submitted";
  version: number;
  summary: string;
  savedAt: Date;
  submittedAt: Date | null;
  entries: Entries;
};

/** A bulletin as it is stored; null before the first save. */
export async function findBulletin(tx: Tx, assignmentId: string): Promise<StoredBulletin | null> {
  const row = await tx.bulletin.findUnique({ where: { assignmentId }, include: { scores: true } });
  return row && { ...row, entries: entriesOf(row.scores) };
}

type ScoreRow = {
  criterion: string;
  score: number | null;
  notApplicable: boolean;
  comment: string;
};

export function entriesOf(scores: readonly ScoreRow[]): Entries {
  return Object.fromEntries(
    scores.map(({ criterion, score, notApplicable, comment }) => [
      criterion,
      { score, notApplicable, comment },
    ]),
  );
}

/** Whether both say the same, be it that one leaves out what is open. */
export function sayTheSame(
  one: { entries: Entries; summary: string },
  other: { entries: Entries; summary: string },
): boolean {
  const codes = new Set([...Object.keys(one.entries), ...Object.keys(other.entries)]);
  const same = (code: string) => {
    const [a, b] = [one.entries[code] ?? openEntry, other.entries[code] ?? openEntry];
    return a.score === b.score && a.notApplicable === b.notApplicable && a.comment === b.comment;
  };
  return one.summary === other.summary && [...codes].every(same);
}

/**
 * Keeps a draft as the next version. A save made from another version than the stored one changes
 * nothing unless it says the same; neither does one of a submitted bulletin.
 */
export async function writeDraft(
  tx: Tx,
  assignmentId: string,
  version: number,
  draft: ReadBulletin,
): Promise<Result<{ version: number; savedAt: Date }>> {
  const stored = await findBulletin(tx, assignmentId);
  if (stored?.state === "submitted") return refuse("bulletin_submitted");
  if (stored && sayTheSame(stored, draft)) return ok(stored);
  const savedAt = now();
  if (!stored) {
    if (version !== 0) return refuse("stale");
    const made = await tx.bulletin.createMany({
      data: [{ assignmentId, summary: draft.summary, savedAt }],
      skipDuplicates: true,
    });
    if (made.count === 0) return refuse("stale");
  } else {
    const kept = await tx.bulletin.updateMany({
      where: { assignmentId, version, state: "draft" },
      data: { version: version + 1, summary: draft.summary, savedAt },
    });
    if (kept.count === 0) return refuse("stale");
    await tx.bulletinScore.deleteMany({ where: { assignmentId } });
  }
  const scores = Object.entries(draft.entries).map(([criterion, entry]) => ({
    assignmentId,
    criterion,
    ...entry,
  }));
  await tx.bulletinScore.createMany({ data: scores });
  return ok({ version: version + 1, savedAt });
}
