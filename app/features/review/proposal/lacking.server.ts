import { z } from "zod";
import type { Actor } from "~/features/accounts";
import { prisma } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import { assignsExperts } from "../access/access";
import { type Covered, coverageOf } from "../demands/round-demands";
import { readExperts } from "../experts/read-experts.server";
import { mostApplications } from "./limits";
import { type Reviewed, readWanting } from "./read-wanting.server";

export type Lacking = Pick<Reviewed, "id" | "number" | "title" | "organisation" | "dueAt"> & {
  missing: Covered[];
};

const lackingPage = mostApplications;
const mostPages = 8;

/**
 * Applications with the experts whose demands are not all met, by their deadline, a page after the
 * application `after`; how many pages are looked through is bounded. 404 for whoever assigns nobody.
 */
export async function listLacking(
  actor: Actor,
  { after = null, most = lackingPage }: { after?: string | null; most?: number } = {},
): Promise<{ rows: Lacking[]; next: string | null; first: boolean }> {
  if (!assignsExperts(actor)) throw notFound();
  const start = after !== null && z.uuid().safeParse(after).success ? after : null;
  const experts = await readExperts(prisma);
  const rows: Lacking[] = [];
  let last = start;
  for (let page = 0; page < mostPages; page += 1) {
    const ids = await idsAfter(actor, last);
    for (const application of await readWanting(actor, ids, experts)) {
      const { id, number, title, organisation, dueAt } = application;
      const covered = coverageOf(application.demands, application.have);
      const missing = covered.filter((one) => one.missing > 0);
      if (missing.length > 0) rows.push({ id, number, title, organisation, dueAt, missing });
      if (rows.length > most) {
        return { rows: rows.slice(0, most), next: rows[most - 1]?.id ?? null, first: !start };
      }
    }
    last = ids.at(-1) ?? null;
    if (ids.length < lackingPage) return { rows, next: null, first: !start };
  }
  return { rows, next: last, first: !start };
}

/** Ids of applications with the experts that the reader is not barred from, by deadline, one page after another. */
async function idsAfter(reader: Actor, after: string | null): Promise<string[]> {
  const rows = await prisma.$queryRaw<{ id: string }[]>`
    select a.id from application a
     where a.status = 'expert_review' and a.submitted_at is not null and a.due_at is not null
       and a.id <> all(array(select application_id from reading_right
         where user_id = ${reader.userId}::uuid and kind = 'barred'))
       and (${after}::uuid is null
         or (a.due_at, a.id) > (select due_at, id from application where id = ${after}::uuid))
     order by a.due_at, a.id limit ${lackingPage}`;
  return rows.map(({ id }) => id);
}
