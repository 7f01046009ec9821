import type { Actor } from "~/features/accounts";
import { prisma } from "~/platform/db.server";
import { bulletinForm, conclusionForm } from "../../../../prisma/factories/scores";
import type { InvitationAnswer } from "../assignments/answer-schema";
import { accepting, conflicted, declining } from "../assignments/assigning.testing";
import { postAnswer } from "../assignments/post-answer.server";
import { postReviews } from "../assignments/post-reviews.server";
import { inExpertStage } from "../assignments/standing";
import { postReopening } from "../bulletins/post-reopening.server";
import { postReview } from "../bulletins/post-review.server";
import { seekConflicts } from "../conflicts/find-conflicts.server";
import { getTiesOwner } from "../conflicts/keep-affiliations.server";
import { postFinding } from "../conflicts/post-findings.server";
import { postTies } from "../conflicts/post-ties.server";
import { type Command, formOf, type Option, pick, resultOf } from "./command.testing";
import { type App, type Assigned, type State, secret, type World } from "./world.testing";

const reason = `${secret}: по просьбе эксперта`;
/** A tie that the data shows is put to the coordinator whatever becomes of the act that found it. */
const found = ["conflict_finding", "notice"];

const appOf = (state: State, id: string) => state.applications.find((one) => one.id === id) as App;
const coordinators = (state: State, { cast }: World, id: string) =>
  [cast.coordinator, cast.secretary].filter((person) => !state.isBarred(id, person));

/** Experts who may be asked now: neither asked in this round, nor barred, nor under question. */
const askable = (state: State, { cast }: World, app: App) =>
  cast.experts.filter(
    (expert) =>
      !state.isBarred(app.id, expert) &&
      !state.assignments.some(
        (one) =>
          one.applicationId === app.id &&
          one.expertId === expert.userId &&
          one.endedAt === null &&
          one.round.closedAt === null,
      ),
  );

type Run = Option["run"];

/** A command of an expert on their own assignment, while its round goes on. */
function own(
  name: string,
  events: readonly string[],
  fits: (one: Assigned) => boolean,
  run: (one: Assigned) => Run,
  more: Pick<Command, "later" | "often" | "keeps"> = {},
): Command {
  const options = (state: State, { cast }: World) =>
    state.assignments.map((one) => {
      const expert = cast.experts.find(({ userId }) => userId === one.expertId) as Actor;
      const open = one.round.closedAt === null && !state.isBarred(one.applicationId, expert);
      return { on: one.id, may: open && fits(one) ? [expert] : [], run: run(one) };
    });
  return { name, events, ...more, options };
}

const answer = (name: string, given: InvitationAnswer, later: number): Command =>
  own(
    `${name}_invitation`,
    [name === "accept" ? "assignment.accepted" : `assignment.${name}d`],
    (one) => one.state === "invited",
    (one) => (actor, variant) => {
      const typed = variant % 6 === 5 ? { ...given, declaration: "" } : given;
      const form = formOf({ ...typed, intent: "answer_invitation" });
      return resultOf(postAnswer(actor, one.id, form));
    },
    { later, keeps: found },
  );

const working = (one: Assigned) => one.state === "accepted" || one.state === "submitted";
const post = (one: Assigned, actor: Actor, intent: string, fields: Record<string, string>) =>
  resultOf(postReview(actor, one.id, formOf({ ...fields, intent })));

const bulletinVersion = (one: Assigned) => one.bulletin?.version ?? 0;
const scores = (variant: number) =>
  bulletinForm(pick([4, 3, 5, 2, "na"], variant), { need: pick([4, 1, "na"], variant) });
const partial = (variant: number) =>
  bulletinForm(3, { goals: "", team: pick<number | "">(["", 2], variant) });

const expertCommands: Command[] = [
  answer("accept", accepting, 0),
  answer("decline", declining, 1),
  answer("recuse", conflicted, 1),
  own(
    "recuse",
    ["assignment.recused"],
    working,
    (one) => (actor, variant) =>
      post(one, actor, "recuse", {
        conflict_kind: "family",
        explanation: variant % 4 === 0 ? "Да" : `${secret}: брат работает у заявителя`,
      }),
    { later: 1 },
  ),
  own(
    "save_bulletin",
    [],
    (one) => one.state === "accepted",
    (one) => (actor, variant) =>
      post(one, actor, "save", {
        ...partial(variant),
        summary: `${secret} ${variant}`,
        version: String(bulletinVersion(one) + (variant % 5 === 4 ? 1 : 0)),
      }),
  ),
  own(
    "submit_bulletin",
    ["bulletin.submitted"],
    (one) => one.state === "accepted",
    (one) => (actor, variant) =>
      post(one, actor, "submit_bulletin", {
        ...(variant % 5 === 0 ? partial(variant) : scores(variant)),
        ...(variant % 11 === 10 && { score_need: "7" }),
        summary: `${secret} ${variant}`,
        version: String(bulletinVersion(one)),
      }),
    { often: 3, keeps: ["bulletin", "bulletin_score"] },
  ),
  own(
    "sign_conclusion",
    ["conclusion.signed"],
    (one) =>
      one.state === "submitted" &&
      !one.conclusions.some(({ bulletinVersion: of }) => of === bulletinVersion(one)),
    (one) => (actor, variant) =>
      post(one, actor, "sign_conclusion", {
        ...conclusionForm({ 2: pick(["yes", "no"], variant) }),
        ...(variant % 5 === 0 && { confirm: "" }),
        version: String(one.draft?.version ?? 0),
      }),
    { often: 3, keeps: ["conclusion_draft"] },
  ),
];

const byCoordinator = (
  intent: string,
  events: readonly string[],
  fits: (one: Assigned, state: State) => boolean,
  fields: (one: Assigned, variant: number, state: State, world: World) => Record<string, string>,
): Command => ({
  name: intent,
  events,
  later: 1,
  keeps: found,
  options: (state, world) =>
    state.assignments.map((one) => ({
      on: one.id,
      may: fits(one, state) ? coordinators(state, world, one.applicationId) : [],
      run: (actor, variant) => {
        const typed = fields(one, variant, state, world);
        const form = formOf({ ...typed, intent, assignment: one.id });
        const posted = intent === "reopen_bulletin" ? postReopening : postReviews;
        return resultOf(posted(actor, one.applicationId, form));
      },
    })),
});

const assigningCommands: Command[] = [
  {
    name: "invite_experts",
    events: ["assignment.invited"],
    keeps: found,
    options: (state, world) =>
      state.applications.map((app) => {
        const free = askable(state, world, app);
        const open = inExpertStage(app) && free.length > 0;
        return {
          on: app.id,
          may: open ? coordinators(state, world, app.id) : [],
          run: (actor, variant) => {
            const asked = variant % 4 === 3 ? world.cast.experts : free;
            const experts = asked.slice(0, 1 + (variant % 3)).map(({ userId }) => userId);
            const form = formOf({ intent: "invite_experts", experts });
            return resultOf(postReviews(actor, app.id, form));
          },
        };
      }),
  },
  byCoordinator(
    "revoke_assignment",
    ["assignment.revoked"],
    (one) => one.state === "invited" || one.state === "accepted",
    (_, variant) => ({ comment: variant % 5 === 0 ? "" : reason }),
  ),
  byCoordinator(
    "replace_expert",
    ["assignment.invited"],
    (one, state) => one.state !== "submitted" && inExpertStage(appOf(state, one.applicationId)),
    (one, _, state, world) => ({
      comment: reason,
      expert: askable(state, world, appOf(state, one.applicationId))[0]?.userId ?? "",
    }),
  ),
  byCoordinator(
    "reopen_bulletin",
    ["bulletin.reopened"],
    (one) => one.state === "submitted" && one.round.closedAt === null,
    (_, variant) => ({ reason: variant % 4 === 0 ? "" : reason }),
  ),
];

const conflictCommands: Command[] = [
  {
    name: "add_tie",
    events: ["affiliation.added", "conflict.found"],
    later: 1,
    options: (_, { cast, applications }) =>
      [cast.experts[3], cast.members[1]].flatMap((person) => {
        if (!person) return [];
        const run = async (actor: Actor) => {
          const owner = await getTiesOwner(actor, person.userId);
          const company = await prisma.organisation.findUniqueOrThrow({
            where: { id: cast.companies[1].id },
          });
          const form = formOf({
            intent: "add_tie",
            kind: "ownership",
            organisation_name: "Семейная доля",
            inn: company.inn ?? "",
            since: "",
            until: "",
            email_domain: "",
          });
          const { result } = await postTies(actor, owner, form);
          // The job that this queues.
          await seekConflicts(
            applications.map(({ id }) => id),
            [person.userId],
          );
          return result;
        };
        return [{ on: person.userId, may: [person, cast.coordinator, cast.secretary], run }];
      }),
  },
  ...(["confirm", "dismiss"] as const).map(
    (verb): Command => ({
      name: `${verb}_conflict`,
      events: [`conflict.${verb}ed`],
      later: 1,
      options: (state, world) =>
        state.findings.map((finding) => {
          const others = coordinators(state, world, finding.applicationId);
          const may = others.filter(({ userId }) => userId !== finding.userId);
          return {
            on: finding.id,
            may: finding.state === "open" ? may : [],
            run: (actor, variant) => {
              const typed = variant % 5 === 0 ? "" : `${secret}: разобрано по документам`;
              const form = formOf({
                intent: `${verb}_conflict`,
                finding: finding.id,
                reason: typed,
              });
              return resultOf(postFinding(actor, form));
            },
          };
        }),
    }),
  ),
  {
    name: "declare_conflict",
    events: ["conflict.declared"],
    later: 1,
    options: (state, { cast }) =>
      state.applications.map((app) => {
        const readers = cast.all.filter(
          (one) => one.staffRoles.length > 0 && !cast.experts.includes(one),
        );
        const ties = { own: true } as const;
        return {
          on: app.id,
          may: readers.filter((person) => !state.isBarred(app.id, person)),
          run: (actor) => {
            const form = formOf({
              intent: "declare_conflict",
              number: app.number ?? "",
              kind: "family",
              explanation: `${secret}: сестра работает у заявителя`,
            });
            const owner = { id: actor.userId, fullName: actor.fullName, ...ties };
            return resultOf(postTies(actor, owner, form));
          },
        };
      }),
  },
];

export const reviewCommands: Command[] = [
  ...expertCommands,
  ...assigningCommands,
  ...conflictCommands,
];
