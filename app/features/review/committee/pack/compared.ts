import type { Candidate } from "../../compare/candidate";
import type { Pack } from "./pack";

/** An item's application as it stood beside the others when the agenda was frozen; null for a pack that kept nothing of it. */
export function candidateOf({ application, compared }: Pack): Candidate | null {
  if (!compared) return null;
  const { id, number, title, applicantType, track, version, findings } = application;
  return {
    ...compared,
    id,
    number,
    title,
    organisation: application.organisation.name,
    applicantType,
    track,
    submittedAt: new Date(application.submittedAt),
    version,
    findings,
  };
}
