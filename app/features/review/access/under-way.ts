import { type ApplicationStatus, transitions } from "~/features/applications";

/** Whether an application stands where this step leads on: the work that it waits for is under way. */
export function isUnderWay(intent: string, status: ApplicationStatus): boolean {
  return transitions.some((row) => row.intent === intent && row.from.includes(status));
}
