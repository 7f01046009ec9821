import { type NoticeInput, notify } from "~/features/notifications/index.server";
import type { Tx } from "~/platform/db.server";
import { formatDateTime, type Text } from "~/platform/i18n";
import { announce, personTopic } from "~/platform/live.server";

type Told = { id: string; number: string; heldAt: Date; place: string };

const both = (at: Date): Text => ({ ru: formatDateTime(at, "ru"), en: formatDateTime(at, "en") });

// What these notices say is of the session alone, never of an application on its agenda: a member may be barred from it.
function tell(
  tx: Tx,
  session: Told,
  kind: NoticeInput["kind"],
  userIds: readonly string[],
  path = "",
): Promise<number> {
  return notify(tx, {
    userIds,
    kind,
    href: `/admin/committee/${session.id}${path}`,
    params: { number: session.number, date: both(session.heldAt), place: session.place },
  });
}

/** They sit in a session that was planned. */
export function inviteToSession(tx: Tx, session: Told, userIds: readonly string[]) {
  return tell(tx, session, "session_invited", userIds);
}

/** The agenda is fixed and the pack can be read. */
export function tellPackReady(tx: Tx, session: Told, userIds: readonly string[]) {
  return tell(tx, session, "session_pack_ready", userIds);
}

/** The minutes wait for their signature. */
export function askToSign(tx: Tx, session: Told, userIds: readonly string[]) {
  return tell(tx, session, "session_sign", userIds, "/minutes");
}

/** The open pages of all who sit in a session follow what happens in it. */
export function tellSession(
  tx: Tx,
  session: { id: string; seats: readonly { userId: string }[] },
): Promise<void> {
  const told = session.seats.map(({ userId }) => ({
    topic: personTopic(userId),
    kind: "session",
    ref: session.id,
  }));
  return announce(tx, ...told);
}
