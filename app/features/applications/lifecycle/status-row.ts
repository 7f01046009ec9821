import type { Text } from "~/platform/i18n";

/** Whose move it is while an application stands in a status. */
export type Mover = "applicant" | "cluster" | "nobody";

/** A step of the path that an applicant sees. */
export type Stage =
  | "draft"
  | "intake"
  | "technical"
  | "experts"
  | "committee"
  | "board"
  | "decision"
  | "offer"
  | "agreement"
  | "resident";

/** Staff roles that an application can wait for. */
export type StaffTurn =
  | "coordinator"
  | "technical_reviewer"
  | "chair"
  | "board"
  | "leasing_manager"
  | "legal";

export type StatusRow = {
  /** Name for the cluster's staff. */
  staff: Text;
  /** Plainer name for the applicant. */
  applicant: Text;
  stage: Stage;
  mover: Mover;
  /** Whose work it is when the move is the cluster's. */
  turn?: readonly StaffTurn[];
  /** No way leads on from here. */
  final?: true;
  /** What happens now and next, told to the applicant. */
  next: Text;
};
