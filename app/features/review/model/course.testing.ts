import { expect } from "vitest";
import type { Actor } from "~/features/accounts";
import { type ApplicationStatus, transitions } from "~/features/applications";
import { pool } from "~/platform/db.server";
import { type Refused, type Result, refuse } from "~/platform/refusal";
import type { Command, Option } from "./command.testing";
import { decisionCommands } from "./decision-commands.testing";
import { reviewCommands } from "./expert-commands.testing";
import { faultsOf, leaksOf } from "./invariants.testing";
import { itemCommands } from "./item-commands.testing";
import { sessionCommands } from "./session-commands.testing";
import { stageCommands } from "./stage-commands.testing";
import { readState, type State, type World } from "./world.testing";

export const commands: readonly Command[] = [
  ...stageCommands,
  ...reviewCommands,
  ...sessionCommands,
  ...itemCommands,
  ...decisionCommands,
];

/** One drawn step: by the rules something that may be done now, else anything by anybody. */
export type Step = {
  lawful: boolean;
  command: number;
  option: number;
  who: number;
  variant: number;
};

type Act = { command: Command; option: Option; actor: Actor };

const at = <T>(all: readonly T[], index: number): T | undefined => all[index % all.length];

/** The commands that are wanted, then those that lead on and were given least often so far. */
function lawfulAct(
  state: State,
  world: World,
  step: Step,
  { given, wanted }: Pick<Course, "given" | "wanted">,
): Act | null {
  const possible = commands.flatMap((command) => {
    const options = command.options(state, world).filter(({ may }) => may.length > 0);
    const times = Math.floor((given.get(command.name) ?? 0) / (command.often ?? 1));
    const rank = wanted.has(command.name) ? -1 : times + (command.later ?? 0);
    return options.length > 0 ? [{ command, options, rank }] : [];
  });
  const least = Math.min(...possible.map(({ rank }) => rank));
  const chosen = at(
    possible.filter(({ rank }) => rank === least),
    step.command,
  );
  const option = chosen && at(chosen.options, step.option);
  const actor = option && at(option.may, step.who);
  return chosen && option && actor ? { command: chosen.command, option, actor } : null;
}

function anyAct(state: State, world: World, step: Step): Act | null {
  const command = at(commands, step.command);
  const option = command && at(command.options(state, world), step.option);
  const actor = at(world.cast.all, step.who);
  return command && option && actor ? { command, option, actor } : null;
}

/** Refused by a result or by an answer that says there is no such thing, or not for this person. */
async function attempt({ option, actor }: Act, variant: number): Promise<Result<unknown>> {
  try {
    return await option.run(actor, variant);
  } catch (thrown) {
    if (!(thrown instanceof Response)) throw thrown;
    expect([403, 404]).toContain(thrown.status);
    return refuse(`http_${thrown.status}`);
  }
}

/** Rows that come and go without anybody having changed anything. */
const passing = ["session", "rate_limit", "mailbox_message", "account_token", "section_presence"];
/** Judged event by event, and as a whole at the end. */
const audit = ["audit_event", "audit_head"];

/** Every table's name with the digest of its rows. */
async function digests(): Promise<Record<string, string>> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE' and not table_name = any($1)`,
    [[...passing, ...audit]],
  );
  const each = tables.map(
    ({ name }) =>
      `select '${name}' as name, coalesce(sum(hashtextextended(t::text, 0)), 0)::text as digest from "${name}" t`,
  );
  const { rows } = await pool.query<{ name: string; digest: string }>(each.join(" union all "));
  return Object.fromEntries(rows.map(({ name, digest }) => [name, digest]));
}

async function eventsSince(seq: string): Promise<string[]> {
  const { rows } = await pool.query<{ action: string }>(
    "select action from audit_event where seq > $1::bigint order by seq",
    [seq],
  );
  return rows.map(({ action }) => action);
}

async function lastEvent(): Promise<string> {
  const { rows } = await pool.query<{ seq: string }>("select seq::text from audit_head");
  return rows[0]?.seq ?? "0";
}

export type Given = Map<string, number>;

/** A course of commands on one world, each judged as soon as it came back. */
export class Course {
  readonly given: Given = new Map();
  readonly refused: Given = new Map();
  /** what happened so far, for whoever reads a failure */
  readonly story: string[] = [];

  private constructor(
    private readonly world: World,
    private state: State,
    private tables: Record<string, string>,
    /** names of commands that are given whenever they may be, until they went through */
    readonly wanted: Set<string>,
  ) {}

  static async begin(world: World, wanted: readonly string[] = []): Promise<Course> {
    return new Course(world, await readState(world), await digests(), new Set(wanted));
  }

  async take(step: Step): Promise<void> {
    const act = step.lawful
      ? lawfulAct(this.state, this.world, step, this)
      : anyAct(this.state, this.world, step);
    if (!act) return;
    const before = { state: this.state, tables: this.tables, event: await lastEvent() };
    const { command, option, actor } = act;
    const lawful = option.may.includes(actor);
    this.story.push(`${command.name} on ${option.on} by ${actor.email} (${step.variant})`);
    const result = await attempt(act, step.variant);
    const code = result.ok ? "ok" : `${result.refusal.code} ${JSON.stringify(result.fields ?? {})}`;
    this.story[this.story.length - 1] += `${lawful ? "" : ", not theirs"}: ${code}`;
    this.state = await readState(this.world);
    this.tables = await digests();
    const changed = Object.keys(this.tables).filter(
      (name) => this.tables[name] !== before.tables[name],
    );
    const events = await eventsSince(before.event);
    if (result.ok) this.judgeDone(act, changed, events, lawful);
    else this.judgeRefused(act, changed, events, result);
    this.judgeSteps(before.state, events);
    const tally = result.ok ? this.given : this.refused;
    tally.set(command.name, (tally.get(command.name) ?? 0) + 1);
    if (result.ok) this.wanted.delete(command.name);
    expect(await faultsOf(this.state), this.told()).toEqual([]);
    const decides = ["decision", "ballot", "application"].some((name) => changed.includes(name));
    if (decides) expect(await leaksOf(this.world), this.told()).toEqual([]);
  }

  async end(): Promise<void> {
    expect(await leaksOf(this.world), this.told()).toEqual([]);
  }

  /** What went through was somebody's to do, and the audit has it. */
  private judgeDone({ command }: Act, changed: string[], events: string[], lawful: boolean) {
    if (changed.length === 0) {
      expect(events, this.told()).toEqual([]);
      return;
    }
    expect(lawful, `went through, and may not: ${this.told()}`).toBe(true);
    const told = command.events.length === 0 ? [] : [events.find((one) => isOf(command, one))];
    expect(told, `no event of its own: ${this.told()}`).not.toContain(undefined);
  }

  /** What was refused has changed nothing, but for what is kept on purpose. */
  private judgeRefused({ command }: Act, changed: string[], events: string[], result: Refused) {
    const voids = result.refusal.code === "decision_void" || events.includes("decision.voided");
    const voided = voids ? ["decision"] : [];
    const kept = [...(command.keeps ?? []), ...voided];
    expect(
      changed.filter((name) => !kept.includes(name)),
      `refused, and changed something: ${this.told()}`,
    ).toEqual([]);
    const lawful = ["conflict.found", "decision.voided"];
    expect(
      events.filter((one) => !lawful.includes(one)),
      this.told(),
    ).toEqual([]);
  }

  /** Each status was left by an edge of the table, one step at a time, each in the audit. */
  private judgeSteps(before: State, events: string[]) {
    let moved = 0;
    for (const { id, status, revision, statusChanges } of this.state.applications) {
      const was = before.applications.find((one) => one.id === id);
      if (!was) continue;
      const steps = statusChanges.length - was.statusChanges.length;
      expect(revision - was.revision, `revision of ${id}: ${this.told()}`).toBe(steps);
      expect(steps, this.told()).toBeLessThanOrEqual(1);
      if (steps === 0) expect(status, this.told()).toBe(was.status);
      else expect(edges, this.told()).toContain(`${was.status} ${status}`);
      moved += steps;
    }
    const told = events.filter((one) => one === "application.moved").length;
    expect(told, `steps in the audit: ${this.told()}`).toBe(moved);
  }

  private told(): string {
    return `\n${this.story.map((line, index) => `${index + 1}. ${line}`).join("\n")}\n`;
  }
}

const isOf = (command: Command, event: string) => command.events.includes(event);

const asking = transitions.flatMap((row) =>
  row.intent === "request_clarification" ? row.from : [],
);

/** From and to of every step that the table has. */
const edges: readonly string[] = transitions.flatMap((row) => {
  const direct = row.to === "asking_stage" ? asking : [row.to];
  const to: ApplicationStatus[] = row.boardOverThreshold ? [...direct, "board_review"] : direct;
  return row.from.flatMap((from) => to.map((one) => `${from} ${one}`));
});
