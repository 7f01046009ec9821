import { moveApplication } from "~/features/applications/index.server";
import { postStaffStep } from "../committee/posts/post-decision.server";
import { postLetter, postLetters } from "../committee/posts/post-letters.server";
import { type Command, formOf, type Option, resultOf } from "./command.testing";
import { appOf, bodyOf } from "./seats.testing";
import type { Decision, State, World } from "./world.testing";

const outcomes = ["approve", "approve_with_conditions", "defer", "reject"] as const;

const stillStands = (state: State, { applicationId, outcome, item }: Decision) => {
  const app = appOf(state, applicationId);
  const { status, intent } = bodyOf(item.session);
  return app.status === status && app.cleared[intent] === outcome;
};

/** Whose letters these are, and who takes part in the item. */
const announcers = (state: State, { cast }: World, { item }: Decision) => {
  const board = item.session.kind === "board" ? cast.board : [];
  return [cast.coordinator, cast.secretary, cast.chair, ...board].filter(
    (person) =>
      !state.isBarred(item.applicationId, person) &&
      !item.recusals.some((one) => one.userId === person.userId),
  );
};

type Path = (decision: Decision) => Option["run"];

/** Something with each held decision, for those whose letters these are. */
const withDecision = (
  state: State,
  world: World,
  fits: (decision: Decision) => boolean,
  run: Path,
): Option[] =>
  state.decisions.map((decision) => ({
    on: decision.id,
    may: decision.state === "held" && fits(decision) ? announcers(state, world, decision) : [],
    run: run(decision),
  }));

const saveLetter: Path =
  ({ id, letterVersion }) =>
  (actor, variant) => {
    const form = formOf({
      intent: "save_letter",
      letter_ru: `Абзац ${variant}.`,
      letter_en: variant % 4 === 0 ? "" : `Paragraph ${variant}.`,
      version: String(letterVersion + (variant % 7 === 6 ? 1 : 0)),
    });
    return resultOf(postLetter(actor, id, form));
  };

const inBatch: Path =
  ({ id }) =>
  async (actor) => {
    const form = formOf({ intent: "release_letters", decision: id });
    const { result, failed } = await postLetters(actor, form);
    const why = failed[0]?.refusal;
    return why ? { ok: false, refusal: why } : result;
  };

const onPage: Path =
  ({ applicationId, outcome, item }) =>
  async (actor) => {
    const form = formOf({ intent: bodyOf(item.session).intent, outcome });
    return (await postStaffStep(actor, applicationId, form)).result;
  };

/** The step of the body itself: only as it was voted, by who takes part and did not screen. */
function bySteps(state: State, { cast }: World): Option[] {
  return state.applications.flatMap((app) =>
    (["committee", "board"] as const).flatMap((kind) =>
      outcomes.map((outcome): Option => {
        const { status, intent } = bodyOf({ kind });
        const held = state.decisions.find(
          (one) => one.applicationId === app.id && one.state === "held",
        );
        const lawful = app.status === status && app.cleared[intent] === outcome;
        const people = kind === "board" ? cast.board : [cast.chair];
        const may = people.filter(
          ({ userId }) =>
            userId !== app.screenedById &&
            !state.isBarred(app.id, { userId }) &&
            !held?.item.recusals.some((one) => one.userId === userId),
        );
        return {
          on: app.id,
          may: lawful ? may : [],
          run: (actor, variant) =>
            moveApplication(actor, app.id, {
              intent,
              outcome,
              reasonCode: held?.reasonCode ?? undefined,
              comment: variant % 3 === 0 ? "Иными словами." : (held?.reasons ?? "Без заседания."),
            }),
        };
      }),
    ),
  );
}

export const decisionCommands: Command[] = [
  {
    name: "save_letter",
    events: ["decision.letter_changed"],
    options: (state, world) => withDecision(state, world, () => true, saveLetter),
  },
  {
    name: "release",
    events: ["decision.released"],
    options: (state, world) => {
      const stands = (decision: Decision) => stillStands(state, decision);
      return [
        ...withDecision(state, world, stands, inBatch),
        ...withDecision(state, world, stands, onPage),
        ...bySteps(state, world),
      ];
    },
  },
];
