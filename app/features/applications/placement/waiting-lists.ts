export type WaitingRow = {
  applicationId: string;
  number: string;
  title: string;
  organisation: string;
  phase: number;
  since: Date;
  /** parameters of the best fitting unit that were in the way */
  reasons: string[];
  checkedAt: Date;
  /** codes of units */
  fitting: string[];
  fittingSince: Date | null;
};

export const waitingLists = ["all", "fitting"] as const;
export type WaitingList = (typeof waitingLists)[number];
