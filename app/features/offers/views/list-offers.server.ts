import type { Actor } from "~/features/accounts";
import { notBarredSql } from "~/features/applications";
import { pool } from "~/platform/db.server";
import { forbidden } from "~/platform/http.server";
import { readsOffers } from "../access";
import type { OfferState } from "../states";
import type { OfferList, OfferPlace, OffersQuery } from "./offers-query";

export type OfferRow = {
  id: string;
  number: number;
  state: OfferState;
  /** YYYY-MM-DD */
  until: string;
  /** something that the company asked waits for an answer */
  asked: boolean;
  areaM2: number;
  application: { id: string; number: string; title: string; organisation: string };
};

const pageSize = 25;

const pending =
  "exists (select from counter_proposal c where c.offer_id = o.id and c.state in ('open', 'taken_up'))";

type Shown = { state: OfferState; only?: string; newest?: true };

/** What each list shows: those that can be answered by what ends first, those that are over by what ended last. */
const shownIn: Record<OfferList, Shown> = {
  issued: { state: "issued" },
  draft: { state: "draft" },
  asked: { state: "issued", only: pending },
  accepted: { state: "accepted", newest: true },
  declined: { state: "declined", newest: true },
  expired: { state: "expired", newest: true },
  replaced: { state: "replaced", newest: true },
};

/** Offers by state, 25 a page, none of an application that the reader is barred from. 403 for who reads none. */
export async function listOffers(
  actor: Actor,
  { list, after }: OffersQuery,
): Promise<{ rows: OfferRow[]; next: OfferPlace | null }> {
  if (!readsOffers(actor)) throw forbidden();
  const { state, only, newest } = shownIn[list];
  const way = newest ? { beyond: "<", order: "desc" } : { beyond: ">", order: "asc" };
  const { rows } = await pool.query<OfferRow>(
    `select o.id, o.number, o.state, to_char(o.valid_until, 'YYYY-MM-DD') as until, ${pending} as asked,
        (select coalesce(sum((u->>'areaM2')::numeric), 0)::float8
           from jsonb_array_elements(o.terms->'units') u) as "areaM2",
        json_build_object('id', a.id, 'number', a.number, 'title', a.title, 'organisation', g.name) as application
       from offer o
       join application a on a.id = o.application_id
       join organisation g on g.id = a.organisation_id
      where o.state = $2::offer_state and o.valid_until is not null and ${notBarredSql("a.id", "$1")}
        ${only ? `and ${only}` : ""}
        ${after ? `and (o.valid_until, o.id) ${way.beyond} ($3::date, $4::uuid)` : ""}
      order by o.valid_until ${way.order}, o.id ${way.order} limit ${pageSize + 1}`,
    [actor.userId, state, ...(after ? [after.until, after.id] : [])],
  );
  const shown = rows.slice(0, pageSize);
  const last = rows.length > pageSize ? shown.at(-1) : undefined;
  return { rows: shown, next: last ? { until: last.until, id: last.id } : null };
}
