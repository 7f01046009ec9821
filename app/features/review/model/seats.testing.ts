import type { Actor } from "~/features/accounts";
import type { App, Item, Session, State, World } from "./world.testing";

const bodies = {
  committee: { status: "committee_review", intent: "decide" },
  board: { status: "board_review", intent: "board_decide" },
} as const;

export const bodyOf = (session: Pick<Session, "kind">) =>
  session.kind === "board" ? bodies.board : bodies.committee;
export const appOf = (state: State, id: string) =>
  state.applications.find((one) => one.id === id) as App;
export const byId = ({ cast }: World, ids: readonly string[]) =>
  cast.all.filter(({ userId }) => ids.includes(userId));

export const seated = (world: World, session: Session, ...roles: string[]) =>
  byId(
    world,
    session.seats.filter((seat) => roles.includes(seat.role)).map((seat) => seat.userId),
  );
export const presidium = (world: World, session: Session) =>
  seated(world, session, "chair", "secretary");
export const planners = (world: World, session: Session) => [
  ...new Set([...presidium(world, session), world.cast.coordinator, world.cast.secretary]),
];

export const takesPart = (state: State, item: Item, { userId }: Pick<Actor, "userId">) =>
  !state.isBarred(item.applicationId, { userId }) &&
  !item.recusals.some((one) => one.userId === userId);

export const inState = (session: Session, state: string, people: readonly Actor[]) =>
  session.state === state ? people : [];
