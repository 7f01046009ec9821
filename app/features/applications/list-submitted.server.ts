import { z } from "zod";
import type { Actor } from "~/features/accounts";
import { pool } from "~/platform/db.server";
import { readsQueue } from "./access";
import type { ApplicantType, Values } from "./form/types";
import type { ApplicationStatus } from "./lifecycle/status";
import { readableSql } from "./rights/reading-scope";
import type { Findings } from "./staff-view.server";
import type { Track } from "./tracks";

/** A submitted application as it stands beside others. */
export type SubmittedBeside = {
  id: string;
  number: string;
  title: string;
  organisation: string;
  applicantType: ApplicantType;
  track: Track;
  status: ApplicationStatus;
  submittedAt: Date;
  version: number;
  answers: Values;
  findings: Findings;
};

type Row = Omit<SubmittedBeside, "findings"> & { findings: Partial<Findings> };

/** More than anybody lays side by side. */
const most = 50;

/**
 * Those of the submitted applications that this person may read, with their newest answers, in the order
 * of the ids. What is absent and what is closed to them is left out alike.
 */
export const listSubmitted = (actor: Actor, ids: readonly string[]): Promise<SubmittedBeside[]> =>
  listBeside(ids, readableSql("$2", "$3", "false"), [actor.userId, readsQueue(actor)]);

/** The same for no person: who may see of it what is for whoever shows it to judge. */
export const listAllSubmitted = (ids: readonly string[]): Promise<SubmittedBeside[]> =>
  listBeside(ids, "true", []);

async function listBeside(
  ids: readonly string[],
  readable: string,
  reader: readonly unknown[],
): Promise<SubmittedBeside[]> {
  const asked = [...new Set(ids)].filter((id) => z.uuid().safeParse(id).success).slice(0, most);
  const { rows } = await pool.query<Row>(
    `select a.id, a.number, a.title, o.name as organisation, a.applicant_type as "applicantType",
        a.track, a.status, a.submitted_at as "submittedAt", s.version, s.answers, s.findings
       from application a
       join organisation o on o.id = a.organisation_id
       join lateral (select * from submission where application_id = a.id order by version desc limit 1) s on true
      where a.id = any($1::uuid[]) and a.submitted_at is not null and ${readable}
      order by array_position($1::uuid[], a.id)`,
    [asked, ...reader],
  );
  return rows.map(({ findings, ...row }) => ({
    ...row,
    findings: { warnings: [], gaps: [], flags: [], ...findings },
  }));
}

const latinTwins: Record<string, string> = { M: "М", K: "К" };

/** The id of the submitted application of this number, when this person may read it. */
export async function findSubmittedByNumber(actor: Actor, typed: string): Promise<string | null> {
  const spelt = typed
    .toUpperCase()
    .replace(/[MK]/g, (letter) => latinTwins[letter] ?? letter)
    .replace(/[\s‐-―−_/№-]+/g, "-");
  const parts = /^-?(?:ММК-)?(\d{4})-(\d{4,9})-?$/.exec(spelt);
  if (!parts) return null;
  const { rows } = await pool.query<{ id: string }>(
    `select a.id from application a
      where a.number = $1 and a.submitted_at is not null and ${readableSql("$2", "$3", "false")}`,
    [`ММК-${parts[1]}-${parts[2]}`, actor.userId, readsQueue(actor)],
  );
  return rows[0]?.id ?? null;
}
