import type { Actor } from "~/features/accounts";
import { transitions } from "~/features/applications";
import { type MoveInput, moveApplication } from "~/features/applications/index.server";
import { firstGates } from "../rules/gates";
import { postScreening } from "../screening/post-screening.server";
import { postSheet } from "../technical/post-sheet.server";
import { type Command, formOf, pick } from "./command.testing";
import { type App, type State, secret, type World } from "./world.testing";

const unbarred = (state: State, app: App, people: readonly Actor[]) =>
  people.filter((person) => !state.isBarred(app.id, person));

/** Steps of the lifecycle: who takes them, and what they wait for besides the status. */
type Move = Pick<Command, "later"> & {
  intent: string;
  by: (world: World, app: App) => readonly Actor[];
  ready?: (app: App) => boolean;
  input?: (variant: number) => Partial<MoveInput>;
};

const coordinators = ({ cast }: World) => [cast.coordinator, cast.secretary];
const chair = ({ cast }: World) => [cast.chair];
const owner = (_: World, app: App) => [app.owner];

function askers(world: World, app: App): readonly Actor[] {
  const { chair, engineer } = world.cast;
  if (app.status === "technical_review") return [engineer, ...coordinators(world)];
  return app.status === "committee_review" ? [chair, ...coordinators(world)] : coordinators(world);
}

const asked = (app: App) =>
  app.statusChanges.filter(
    (one) => one.intent === "request_clarification" && one.fromStatus === app.status,
  ).length;

const moves: Move[] = [
  { intent: "start_intake", by: coordinators },
  { intent: "admit", by: coordinators, ready: (app) => app.cleared.admit === "" },
  {
    intent: "refuse_admission",
    by: coordinators,
    input: (variant) => ({
      reasonCode: pick(["DOCS", "DOCS", "NOTHING"], variant),
      comment: "Нет.",
    }),
  },
  {
    intent: "complete_technical",
    by: ({ cast }) => [cast.engineer],
    ready: (app) => app.cleared.complete_technical === "",
    input: (variant) => ({ comment: variant % 4 === 0 ? "" : `${secret}: подходит` }),
  },
  {
    intent: "complete_expert",
    by: coordinators,
    ready: (app) => app.cleared.complete_expert === "",
  },
  {
    intent: "return_to_experts",
    by: chair,
    later: 2,
    input: () => ({ comment: `${secret}: пересмотреть` }),
  },
  {
    intent: "request_clarification",
    by: askers,
    // The procedure that the portal comes with has two rounds a stage.
    ready: (app) => asked(app) < 2,
    later: 2,
    input: (variant) => ({ comment: variant % 5 === 0 ? "" : "Чем подтверждены сроки?" }),
  },
  {
    intent: "answer_clarification",
    by: owner,
    input: () => ({ comment: "Договором подряда." }),
  },
  { intent: "withdraw", by: owner, later: 2 },
  { intent: "resume", by: coordinators, input: () => ({ comment: "Сети введены." }) },
];

const stepCommands: Command[] = moves.map(({ intent, by, ready, input, later }) => ({
  name: intent,
  events: ["application.moved"],
  later,
  options: (state, world) =>
    state.applications.map((app) => {
      const from = transitions.some(
        (row) => row.intent === intent && row.from.includes(app.status),
      );
      const lawful = from && (ready?.(app) ?? true);
      return {
        on: app.id,
        may: lawful ? unbarred(state, app, by(world, app)) : [],
        run: (actor, variant) => moveApplication(actor, app.id, { intent, ...input?.(variant) }),
      };
    }),
}));

const saveCommands: Command[] = [
  {
    name: "save_screening",
    events: ["screening.saved"],
    options: (state, world) =>
      state.applications.map((app) => ({
        on: app.id,
        may: app.status === "intake_check" ? unbarred(state, app, coordinators(world)) : [],
        run: async (actor, variant) => {
          const rows = firstGates.flatMap(({ code }, index) => [
            [`gates.${code}.answer`, variant % 2 === 0 ? "yes" : answerAt(variant + index)],
            [`gates.${code}.note`, variant % 7 === 0 ? "" : `${secret} ${code}`],
          ]);
          const version = app.screeningVersion + (variant % 9 === 8 ? 1 : 0);
          const fields = { ...Object.fromEntries(rows), version: String(version) };
          const form = formOf({ ...fields, intent: "save_screening" });
          return (await postScreening(actor, app.id, form)).result;
        },
      })),
  },
  {
    name: "save_sheet",
    events: ["technical_sheet.saved"],
    options: (state, world) =>
      state.applications.map((app) => ({
        on: app.id,
        may: app.status === "technical_review" ? unbarred(state, app, [world.cast.engineer]) : [],
        run: async (actor, variant) => {
          const form = formOf({
            intent: variant % 3 === 0 ? "save_sheet" : "accept_rest",
            version: String(app.sheetVersion + (variant % 9 === 8 ? 1 : 0)),
            submission: String(app.submission),
            conclusion: pick(["fits", "fits_with_works", ""], variant),
            note: `${secret} ${variant}`,
          });
          return (await postSheet(actor, app.id, form)).result;
        },
      })),
  },
];

const answerAt = (at: number) => pick(["yes", "yes", "no", "", "not_applicable"], at);

export const stageCommands: Command[] = [...stepCommands, ...saveCommands];
