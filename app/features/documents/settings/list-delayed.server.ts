import { pool } from "~/platform/db.server";

export type DelayedFile = {
  id: string;
  fileName: string;
  sizeBytes: number;
  /** the scanner's setting that it met */
  limit: string;
  uploadedAt: Date;
  organisation: string | null;
};

export type DelayedFiles = { rows: DelayedFile[]; more: boolean };

const shown = 25;

/** Files that the scanner's limits keep unchecked, the newest first; the list is short or something is set wrong. */
export async function listDelayed(): Promise<DelayedFiles> {
  const { rows } = await pool.query<DelayedFile>(
    `select f.id, f.file_name as "fileName", f.size_bytes as "sizeBytes", f.scan_limit as "limit",
        f.uploaded_at as "uploadedAt", o.name as organisation
      from stored_file f left join organisation o on o.id = f.organisation_id
      where f.scan_limit is not null
      order by f.uploaded_at desc, f.id desc limit $1`,
    [shown + 1],
  );
  return { rows: rows.slice(0, shown), more: rows.length > shown };
}
