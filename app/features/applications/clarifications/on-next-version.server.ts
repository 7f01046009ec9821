import type { Tx } from "~/platform/db.server";
import type { ApplicantType, Values } from "../form/types";

/** A version that answers made of a submitted application. */
export type NextVersion = {
  applicationId: string;
  applicantType: ApplicantType;
  version: number;
  values: Values;
};
type Listener = (tx: Tx, next: NextVersion) => Promise<void>;

const listeners: Listener[] = [];

/** Calls `listener` in the transaction that makes the next version, for features that judged the one before. */
export function onNextVersion(listener: Listener): void {
  listeners.push(listener);
}

/** Tells all listeners of the next version. */
export async function tellNextVersion(tx: Tx, next: NextVersion): Promise<void> {
  for (const listener of listeners) await listener(tx, next);
}
