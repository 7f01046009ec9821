import type { StaffRole } from "~/features/accounts";

/** Staff who see what is offered to whom, and what is said to it. */
export const offerReaders = [
  "leasing_manager",
  "coordinator",
  "technical_reviewer",
  "chair",
  "committee_member",
  "board",
  "legal",
  "auditor",
] as const satisfies readonly StaffRole[];

type Holder = { staffRoles: readonly StaffRole[] };

export const readsOffers = ({ staffRoles }: Holder): boolean =>
  offerReaders.some((role) => staffRoles.includes(role));

/** Whether the person makes offers and answers what is asked of them. */
export const makesOffers = ({ staffRoles }: Holder): boolean =>
  staffRoles.includes("leasing_manager");
