import type { Actor } from "~/features/accounts";
import { signMinutes } from "../committee/minutes/sign-minutes.server";
import { postPlan, postSession } from "../committee/posts/post-session.server";
import { type Command, formOf, pick, resultOf } from "./command.testing";
import { bodyOf, inState, planners, presidium } from "./seats.testing";
import type { Session, State, World } from "./world.testing";

const day = 86_400_000;

function sessionForm(world: World, kind: string, variant: number) {
  const { cast } = world;
  const board = kind === "board";
  const [first, second] = cast.board;
  const heldOn = new Date(Date.now() + (variant % 9 === 8 ? -day : 7 * day));
  return {
    kind,
    held_on: heldOn.toISOString().slice(0, 10),
    held_at: "11:00",
    place: "Переговорная 2",
    voting: pick(["open", "secret"], variant),
    chair: (board ? first : cast.chair).userId,
    secretary: (variant % 7 === 6 ? cast.auditor : cast.secretary).userId,
    members: (board ? [second] : cast.members).map(({ userId }) => userId),
  };
}

/** A command on each session; on what it depends is told by the session alone. */
const onSession = (
  name: string,
  event: string,
  may: (world: World, session: Session, state: State) => readonly Actor[],
  fields: (
    world: World,
    session: Session,
    variant: number,
    state: State,
  ) => Record<string, string | readonly string[]>,
  more: Pick<Command, "later" | "often"> = {},
): Command => ({
  name,
  events: [`session.${event}`],
  ...more,
  options: (state, world) =>
    state.sessions.map((session) => ({
      on: session.id,
      may: may(world, session, state),
      run: (actor, variant) => {
        const typed = fields(world, session, variant, state);
        return resultOf(postSession(actor, session.id, formOf({ ...typed, intent: name })));
      },
    })),
});

/** Applications that may be put on a session's agenda. */
const candidates = (state: State, session: Session) =>
  state.applications.filter(
    (app) =>
      app.status === bodyOf(session).status &&
      app.cleared[bodyOf(session).intent] === undefined &&
      !session.items.some((item) => item.applicationId === app.id) &&
      !state.sessions.some(({ items }) =>
        items.some(
          (item) =>
            item.applicationId === app.id && (item.state === "listed" || item.state === "voting"),
        ),
      ),
  );

export const sessionCommands: Command[] = [
  {
    name: "plan_session",
    events: ["session.planned"],
    options: (_, world) =>
      (["committee", "board"] as const).map((kind) => ({
        on: kind,
        may: [world.cast.coordinator, world.cast.secretary, world.cast.chair],
        run: async (actor, variant) => {
          const form = formOf({ ...sessionForm(world, kind, variant), intent: "plan_session" });
          const { result } = await postPlan(actor, form);
          if (result.ok) world.sessions.push(result.value.id);
          return result;
        },
      })),
  },
  onSession(
    "edit_session",
    "changed",
    (world, session) =>
      session.state === "planned" || session.state === "frozen" ? planners(world, session) : [],
    (world, session, variant) => ({
      ...sessionForm(world, session.kind, variant),
      version: String(session.version),
    }),
    { later: 1 },
  ),
  onSession(
    "add_item",
    "item_added",
    (world, session, state) =>
      candidates(state, session).some((app) => !state.isBarred(app.id, world.cast.secretary))
        ? inState(session, "planned", planners(world, session))
        : [],
    (world, session, variant, state) => ({
      application: candidates(state, session)
        .filter((app) => !state.isBarred(app.id, world.cast.secretary))
        .slice(0, 1 + (variant % 2))
        .map(({ id }) => id),
    }),
  ),
  onSession(
    "freeze_session",
    "frozen",
    (world, session) =>
      session.items.length > 0 ? inState(session, "planned", planners(world, session)) : [],
    () => ({}),
  ),
  onSession(
    "open_session",
    "opened",
    (world, session) => inState(session, "frozen", presidium(world, session)),
    () => ({}),
  ),
  onSession(
    "mark_attendance",
    "attendance_marked",
    (world, session) => inState(session, "open", presidium(world, session)),
    (_, session, variant) =>
      Object.fromEntries(
        session.seats.map(({ userId }, index) => [
          `seat_${userId}`,
          (variant >> index) % 4 === 3 ? "absent" : "present",
        ]),
      ),
  ),
  onSession(
    "close_session",
    "closed",
    (world, session) =>
      session.items.some((item) => item.state === "voting")
        ? []
        : inState(session, "open", presidium(world, session)),
    () => ({}),
    { later: 1 },
  ),
  {
    name: "sign_minutes",
    events: ["session.minutes_signed"],
    options: (state, world) =>
      state.sessions.map((session) => ({
        on: session.id,
        may: inState(
          session,
          "closed",
          presidium(world, session).filter(
            ({ userId }) => !session.minutes?.signatures.some((one) => one.userId === userId),
          ),
        ),
        run: (actor, variant) =>
          signMinutes(actor, session.id, variant % 5 === 0 ? "0" : (session.minutes?.sha256 ?? "")),
      })),
  },
];
