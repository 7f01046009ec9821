export type { Candidate, CandidatePhase } from "./candidate";
export { judgePlan } from "./judge/judge-plan";
export type { PlacedGroup, PlanConflict, PlanJudgement } from "./judge/plan-judgement";
export type { Placement } from "./placement";
