import type { Actor } from "~/features/accounts";
import type { ApplicationStatus } from "~/features/applications";
import { recordAudit } from "~/features/audit/index.server";
import { inTransaction } from "~/platform/db.server";
import type { Locale } from "~/platform/i18n";
import type { Candidate } from "./candidate";
import { compareCsv } from "./compare-csv";
import type { CompareQuery } from "./compare-query";
import { compareReaders } from "./compare-readers";
import { getComparison } from "./get-comparison.server";
import { type ComparedGroup, comparedRows } from "./rows/compared-rows";
import { type Timeline, timelineOf } from "./timeline";
import { wordsIn } from "./words.server";

/** An application as the head of its column. */
export type CandidateHead = {
  id: string;
  /** where all of it is read */
  href: string;
  number: string;
  title: string;
  organisation: string;
  status: ApplicationStatus;
};

export type ComparePageData = {
  heads: CandidateHead[];
  hidden: number;
  more: boolean;
  differences: boolean;
  groups: ComparedGroup[];
  timeline: Timeline | null;
};

const headOf = ({ id, number, title, organisation, status }: Candidate): CandidateHead => ({
  id,
  href: `/admin/applications/${id}`,
  number,
  title,
  organisation,
  status,
});

/** The comparison as its page shows it, in the reader's words. 403 for those who compare none. */
export async function getComparePage(
  actor: Actor,
  { ids, more, differences }: CompareQuery,
  locale: Locale,
): Promise<ComparePageData> {
  const { candidates, hidden } = await getComparison(actor, ids);
  return {
    heads: candidates.map(headOf),
    hidden,
    more,
    differences,
    groups: candidates.length > 0 ? comparedRows(candidates, wordsIn(locale)) : [],
    timeline: timelineOf(candidates),
  };
}

/** The same as a file for spreadsheets; each application that leaves the portal by it is recorded. */
export async function exportComparison(
  actor: Actor,
  { ids }: Pick<CompareQuery, "ids">,
  locale: Locale,
): Promise<string> {
  const { candidates } = await getComparison(actor, ids);
  const actorRole = compareReaders.find((role) => actor.staffRoles.includes(role));
  if (candidates.length > 0 && actorRole) {
    await inTransaction(async (tx) => {
      for (const { id } of candidates) {
        await recordAudit(tx, {
          actorId: actor.userId,
          actorRole,
          action: "application.exported",
          subjectType: "application",
          subjectId: id,
        });
      }
    });
  }
  const words = wordsIn(locale);
  return compareCsv(candidates, comparedRows(candidates, words), words);
}
