import { queryOne } from "./data/prepare-database";
import { searches } from "./scenarios";

const list = "/admin/applications";

/** A page whose cost must not grow with the number of applications. */
export type MeasuredPage = { name: string; path: string };

/** The portal's lists, searches and pages on one database; places in the middle are that database's own. */
export async function measuredPages(databaseUrl: string): Promise<MeasuredPage[]> {
  const middle = await queryOne<{ id: string; key: string }>(
    databaseUrl,
    `select id, to_char(submitted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as key
     from application where submitted_at is not null
     order by submitted_at desc, id desc
     offset (select count(*) / 2 from application where submitted_at is not null) limit 1`,
  );
  if (!middle) throw new Error("the database holds no submitted application");
  const search = (line: string) => `${list}?q=${encodeURIComponent(line)}`;
  return [
    { name: "queue", path: list },
    { name: "queue, by status", path: `${list}?status=technical_review` },
    { name: "queue, by type", path: `${list}?applicant_type=investor` },
    { name: "queue, by track", path: `${list}?track=project_participant` },
    {
      name: "queue, by all three",
      path: `${list}?status=rejected&applicant_type=pharma&track=tenant_resident`,
    },
    { name: "queue, page in the middle", path: `${list}?after=${middle.key}~${middle.id}` },
    { name: "queue, by deadline", path: `${list}?sort=deadline` },
    { name: "queue, by area", path: `${list}?sort=area` },
    { name: "queue, late", path: `${list}?late=1` },
    { name: "search, common word", path: search(searches.common) },
    { name: "search, rare word", path: search(searches.rare) },
    { name: "search, two words", path: search(searches.twoCommon) },
    { name: "search, common and rare", path: search(searches.twoMixed) },
    { name: "application", path: `${list}/${middle.id}` },
    { name: "application, answers", path: `${list}/${middle.id}/answers` },
    { name: "application, history", path: `${list}/${middle.id}/history` },
    { name: "application, screening", path: `${list}/${middle.id}/screening` },
    { name: "application, engineering sheet", path: `${list}/${middle.id}/technical` },
    { name: "counters and my work", path: "/admin" },
  ];
}

/** Whether the address is the queue's, whatever its filter. */
export function isList(path: string): boolean {
  return path.split("?")[0] === list;
}

/** The same address with another number of rows to a page. */
export function withPageSize(path: string, rows: number): string {
  return `${path}${path.includes("?") ? "&" : "?"}size=${rows}`;
}
