import type { StaffRole } from "~/features/accounts";
import type { ApplicationStatus } from "~/features/applications";
import type { ConditionOwner } from "../committee/ballot/proposal";

export const conditionStates = ["open", "proof_sent", "fulfilled", "waived", "lapsed"] as const;
export type ConditionState = (typeof conditionStates)[number];

/** Roles on the company's side and on the cluster's. */
type Acting = "owner" | "editor" | StaffRole;

type Row = {
  from: readonly ConditionState[];
  to: ConditionState;
  /** of conditions that whom bind */
  owners: readonly ConditionOwner[];
  by: readonly Acting[];
  /** whether a note must be said with it; a proof is judged by itself */
  note: "proof" | "optional" | "required";
};

/** The whole course of a condition in force: buttons, permissions and the tests follow from it. */
export const conditionActs = {
  send_proof: {
    from: ["open", "proof_sent"],
    to: "proof_sent",
    owners: ["applicant"],
    by: ["owner", "editor"],
    note: "proof",
  },
  accept_proof: {
    from: ["proof_sent"],
    to: "fulfilled",
    owners: ["applicant"],
    by: ["coordinator"],
    note: "optional",
  },
  return_proof: {
    from: ["proof_sent"],
    to: "open",
    owners: ["applicant"],
    by: ["coordinator"],
    note: "required",
  },
  record_fulfilled: {
    from: ["open"],
    to: "fulfilled",
    owners: ["cluster"],
    by: ["coordinator"],
    note: "required",
  },
  waive_condition: {
    from: ["open", "proof_sent"],
    to: "waived",
    owners: ["applicant", "cluster"],
    by: ["chair"],
    note: "required",
  },
} as const satisfies Record<string, Row>;

export type ConditionAct = keyof typeof conditionActs;
export type JudgingAct = Exclude<ConditionAct, "send_proof">;
export const judgingActs = [
  "accept_proof",
  "return_proof",
  "record_fulfilled",
  "waive_condition",
] as const satisfies readonly JudgingAct[];

/** Whether something is still to be done about it. */
export const isUnsettled = (state: ConditionState) => state === "open" || state === "proof_sent";
export const unsettledStates = conditionStates.filter(isUnsettled);

type Condition = { state: ConditionState; owner: ConditionOwner };

export type ConditionRefusal =
  | "forbidden"
  | "condition_other_owner"
  | "condition_lapsed"
  | "condition_settled"
  | "no_proof";

/** Why somebody with these roles may not do it to a condition now; undefined when they may. */
export function whyNotAct(
  act: ConditionAct,
  roles: readonly string[],
  { state, owner }: Condition,
): ConditionRefusal | undefined {
  const row: Row = conditionActs[act];
  if (!row.by.some((role) => roles.includes(role))) return "forbidden";
  if (!row.owners.includes(owner)) return "condition_other_owner";
  if (row.from.includes(state)) return undefined;
  if (state === "lapsed") return "condition_lapsed";
  return isUnsettled(state) ? "no_proof" : "condition_settled";
}

/** What somebody with these roles may do to a condition now. */
export function offeredTo(roles: readonly string[], condition: Condition): ConditionAct[] {
  return (Object.keys(conditionActs) as ConditionAct[]).filter(
    (act) => whyNotAct(act, roles, condition) === undefined,
  );
}

/** While an application stands here its conditions are followed; leaving it otherwise, they lapse. */
export const followedStatuses: readonly ApplicationStatus[] = [
  "approved_with_conditions",
  "offer_issued",
  "offer_accepted",
];

/** Staff who see the conditions of an application and what was sent to show that they are met. */
export const conditionReaders: readonly StaffRole[] = [
  "coordinator",
  "technical_reviewer",
  "chair",
  "committee_member",
  "board",
  "leasing_manager",
  "legal",
  "auditor",
];

export function readsConditions(actor: { staffRoles: readonly StaffRole[] }): boolean {
  return actor.staffRoles.some((role) => conditionReaders.includes(role));
}

const ownRoles = ["owner", "editor", "viewer"];

/** The roles in which somebody acts: who belongs to the company stands on its side, whatever else they are. */
export function sideOf(roles: readonly string[]): readonly string[] {
  const own = roles.filter((role) => ownRoles.includes(role));
  return own.length > 0 ? own : roles;
}
