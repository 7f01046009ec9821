import type { Actor } from "~/features/accounts";
import { partyOf, tiersOf } from "./party";
import { countUnreadMessages } from "./unread-messages.server";

/** How many messages a member of staff has not read in all conversations about an application that are theirs. */
export async function countUnreadForStaff(
  actor: Actor,
  application: { id: string; organisationId: string },
): Promise<number> {
  const party = partyOf(actor, application.organisationId);
  if (party.side !== "staff") return 0;
  const unread = await countUnreadMessages(actor, application.id, tiersOf(party));
  return Object.values(unread).reduce((sum, one) => sum + one, 0);
}
