import type { Actor } from "~/features/accounts";
import { type LockedApplication, lockApplication } from "~/features/applications/index.server";
import type { Tx } from "~/platform/db.server";
import { invalid, ok, type Result, refuse } from "~/platform/refusal";
import { stillStands, voidDecision } from "../letters/void-decision.server";
import { kindRows } from "../session-states";
import {
  actOnItem,
  actOnSession,
  type ItemAddress,
  isId,
  type LockedSession,
} from "../sessions/act-on-session.server";
import { actingRole, recordSession } from "../sessions/record-session.server";
import { barredFrom } from "../sessions/takes-no-part.server";
import { tellSession } from "../sessions/tell-members.server";
import { canSit, excludedSeats } from "./excluded-seats.server";
import { recuseAutomatically } from "./recuse-automatically.server";

const most = 60;

/** Whether an application stands before such a session now. */
export function standsBefore(
  session: Pick<LockedSession, "kind">,
  { facts }: Pick<LockedApplication, "facts">,
): boolean {
  return facts.status === kindRows[session.kind].status;
}

/** Puts applications on the agenda, at its end in the order given. One that cannot be is named, and none is added. */
export function addItems(
  actor: Actor,
  sessionId: string,
  applicationIds: readonly string[],
): Promise<Result> {
  return actOnSession(actor, sessionId, "add_item", async (tx, session) => {
    const ids = [...new Set(applicationIds)].filter(isId);
    if (ids.length === 0) return invalid({ application: { code: "applications_required" } });
    const present = await tx.agendaItem.aggregate({
      where: { sessionId },
      _max: { position: true },
      _count: true,
    });
    if (present._count + ids.length > most) return refuse("agenda_full", { most });
    const barred = await barredFrom(actor.userId, ids, tx);
    const applications: LockedApplication[] = [];
    for (const id of [...ids].sort()) {
      const application = barred.has(id) ? null : await lockApplication(tx, id);
      if (!application || !standsBefore(session, application)) return refuse("not_before_session");
      applications.push(application);
    }
    const first = (present._max.position ?? 0) + 1;
    const taken = await tx.agendaItem.findFirst({
      where: {
        OR: [
          { applicationId: { in: ids }, state: { in: ["listed", "voting"] } },
          { applicationId: { in: ids }, sessionId },
        ],
      },
      select: { application: { select: { number: true } } },
    });
    if (taken) return refuse("already_listed", { number: taken.application.number ?? "" });
    const decided = await heldAmong(tx, actor, session, applications);
    if (decided) return refuse("already_decided", { number: decided });
    for (const application of session.kind === "appeal_panel" ? applications : []) {
      const excluded = await excludedSeats(tx, session, application.id);
      if (canSit(session, excluded)) continue;
      return refuse("panel_took_part", { number: application.number ?? "" });
    }
    const items = await tx.agendaItem.createManyAndReturn({
      data: ids.map((applicationId, index) => ({
        sessionId,
        applicationId,
        position: first + index,
      })),
      select: { id: true, applicationId: true },
    });
    if (session.kind === "appeal_panel") {
      for (const item of items) await recuseAutomatically(tx, session, item);
    }
    await tellSession(tx, session);
    await recordSession(tx, actor, session, "session.item_added", {
      after: { applications: applications.map((one) => one.number) },
    });
    return ok();
  });
}

/** The number of one whose decision waits to be announced; what was overtaken becomes void on the way. */
async function heldAmong(
  tx: Tx,
  actor: Actor,
  session: LockedSession,
  applications: readonly LockedApplication[],
): Promise<string | null> {
  const held = await tx.decision.findMany({
    where: { applicationId: { in: applications.map((one) => one.id) }, state: "held" },
    select: { id: true, applicationId: true, outcome: true },
  });
  for (const { id, applicationId, outcome } of held) {
    const application = applications.find((one) => one.id === applicationId);
    if (!application) continue;
    if (stillStands(application, session.kind, outcome)) return application.number;
    await voidDecision(tx, actor, { id, role: actingRole(actor, session), application });
  }
  return null;
}

/** Takes an item off the agenda before it is frozen. */
export function removeItem(actor: Actor, at: ItemAddress): Promise<Result> {
  return actOnItem(actor, at, "remove_item", async (tx, { session, item, application }) => {
    await tx.itemRecusal.deleteMany({ where: { itemId: item.id } });
    await tx.agendaItem.delete({ where: { id: item.id } });
    await tellSession(tx, session);
    await recordSession(tx, actor, session, "session.item_removed", {
      before: { application: application.number, position: item.position },
    });
    return ok();
  });
}

/** Moves an item one place up or down the agenda; at its end nothing changes. */
export function moveItem(actor: Actor, at: ItemAddress, by: "up" | "down"): Promise<Result> {
  return actOnItem(actor, at, "move_item", async (tx, { session, item, application }) => {
    const other = await tx.agendaItem.findFirst({
      where: {
        sessionId: session.id,
        position: by === "up" ? { lt: item.position } : { gt: item.position },
      },
      orderBy: { position: by === "up" ? "desc" : "asc" },
      select: { id: true, position: true },
    });
    if (!other) return ok();
    await swap(tx, item, other);
    await tellSession(tx, session);
    await recordSession(tx, actor, session, "session.item_moved", {
      before: { application: application.number, position: item.position },
      after: { application: application.number, position: other.position },
    });
    return ok();
  });
}

type Placed = { id: string; position: number };

/** No two items may ever stand at one place, so that one waits aside. */
async function swap(tx: Tx, one: Placed, other: Placed): Promise<void> {
  const put = (id: string, position: number) =>
    tx.agendaItem.update({ where: { id }, data: { position } });
  await put(one.id, -1);
  await put(other.id, one.position);
  await put(one.id, other.position);
}
