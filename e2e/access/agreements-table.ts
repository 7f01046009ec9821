import type { Persona } from "./cast";
import { absent, type Door, members, ownMembers, staff, submittedReaders } from "./doors";
import type { Route } from "./route";

/** Who sees an agreement and how it is kept (`agreementReaders` of the offers feature). */
const agreementReaders: Door = (persona) => {
  const first = submittedReaders(persona);
  const others: readonly Persona[] = ["administrator", "committee_member"];
  return first === "page" && others.includes(persona) ? "missing" : first;
};

const lists = [
  "legal",
  "leasing_manager",
  "coordinator",
  "technical_reviewer",
  "chair",
  "board",
  "auditor",
] as const;
const register = staff(...lists, "committee_member");

const ofStaff: Route = { get: agreementReaders, draft: absent(staff()), none: absent(staff()) };
const ofCompany: Route = { get: ownMembers, draft: ownMembers, none: absent(members) };

const documentIntents = ["add_version", "comment_document", "send_signed"] as const;
const termsIntents = [
  "propose_terms",
  "agree_terms",
  "decline_terms",
  "withdraw_terms",
  "approve_terms",
  "refuse_terms",
] as const;
// The scene's applications have no agreement yet.
const missing = (intents: readonly string[], door: Door) =>
  Object.fromEntries(intents.map((intent) => [intent, absent(door)]));

/** The agreement's addresses and those of what follows it: what each reader and each intent gets. */
export const agreementRoutes: Record<string, Route> = {
  "/portal/applications/:id/agreement": {
    ...ofCompany,
    intents: missing(documentIntents, ownMembers),
  },
  "/portal/applications/:id/reporting": {
    ...ofCompany,
    intents: missing(termsIntents, ownMembers),
  },
  "/portal/applications/:id/reporting/:period": {
    get: absent(ownMembers),
    draft: absent(ownMembers),
    none: absent(members),
    intents: missing(["save_report", "send_report", "remove_file"], ownMembers),
  },
  "/admin/applications/:id/agreement": {
    ...ofStaff,
    intents: missing(
      [...documentIntents, "approve_version", "return_version", "complete_task", "record_handover"],
      agreementReaders,
    ),
  },
  "/admin/applications/:id/reporting": {
    ...ofStaff,
    intents: missing([...termsIntents, "accept_report", "return_report"], agreementReaders),
  },
  "/admin/agreements": { get: staff(...lists) },
  "/admin/reporting": { get: staff(...lists) },
  "/admin/register": { get: register },
  "/admin/register.csv": { get: register },
};
