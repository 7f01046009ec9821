import type { StaffRole } from "~/features/accounts";
import type { Track } from "~/features/applications";
import type { OfferTerms } from "../../terms";

export type TaskFacts = {
  track: Track;
  tenancy: OfferTerms["tenancy"];
  /** the company gives medical care or has planned to */
  medical: boolean;
  /** how long the space is let, in quarters */
  quarters: number;
};

type Row = {
  by: StaffRole;
  /** working days after the day of signing; 0 is that day */
  days: number;
  needed: (facts: TaskFacts) => boolean;
  /** the step of the lifecycle that settles it; without one it is reported as done */
  settledBy?: "register_participant" | "move_in";
};

const lets = (tenancy: OfferTerms["tenancy"]) => tenancy !== "co_invest";

/** What is to be done once an agreement is signed, in the order in which it is shown. */
export const taskRows = {
  roszdravnadzor_notice: { by: "legal", days: 0, needed: ({ medical }) => medical },
  register_entry: {
    by: "legal",
    days: 3,
    needed: () => true,
    settledBy: "register_participant",
  },
  state_notice: {
    by: "legal",
    days: 8,
    needed: ({ track }) => track === "project_participant",
  },
  lease_registration: {
    by: "legal",
    days: 20,
    // A lease of more than a year is registered (ГК РФ ст. 651).
    needed: ({ tenancy, quarters }) => lets(tenancy) && quarters > 4,
  },
  handover: { by: "leasing_manager", days: 30, needed: () => true, settledBy: "move_in" },
} as const satisfies Record<string, Row>;

export type TaskCode = keyof typeof taskRows;

const taskCodes = Object.keys(taskRows) as TaskCode[];

export const isTaskCode = (code: string): code is TaskCode => Object.hasOwn(taskRows, code);

export function taskRow(code: TaskCode): Row {
  return taskRows[code];
}

export const tasksFor = (facts: TaskFacts): TaskCode[] =>
  taskCodes.filter((code) => taskRow(code).needed(facts));

export type TaskRefusal = "forbidden" | "task_done" | "task_by_step";

/** Why somebody with these roles may not report a task as done; undefined when they may. */
export function whyNotComplete(
  code: TaskCode,
  done: boolean,
  roles: readonly string[],
): TaskRefusal | undefined {
  const row = taskRow(code);
  if (!roles.includes(row.by)) return "forbidden";
  if (done) return "task_done";
  return row.settledBy ? "task_by_step" : undefined;
}
