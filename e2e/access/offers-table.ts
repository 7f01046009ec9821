import {
  absent,
  conditionsReaders,
  type Door,
  members,
  ownMembers,
  ownSubmitter,
  staff,
} from "./doors";
import type { Route } from "./route";

/** Of those who read offers, the one who makes them; the readers are those of conditions. */
const makers: Door = (persona) => {
  const first = conditionsReaders(persona);
  return first === "page" && persona !== "leasing_manager" ? "forbidden" : first;
};
const making = [
  "begin_offer",
  "save_offer",
  "give_up_offer",
  "issue_offer",
  "take_up_change",
  "answer_change",
] as const;

/** Offers on both sides: who reads them and who does what. The scene's applications have none yet. */
export const offerRoutes: Record<string, Route> = {
  "/portal/applications/:id/offer": {
    get: ownMembers,
    draft: ownMembers,
    none: absent(members),
    intents: {
      accept_offer: absent(ownSubmitter),
      decline_offer: absent(ownSubmitter),
      ask_change: ownSubmitter,
    },
  },
  "/portal/applications/:id/offers/:n": {
    get: absent(members),
    draft: absent(members),
    none: absent(members),
  },
  "/admin/applications/:id/offer": {
    get: conditionsReaders,
    draft: absent(staff()),
    none: absent(staff()),
    intents: Object.fromEntries(making.map((intent) => [intent, makers])),
  },
  "/admin/applications/:id/offers/:n": {
    get: absent(staff()),
    draft: absent(staff()),
    none: absent(staff()),
  },
  "/admin/offers": {
    get: staff(
      "coordinator",
      "technical_reviewer",
      "chair",
      "committee_member",
      "board",
      "leasing_manager",
      "legal",
      "auditor",
    ),
  },
};
