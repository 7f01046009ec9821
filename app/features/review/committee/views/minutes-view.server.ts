import type { Actor } from "~/features/accounts";
import { prisma } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import type { MinutesBody, MinutesItem } from "../minutes/minutes";
import { offeredActs } from "../session-states";
import { withoutPart } from "../sessions/takes-no-part.server";
import { readSession } from "./read-session.server";

export type MinutesView = Awaited<ReturnType<typeof getMinutesView>>;

/** The minutes of a session as this person may read them: items in which they take no part are left out. */
export async function getMinutesView(actor: Actor, id: string) {
  const session = await readSession(actor, id);
  const minutes = await prisma.minutes.findUnique({
    where: { sessionId: id },
    include: {
      signatures: {
        orderBy: { signedAt: "asc" },
        include: { user: { select: { fullName: true } } },
      },
    },
  });
  if (!minutes) throw notFound();
  const body = minutes.body as MinutesBody;
  const agenda = await prisma.agendaItem.findMany({
    where: { sessionId: id },
    select: { id: true, applicationId: true },
  });
  const hidden = await withoutPart(prisma, actor.userId, agenda);
  const { person, state } = session;
  const signed = minutes.signatures.some((one) => one.role === person.seat);
  return {
    id,
    number: session.number,
    state,
    sha256: minutes.sha256,
    madeAt: minutes.madeAt,
    body: { ...body, items: body.items.map((item) => shown(item, hidden)) },
    signatures: minutes.signatures.map(({ user, role, sha256, signedAt }) => ({
      name: user.fullName,
      role,
      sha256,
      signedAt,
    })),
    signs: offeredActs(person, state).includes("sign_minutes") && !signed,
    printed: state === "signed" && hidden.size === 0,
  };
}

export type ShownMinutesItem = (MinutesItem & { hidden: false }) | HiddenItem;
type HiddenItem = Pick<MinutesItem, "id" | "position"> & { hidden: true };

function shown(item: MinutesItem, hidden: ReadonlySet<string>): ShownMinutesItem {
  return hidden.has(item.id)
    ? { id: item.id, position: item.position, hidden: true }
    : { ...item, hidden: false };
}
