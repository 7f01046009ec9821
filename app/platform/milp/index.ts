export {
  gapBetween,
  type Milp,
  type MilpAnswer,
  type MilpLimits,
  type MilpProgress,
  type MilpSolver,
} from "./milp";
