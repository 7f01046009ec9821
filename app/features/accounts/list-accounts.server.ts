import { z } from "zod";
import { pool } from "~/platform/db.server";
import { forbidden, notFound } from "~/platform/http.server";
import type { Actor } from "./actor";
import type { StaffRole } from "./staff-roles";

export type AccountRow = {
  id: string;
  email: string;
  fullName: string;
  staffRoles: StaffRole[];
  emailVerified: boolean;
  hasPassword: boolean;
  disabled: boolean;
  createdAt: Date;
};

export type AccountPage = { rows: AccountRow[]; next: string | null };

const pageSize = 25;

const columns = `id, email, full_name as "fullName", to_json(staff_roles) as "staffRoles",
  email_verified_at is not null as "emailVerified", password_hash is not null as "hasPassword",
  disabled_at is not null as disabled, created_at as "createdAt"`;

/**
 * Staff accounts by e-mail, 25 a page, after the e-mail `after`; `search` narrows by a part of name
 * or e-mail. A whole e-mail finds any account, an applicant's as well.
 */
export async function listAccounts(
  actor: Actor,
  { search = "", after = "" }: { search?: string; after?: string },
): Promise<AccountPage> {
  if (!actor.staffRoles.includes("administrator")) throw forbidden();
  const text = search.normalize("NFC").trim().toLowerCase().slice(0, 120);
  const { rows } = await pool.query<AccountRow>(
    `select ${columns} from account
      where email > $1
        and ((cardinality(staff_roles) > 0
              and ($2 = '' or position($2 in lower(full_name)) > 0 or position($2 in email) > 0))
             or email = $2)
      order by email limit $3`,
    [after.slice(0, 254), text, pageSize + 1],
  );
  const shown = rows.slice(0, pageSize);
  return { rows: shown, next: rows.length > pageSize ? (shown.at(-1)?.email ?? null) : null };
}

/** One account for the administrator's page; 404 when there is none. */
export async function getAccount(actor: Actor, id: string): Promise<AccountRow> {
  if (!actor.staffRoles.includes("administrator")) throw forbidden();
  if (!z.uuid().safeParse(id).success) throw notFound();
  const { rows } = await pool.query<AccountRow>(`select ${columns} from account where id = $1`, [
    id,
  ]);
  if (!rows[0]) throw notFound();
  return rows[0];
}
