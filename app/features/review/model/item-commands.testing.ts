import type { Actor } from "~/features/accounts";
import type { Outcome } from "~/features/applications";
import { hasQuorum, marksOf, rollOf } from "../committee/count-votes";
import { postItem } from "../committee/posts/post-item.server";
import { postSession } from "../committee/posts/post-session.server";
import { firstThresholds } from "../rules/thresholds";
import { type Command, formOf, type Option, pick, resultOf } from "./command.testing";
import {
  appOf,
  bodyOf,
  byId,
  inState,
  planners,
  presidium,
  seated,
  takesPart,
} from "./seats.testing";
import {
  type App,
  grounds,
  type Item,
  type Session,
  type State,
  secret,
  type World,
} from "./world.testing";

type OnItem = {
  state: State;
  world: World;
  session: Session;
  item: Item;
  app: App;
  /** still before the body that sits, not with its applicant nor anywhere else */
  stands: boolean;
};

const onItem = (
  name: string,
  event: string,
  may: (on: OnItem) => readonly Actor[],
  fields: (on: OnItem, variant: number) => Record<string, string>,
  more: Pick<Command, "later" | "often"> & { by?: "session"; intent?: string } = {},
): Command => ({
  name,
  events: [event],
  later: more.later,
  often: more.often,
  options: (state, world) =>
    state.sessions.flatMap((session) =>
      session.items.map((item): Option => {
        const app = appOf(state, item.applicationId);
        const stands = app.status === bodyOf(session).status;
        const on = { state, world, session, item, app, stands };
        const at = { sessionId: session.id, itemId: item.id };
        return {
          on: item.id,
          may: may(on).filter((person) => takesPart(state, item, person)),
          run: (actor, variant) => {
            const form = formOf({ ...fields(on, variant), intent: more.intent ?? name });
            const posted =
              more.by === "session"
                ? postSession(actor, session.id, form)
                : postItem(actor, at, form);
            return resultOf(posted);
          },
        };
      }),
    ),
});

const listed = ({ item }: OnItem) => item.state === "listed";
const openBallot = ({ item }: OnItem) => item.ballots.find((ballot) => ballot.closedAt === null);

/** The people on the roll of an item who are there: the screener has no vote though they count. */
function rollNow({ session, item, state, app }: OnItem) {
  const seats = session.seats.filter((seat) => seat.role !== "secretary");
  return rollOf(
    seats.map(({ userId, attendance }) => ({
      userId,
      attendance,
      excluded: !takesPart(state, item, { userId }) || app.screenedById === userId,
    })),
  );
}

const { quorum } = marksOf(firstThresholds);

function proposalFields({ item, world }: OnItem, variant: number) {
  world.serial += 1;
  const outcome = pick<Outcome>(["approve", "approve_with_conditions", "reject", "defer"], variant);
  const coded = outcome === "reject" || outcome === "defer";
  return {
    version: String(item.version + (variant % 9 === 8 ? 1 : 0)),
    outcome,
    reason_code: coded ? "FINANCE" : "",
    reasons: variant % 11 === 10 ? "" : `${grounds} №${world.serial}.`,
    "conditions[0].text": "Подтвердить финансирование",
    "conditions[0].owner": "applicant",
    "conditions[0].due": "2035-06-01",
    "conditions[0].proof": "Письмо банка",
  };
}

export const itemCommands: Command[] = [
  onItem(
    "move_up",
    "session.item_moved",
    (on) => (listed(on) ? inState(on.session, "planned", planners(on.world, on.session)) : []),
    ({ item }) => ({ item: item.id }),
    { by: "session" },
  ),
  onItem(
    "remove_item",
    "session.item_removed",
    (on) => (listed(on) ? inState(on.session, "planned", planners(on.world, on.session)) : []),
    ({ item }) => ({ item: item.id }),
    { by: "session", later: 1 },
  ),
  onItem(
    "note_discussion",
    "session.discussion_noted",
    ({ world, session, item }) =>
      ["listed", "voting", "decided"].includes(item.state)
        ? inState(session, "open", presidium(world, session))
        : [],
    ({ item }, variant) => ({
      discussion: `${secret} ${variant}`,
      version: String(item.version + (variant % 4 === 3 ? 1 : 0)),
    }),
  ),
  onItem(
    "postpone_item",
    "session.item_postponed",
    (on) => (listed(on) ? inState(on.session, "open", presidium(on.world, on.session)) : []),
    () => ({}),
    { later: 1 },
  ),
  onItem(
    "recuse_from_item",
    "session.recused",
    (on) => {
      const voters = openBallot(on)?.votes.map(({ userId }) => userId) ?? [];
      const course = ["planned", "frozen", "open"].includes(on.session.state);
      const pending = on.item.state === "listed" || on.item.state === "voting";
      const people = seated(on.world, on.session, "chair", "member");
      return course && pending ? people.filter(({ userId }) => !voters.includes(userId)) : [];
    },
    () => ({ note: `${secret}: работали вместе` }),
    { later: 1, intent: "recuse" },
  ),
  onItem(
    "put_to_vote",
    "ballot.opened",
    (on) => {
      const may = on.stands && listed(on) && hasQuorum(rollNow(on), quorum);
      return may ? inState(on.session, "open", presidium(on.world, on.session)) : [];
    },
    proposalFields,
  ),
  onItem(
    "cast_vote",
    "ballot.vote_cast",
    (on) => {
      const ballot = openBallot(on);
      if (!ballot || !on.stands || on.session.state !== "open") return [];
      const voted = ballot.votes.map(({ userId }) => userId);
      return byId(on.world, rollNow(on).presentIds).filter(({ userId }) => !voted.includes(userId));
    },
    (on, variant) => ({
      ballot: openBallot(on)?.id ?? on.item.ballots[0]?.id ?? "",
      choice: pick(
        ["for", "for", "for", "for", "for", "against", "abstain", "for", "maybe"],
        variant,
      ),
    }),
    { often: 3 },
  ),
  onItem(
    "close_ballot",
    "ballot.closed",
    (on) => (openBallot(on) ? inState(on.session, "open", presidium(on.world, on.session)) : []),
    (on) => ({ ballot: openBallot(on)?.id ?? on.item.ballots[0]?.id ?? "" }),
    { later: 1 },
  ),
];
