import type { Actor } from "~/features/accounts";
import { getMinutesView, postLetters, signMinutes } from "~/features/review/index.server";
import { atTime } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import { decideAll, type MadeSession, type Motion, makeSession } from "../../factories/sessions";
import { actorOf } from "../people";
import { formOf, mustGo } from "./posted";

const day = 86_400_000;
const hour = 3_600_000;

/** When the bodies sit, 11:00 in Moscow: the committee every second Thursday, the board between two of its. */
const calendar = {
  decide: { kind: "committee", first: Date.UTC(2026, 0, 22, 8), every: 14 * day },
  board_decide: { kind: "board", first: Date.UTC(2026, 0, 29, 8), every: 28 * day },
} as const;
export type SittingIntent = keyof typeof calendar;

export const isSitting = (intent: string): intent is SittingIntent => intent in calendar;

/** The first sitting of the body that takes this step, at or after a moment. */
export function nextSitting(intent: SittingIntent, from: Date): Date {
  const { first, every } = calendar[intent];
  const turns = Math.max(0, Math.ceil((from.getTime() - first) / every));
  return new Date(first + turns * every);
}

export type Item = { applicationId: string; motion: Motion; released: boolean };

type Seats = { chair: Actor; secretary: Actor; members: Actor[] };

async function seatsOf(intent: SittingIntent): Promise<Seats> {
  const person = (key: string) => actorOf(`${key}@imc.example`);
  const secretary = await person("coordinator");
  if (intent === "board_decide") return { chair: await person("board"), secretary, members: [] };
  const members = [await person("member1"), await person("member2")];
  return { chair: await person("chair"), secretary, members };
}

/** Plans a sitting for its day with these applications on the agenda and its pack frozen. */
export async function planSitting(
  intent: SittingIntent,
  heldAt: Date,
  applications: readonly string[],
): Promise<MadeSession> {
  const seats = await seatsOf(intent);
  return makeSession({ kind: calendar[intent].kind, ...seats, applications, heldAt });
}

/** Holds a sitting on its day, has the minutes signed and announces what is to be announced a day later. */
export async function holdSitting(
  intent: SittingIntent,
  heldAt: Date,
  items: readonly Item[],
): Promise<void> {
  const applications = items.map((item) => item.applicationId);
  const seats = await seatsOf(intent);
  const { kind } = calendar[intent];
  const plan = { kind, ...seats, applications, heldAt };
  const session = await atTime(new Date(heldAt.getTime() - day), () =>
    planSitting(intent, heldAt, applications),
  );
  const motions = items.map((item) => item.motion);
  await atTime(new Date(heldAt.getTime() + hour), () => decideAll(plan, session, motions));
  const after = new Date(heldAt.getTime() + day);
  for (const person of [seats.secretary, seats.chair]) {
    await atTime(after, async () => {
      const { sha256 } = await getMinutesView(person, session.id);
      mustGo("sign_minutes", await signMinutes(person, session.id, sha256));
    });
  }
  await atTime(after, () => release(seats.chair, items));
}

async function release(chair: Actor, items: readonly Item[]): Promise<void> {
  const chosen = items.filter((item) => item.released).map((item) => item.applicationId);
  if (chosen.length === 0) return;
  const held = await prisma.decision.findMany({
    where: { applicationId: { in: chosen }, state: "held" },
    select: { id: true },
  });
  const posted = formOf({ intent: "release_letters", decision: held.map(({ id }) => id) });
  mustGo("release_letters", (await postLetters(chair, posted)).result);
}
