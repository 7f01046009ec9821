import { z } from "zod";
import { pool } from "~/platform/db.server";

export type QuarantinedFile = {
  id: string;
  fileName: string;
  sizeBytes: number;
  signature: string;
  scannedAt: Date;
  uploadedAt: Date;
  organisation: string | null;
  uploader: string | null;
};

export type QuarantinePage = { rows: QuarantinedFile[]; next: string | null };

const pageSize = 25;
const cursor = z.tuple([z.iso.datetime(), z.uuid()]);

/** Infected files, the newest first, 25 a page; `after` is the `next` of the page before. */
export async function listQuarantine(after: string): Promise<QuarantinePage> {
  const place = cursor.safeParse(after.split("~"));
  const [at, id] = place.success
    ? place.data
    : ["infinity", "ffffffff-ffff-ffff-ffff-ffffffffffff"];
  const { rows } = await pool.query<QuarantinedFile>(
    `select f.id, f.file_name as "fileName", f.size_bytes as "sizeBytes", f.signature,
        f.scanned_at as "scannedAt", f.uploaded_at as "uploadedAt",
        o.name as organisation, a.full_name as uploader
      from stored_file f
      left join organisation o on o.id = f.organisation_id
      left join account a on a.id = f.uploaded_by_id
      where f.scan = 'infected' and (f.scanned_at, f.id) < ($1::timestamptz, $2::uuid)
      order by f.scanned_at desc, f.id desc limit $3`,
    [at, id, pageSize + 1],
  );
  const shown = rows.slice(0, pageSize);
  const last = rows.length > pageSize ? shown.at(-1) : undefined;
  return { rows: shown, next: last ? `${last.scannedAt.toISOString()}~${last.id}` : null };
}
