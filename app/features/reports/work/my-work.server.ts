import type { Actor } from "~/features/accounts";
import { type ApplicationStatus, readsQueue, type Stage, statusRow } from "~/features/applications";
import { listUnreadTalks, type UnreadTalks } from "~/features/applications/index.server";
import { type Counter, readCounters, sumOf } from "../queue/counters.server";
import { parseQueueFilter, type QueueFilter } from "../queue/filters";
import { type QueueRow, searchQueue } from "../queue/search-queue.server";
import { openStatuses, queueStatuses, statusesWaitingFor } from "../queue/status-sets";

/** How many applications are still moving in a stage, and in which statuses. */
export type FunnelStage = {
  stage: Stage;
  total: number;
  statuses: { status: ApplicationStatus; total: number }[];
};

export type MyWork = {
  mine: { rows: QueueRow[]; total: number; statuses: ApplicationStatus[] };
  late: { rows: QueueRow[]; total: number; more: boolean };
  newest: QueueRow[];
  unread: UnreadTalks;
  funnel: FunnelStage[];
  open: number;
  ended: { status: ApplicationStatus; total: number }[];
};

const shown = 6;

/** What waits for this person's roles, what they have not read, what is late, what came last, and how many stand where. */
export async function getMyWork(actor: Actor): Promise<MyWork | null> {
  if (!readsQueue(actor)) return null;
  const all = parseQueueFilter(new URLSearchParams());
  const counters = await readCounters(actor);
  const read = (change: Partial<QueueFilter>) =>
    searchQueue(actor, { ...all, ...change }, counters);
  const statuses = statusesWaitingFor(actor.staffRoles);
  const [dated, undated, late, newest, unread] = await Promise.all([
    statuses.length > 0 ? read({ mine: true, sort: "deadline" }) : null,
    statuses.length > 0 ? read({ mine: true }) : null,
    read({ late: true, sort: "deadline" }),
    read({}),
    listUnreadTalks(actor),
  ]);
  const withoutTerm = (undated?.rows ?? []).filter((row) => row.dueAt === null);
  const mine = [...(dated?.rows ?? []), ...withoutTerm];
  const count = (status: ApplicationStatus) =>
    sumOf(counters.filter((counter) => counter.status === status));
  return {
    mine: {
      rows: mine.slice(0, shown),
      total: statuses.reduce((sum, status) => sum + count(status), 0),
      statuses,
    },
    late: { rows: late.rows.slice(0, shown), total: late.total.count, more: late.total.more },
    newest: newest.rows.slice(0, shown),
    unread,
    funnel: funnelOf(counters),
    open: openStatuses.reduce((sum, status) => sum + count(status), 0),
    ended: queueStatuses
      .filter((status) => !openStatuses.includes(status))
      .map((status) => ({ status, total: count(status) }))
      .filter(({ total }) => total > 0),
  };
}

/** Applications that are still moving, by stage in the order of the path; empty stages included. */
export function funnelOf(counters: readonly Counter[]): FunnelStage[] {
  const stages = [...new Set(openStatuses.map((status) => statusRow(status).stage))];
  return stages.map((stage) => {
    const statuses = openStatuses
      .filter((status) => statusRow(status).stage === stage)
      .map((status) => ({
        status,
        total: sumOf(counters.filter((counter) => counter.status === status)),
      }));
    return { stage, statuses, total: statuses.reduce((sum, { total }) => sum + total, 0) };
  });
}
