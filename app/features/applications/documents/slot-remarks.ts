import type { Slot } from "./slots";

/** What is noteworthy about the days on a document; codes of messages. */
export type SlotRemark = "expired" | "expires_soon" | "too_old" | "undated";

const day = 86_400_000;
/** A document that ends within so many days is worth renewing before the review is over. */
const soon = 60;

/** What the days on a document say today; `today` and both days are midnights in UTC. */
export function remarksOn(
  slot: Pick<Slot, "issued" | "expires">,
  { issuedOn, expiresOn }: { issuedOn: Date | null; expiresOn: Date | null },
  today: Date,
): SlotRemark[] {
  const remarks: SlotRemark[] = [];
  if (slot.expires && expiresOn) {
    const left = (expiresOn.getTime() - today.getTime()) / day;
    if (left < 0) remarks.push("expired");
    else if (left <= soon) remarks.push("expires_soon");
  }
  const maxAge = slot.issued?.maxAgeDays;
  if (maxAge !== undefined && issuedOn && today.getTime() - issuedOn.getTime() > maxAge * day) {
    remarks.push("too_old");
  }
  if (maxAge !== undefined && !issuedOn) remarks.push("undated");
  return remarks;
}
