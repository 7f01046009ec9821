import type { ApplicationStatus } from "~/features/applications";

/** The states of an assignment and what they mean for everything else. */
export const assignmentStates = {
  /** counts against the expert's cap */
  invited: { open: true, covers: true },
  accepted: { open: true, covers: true },
  submitted: { open: false, covers: true },
  declined: { open: false, covers: false },
  recused: { open: false, covers: false },
  revoked: { open: false, covers: false },
} as const;

export type AssignmentState = keyof typeof assignmentStates;

const all = Object.keys(assignmentStates) as AssignmentState[];

/** States in which something is awaited of the expert. */
export const openStates = all.filter((state) => assignmentStates[state].open);

/** States that count towards what an application demands of experts. */
export const coveringStates = all.filter((state) => assignmentStates[state].covers);

/** Whether the experts' stage goes on, be it that the applicant is answering its questions. */
export function inExpertStage(application: {
  status: ApplicationStatus;
  askedFrom: ApplicationStatus | null;
}): boolean {
  const { status, askedFrom } = application;
  return stageOf(status, askedFrom) === "expert_review";
}

/** The stage whose work an application is in: the one that asked, while its questions are answered. */
export function stageOf(
  status: ApplicationStatus,
  askedFrom: ApplicationStatus | null,
): ApplicationStatus {
  return status === "clarification_requested" && askedFrom ? askedFrom : status;
}
