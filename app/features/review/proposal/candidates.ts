import { type Obstacle, obstacleOf, type Tie } from "../assignments/obstacles";
import { coverageOf, meets } from "../demands/round-demands";
import type { Expert } from "../experts/expert";
import type { Proposal } from "./proposal";
import type { Reviewed } from "./read-wanting.server";

/** One expert as the coordinator chooses among them for one application. */
export type Candidate = {
  id: string;
  name: string;
  external: boolean;
  load: number;
  cap: number;
  /** competences that this application asks for */
  fitting: string[];
  away: Expert["away"];
  proposed: boolean;
  /** why they cannot be invited */
  obstacle: Obstacle | null;
  /** why the proposal leaves them out though they can be */
  doubts: Extract<Tie, "affiliated" | "ended">[];
};

/** Everybody who could be asked about an application: proposed ones first, then the fitting and free ones. */
export function candidatesFor(
  application: Reviewed,
  experts: readonly Expert[],
  ties: (applicationId: string, expertId: string) => readonly Tie[],
  proposal: Proposal,
): Candidate[] {
  const asked = [
    ...application.demands.flatMap((one) => (one.kind === "competence" ? [one.competence] : [])),
    ...application.field,
  ];
  const proposed = new Set(
    proposal.picks.flatMap((pick) =>
      pick.applicationId === application.id ? [pick.expertId] : [],
    ),
  );
  const all = experts.map((expert): Candidate => {
    const between = ties(application.id, expert.id);
    return {
      id: expert.id,
      name: expert.name,
      external: expert.external,
      load: expert.load,
      cap: expert.cap,
      fitting: asked.filter((code) => expert.competences.includes(code)),
      away: expert.away,
      proposed: proposed.has(expert.id),
      obstacle: obstacleOf(expert, between, application.span) ?? null,
      doubts: (["affiliated", "ended"] as const).filter((tie) => between.includes(tie)),
    };
  });
  const rank = (one: Candidate) => [
    Number(!one.proposed),
    one.doubts.length,
    -one.fitting.length,
    one.load,
  ];
  return all.sort((one, other) => {
    const [a, b] = [rank(one), rank(other)];
    const at = a.findIndex((value, index) => value !== b[index]);
    return at < 0 ? one.name.localeCompare(other.name, "ru") : (a[at] ?? 0) - (b[at] ?? 0);
  });
}

/** Whether the proposal may use an expert: nothing stands in the way, and nothing needs a second thought. */
export function proposable(
  expert: Expert,
  ties: readonly Tie[],
  span: { from: string; until: string },
): boolean {
  const loadApart = { ...expert, load: 0, cap: 1 };
  return !obstacleOf(loadApart, ties, span) && ties.length === 0;
}

/** How far each demand is met by those who assess already, and by the proposal besides. */
export function coverageWith(
  application: Reviewed,
  candidates: readonly Candidate[],
  experts: readonly Expert[],
) {
  const ids = new Set(candidates.filter((one) => one.proposed).map(({ id }) => id));
  const added = experts.filter(({ id }) => ids.has(id));
  return coverageOf(application.demands, application.have).map((covered) => ({
    ...covered,
    proposed: added.filter((expert) => meets(covered.demand, expert)).length,
  }));
}
