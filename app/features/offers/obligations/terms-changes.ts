import type { Side } from "../agreement/package-rows";
import type { OfferTerms } from "../terms";

export type ChangeState = "proposed" | "agreed" | "in_force" | "declined" | "withdrawn" | "refused";
export type Body = "committee" | "board";

/** Roles that speak for a side about its terms, and for a body. */
const speaking: Record<Side, readonly string[]> = {
  cluster: ["leasing_manager"],
  company: ["owner"],
};
export const bodyRoles = { committee: "chair", board: "board" } as const;

type Change = { side: Side; state: ChangeState; body: Body | null };
type Person = { side: Side; roles: readonly string[] };

export type ChangeAct =
  | "agree_terms"
  | "decline_terms"
  | "withdraw_terms"
  | "approve_terms"
  | "refuse_terms";

type Row = { from: ChangeState; who: "other" | "same" | "body" };

/** The course of a change of terms once it is proposed. */
export const changeActs = {
  agree_terms: { from: "proposed", who: "other" },
  decline_terms: { from: "proposed", who: "other" },
  withdraw_terms: { from: "proposed", who: "same" },
  approve_terms: { from: "agreed", who: "body" },
  refuse_terms: { from: "agreed", who: "body" },
} as const satisfies Record<ChangeAct, Row>;

export const changeActNames = Object.keys(changeActs) as ChangeAct[];

const speaks = ({ side, roles }: Person) => speaking[side].some((role) => roles.includes(role));

/** Whether somebody may propose a change of terms for their side. */
export const mayPropose = speaks;

export type ChangeRefusal = "forbidden" | "change_settled" | "change_waits";

/** Why somebody may not do it to a change now; undefined when they may. */
export function whyNotChange(
  act: ChangeAct,
  change: Change,
  person: Person,
): ChangeRefusal | undefined {
  const row: Row = changeActs[act];
  const right =
    row.who === "body"
      ? person.side === "cluster" &&
        change.body !== null &&
        person.roles.includes(bodyRoles[change.body])
      : speaks(person) && (person.side === change.side) === (row.who === "same");
  if (!right) return "forbidden";
  if (change.state === row.from) return undefined;
  return change.state === "proposed" || change.state === "agreed"
    ? "change_waits"
    : "change_settled";
}

/** Where the agreement of both sides leads: into force, or to the body that has to approve it. */
export const agreedState = (body: Body | null): ChangeState => (body ? "agreed" : "in_force");

/** By how much a number changes, in percent of the larger one; what appears or goes, by the whole. */
function difference(before: number | null, after: number | null): number {
  const [one, other] = [before ?? 0, after ?? 0];
  const larger = Math.max(one, other);
  return larger === 0 ? 0 : (Math.abs(one - other) / larger) * 100;
}

/** How much the terms change at most in one of what they promise, allow or cost, in percent. */
export function weightOfChange(before: OfferTerms, after: OfferTerms): number {
  const years = new Set([...before.promises, ...after.promises].map(({ year }) => year));
  const at = (terms: OfferTerms, year: number) => terms.promises.find((one) => one.year === year);
  const loads = new Set([...Object.keys(before.loads), ...Object.keys(after.loads)]);
  return Math.max(
    0,
    difference(before.rentRubM2Year, after.rentRubM2Year),
    ...[...loads].map((code) => difference(before.loads[code] ?? null, after.loads[code] ?? null)),
    ...[...years].flatMap((year) => {
      const [one, other] = [at(before, year), at(after, year)];
      return (["investmentMrub", "jobs", "output"] as const).map((field) =>
        difference(one?.[field] ?? null, other?.[field] ?? null),
      );
    }),
  );
}

/** Who has to approve a change of this weight besides the two sides. */
export function bodyFor(
  weight: number,
  { committeePercent, boardPercent }: { committeePercent: number; boardPercent: number },
): Body | null {
  if (weight >= boardPercent) return "board";
  return weight >= committeePercent ? "committee" : null;
}
