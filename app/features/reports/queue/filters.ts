import {
  type ApplicantType,
  type ApplicationStatus,
  applicantTypes,
  type Track,
  tracks,
} from "~/features/applications";
import { type Cursor, parseCursor, type Sort, sorts, writeCursor } from "./cursor";
import { queueStatuses } from "./status-sets";

export const pageSizes = [25, 50, 100] as const;
export type PageSize = (typeof pageSizes)[number];

/** What the queue's address asks for; every name is a parameter of the address. */
export type QueueFilter = {
  q: string;
  status: ApplicationStatus[];
  applicant_type: ApplicantType | null;
  track: Track | null;
  /** Only what the cluster is late with. */
  late: boolean;
  /** Only what waits for one of the reader's roles. */
  mine: boolean;
  sort: Sort;
  size: PageSize;
  after: Cursor | null;
  before: Cursor | null;
};

function oneOf<T extends string>(values: readonly T[], given: string | null): T | null {
  return values.find((value) => value === given) ?? null;
}

/** The sorts that a filter leaves: words are found newest first, lateness is read by deadline. */
export function offeredSorts(filter: Pick<QueueFilter, "q" | "late">): readonly Sort[] {
  if (filter.q) return ["newest"];
  return filter.late ? ["deadline"] : sorts;
}

/** Reads the filter from an address; whatever it does not know counts as not asked for. */
export function parseQueueFilter(query: URLSearchParams): QueueFilter {
  const q = (query.get("q") ?? "").replace(/\s+/g, " ").trim().slice(0, 200);
  const late = query.get("late") === "1";
  const offered = offeredSorts({ q, late });
  const sort = oneOf(offered, query.get("sort")) ?? offered[0] ?? "newest";
  const after = parseCursor(query.get("after"), sort);
  return {
    q,
    status: queueStatuses.filter((status) => query.getAll("status").includes(status)),
    applicant_type: oneOf(applicantTypes, query.get("applicant_type")),
    track: oneOf(tracks, query.get("track")),
    late,
    mine: query.get("mine") === "1",
    sort,
    size: pageSizes.find((size) => String(size) === query.get("size")) ?? 25,
    after,
    before: after ? null : parseCursor(query.get("before"), sort),
  };
}

/** The address of a filter, shortest form: "" or "?q=…". */
export function queueQuery(filter: QueueFilter): string {
  const query = new URLSearchParams();
  if (filter.q) query.set("q", filter.q);
  for (const status of filter.status) query.append("status", status);
  if (filter.applicant_type) query.set("applicant_type", filter.applicant_type);
  if (filter.track) query.set("track", filter.track);
  if (filter.late) query.set("late", "1");
  if (filter.mine) query.set("mine", "1");
  if (filter.sort !== offeredSorts(filter)[0]) query.set("sort", filter.sort);
  if (filter.size !== 25) query.set("size", String(filter.size));
  if (filter.after) query.set("after", writeCursor(filter.after));
  else if (filter.before) query.set("before", writeCursor(filter.before));
  const text = query.toString();
  return text ? `?${text}` : "";
}

/** The filter changed in some respect, from its first page. */
export function changeFilter(filter: QueueFilter, change: Partial<QueueFilter>): QueueFilter {
  const changed = { ...filter, after: null, before: null, ...change };
  const offered = offeredSorts(changed);
  return offered.includes(changed.sort) ? changed : { ...changed, sort: offered[0] ?? "newest" };
}

/** Whether anything narrows the queue. */
export function isFiltered(filter: QueueFilter): boolean {
  const { q, status, applicant_type, track, late, mine } = filter;
  return Boolean(q || status.length || applicant_type || track || late || mine);
}
