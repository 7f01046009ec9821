import type { StaffRole } from "~/features/accounts";
import { isStaff, type Persona, readers, rolesOf } from "./cast";

/** What a request may come to. */
export type Outcome =
  | "page"
  | "login"
  | "confirm"
  | "forbidden"
  | "missing"
  | "waiting_room"
  | "staff_home"
  | "portal"
  | "elsewhere";

/** Who gets past a door, and what the others find. */
export type Door = (persona: Persona) => Outcome;

const outside: readonly Persona[] = ["visitor", "disabled"];
const strangers: readonly Persona[] = ["other_owner", "other_editor", "other_viewer"];

export const everybody: Door = () => "page";
export const nobody: Door = () => "missing";

/** Pages for those who have not signed in; the others are led home. */
export const guests: Door = (persona) => {
  if (outside.includes(persona)) return "page";
  if (persona === "unconfirmed") return "confirm";
  return isStaff(persona) ? "staff_home" : "portal";
};

export const registering: Door = (persona) => (outside.includes(persona) ? "page" : "login");

export const unverified: Door = (persona) =>
  outside.includes(persona) || persona === "unconfirmed" ? "page" : "login";

/** No page at all, only a way back to the front page. */
export const wanderers: Door = () => "elsewhere";

/** Anybody signed in with a confirmed address. */
export const signedIn: Door = (persona) => {
  if (outside.includes(persona)) return "login";
  return persona === "unconfirmed" ? "confirm" : "page";
};

/** Members of some organisation. */
export const members: Door = (persona) => {
  const first = signedIn(persona);
  if (first !== "page") return first;
  if (isStaff(persona)) return "forbidden";
  return persona === "waiting" ? "waiting_room" : "page";
};

/** Members of the one organisation it belongs to; for others it does not exist. */
export const ownMembers: Door = (persona) => {
  const first = members(persona);
  return first === "page" && strangers.includes(persona) ? "missing" : first;
};

/** Of those, the ones who may change answers. */
export const ownEditors: Door = (persona) =>
  persona === "viewer" ? "forbidden" : ownMembers(persona);

/** What was typed into a section is given back to whoever may not send it any more, members of nothing too. */
export const ownTypists: Door = (persona) =>
  persona === "waiting" ? "missing" : ownEditors(persona);

/** Of those, the one who may submit. */
export const ownSubmitter: Door = (persona) =>
  persona === "editor" ? "forbidden" : ownEditors(persona);

/** The organisation's owner; colleagues know it but may not, for everybody else it does not exist. */
export const ownOwner: Door = (persona) => {
  const first = signedIn(persona);
  if (first !== "page" || persona === "owner") return first;
  return persona === "editor" || persona === "viewer" ? "forbidden" : "missing";
};

/** Whoever belongs to the organisation; for everybody else it does not exist. */
export const ownPart: Door = (persona) => {
  const first = signedIn(persona);
  const belongs = persona === "owner" || persona === "editor" || persona === "viewer";
  return first === "page" && !belongs ? "missing" : first;
};

/** What exists for nobody: the doors before it are the same. */
export const absent =
  (door: Door): Door =>
  (persona) =>
    door(persona) === "page" ? "missing" : door(persona);

/** Staff with one of the roles; any staff when none is named. */
export const staff =
  (...roles: readonly StaffRole[]): Door =>
  (persona) => {
    const first = signedIn(persona);
    if (first !== "page") return first;
    if (!isStaff(persona)) return "forbidden";
    const holds = roles.length === 0 || rolesOf(persona).some((role) => roles.includes(role));
    return holds ? "page" : "forbidden";
  };

/** A submitted application: for staff who read none, or are barred from this one, it does not exist. */
export const submittedReaders: Door = (persona) => {
  const first = staff()(persona);
  if (first !== "page") return first;
  if (persona === "barred_reader") return "missing";
  return rolesOf(persona).some((role) => readers.includes(role)) ? "page" : "missing";
};

/** What the committee keeps to itself: for other staff it does not exist. */
export const committeeOnly: Door = (persona) => {
  const first = submittedReaders(persona);
  const circle: readonly Persona[] = ["chair", "committee_member", "board"];
  return first === "page" && !circle.includes(persona) ? "missing" : first;
};

/** Staff with one of the roles; for all others it does not exist. */
export const known =
  (...roles: readonly StaffRole[]): Door =>
  (persona) => {
    const first = staff()(persona);
    if (first !== "page") return first;
    // What is the external expert's own, their assignment and their profile, is no other expert's.
    if (persona === "assigned_expert") return "missing";
    return rolesOf(persona).some((role) => roles.includes(role)) ? "page" : "missing";
  };

/** Who sees which experts assess an application. */
export const assignmentsReaders: Door = (persona) =>
  persona === "barred_reader"
    ? submittedReaders(persona)
    : known("coordinator", "chair", "committee_member", "board", "auditor")(persona);

/** Who sees the conditions of an approval and what was sent about them (`conditionReaders` of the review feature). */
export const conditionsReaders: Door = (persona) => {
  const first = submittedReaders(persona);
  return first === "page" && persona === "administrator" ? "missing" : first;
};

/** Of those, the one who assigns them. */
export const assigners: Door = (persona) => {
  const first = assignmentsReaders(persona);
  return first === "page" && persona !== "coordinator" ? "forbidden" : first;
};

/** Its content: also for the expert to whom it was granted. */
export const contentReaders: Door = (persona) =>
  persona === "assigned_expert" ? "page" : submittedReaders(persona);

/** Of those who read it, the staff who write to its company (`tierRows` of the applications feature). */
export const writersToApplicant: Door = (persona) => {
  const first = submittedReaders(persona);
  const writers: readonly Persona[] = [
    "coordinator",
    "technical_reviewer",
    "chair",
    "leasing_manager",
    "legal",
  ];
  return first === "page" && !writers.includes(persona) ? "forbidden" : first;
};

/** Of those who read it, the ones of a role; the others know it but may not. */
const readersOf =
  (role: StaffRole): Door =>
  (persona) => {
    const first = submittedReaders(persona);
    return first === "page" && persona !== role ? "forbidden" : first;
  };

/** Who fills in the completeness check, and who the engineer's sheet. */
export const coordinators = readersOf("coordinator");
export const engineers = readersOf("technical_reviewer");

/** Who reads the site's pages (`siteReaders` of the site feature). */
export const siteReaders: readonly StaffRole[] = [
  "leasing_manager",
  "coordinator",
  "technical_reviewer",
  "chair",
  "committee_member",
  "board",
  "auditor",
];

/** Of those who read an application, the ones who read the site as well; for the others it has no space. */
export const spaceReaders: Door = (persona) => {
  const first = submittedReaders(persona);
  const reads = rolesOf(persona).some((role) => siteReaders.includes(role));
  return first === "page" && !reads ? "missing" : first;
};

/** Of those, the one who gives space. */
export const leasing: Door = (persona) => {
  const first = spaceReaders(persona);
  return first === "page" && persona !== "leasing_manager" ? "forbidden" : first;
};

/** Staff who read the sessions of committee and board (`committeeReaders` of the review feature). */
export const committee = staff("coordinator", "chair", "committee_member", "board", "auditor");

/** Of those, the ones with a role that plans sessions or sends letters, whether seated or not. */
export const planning =
  (...roles: readonly StaffRole[]): Door =>
  (persona) => {
    const first = committee(persona);
    const plans = rolesOf(persona).some((role) => roles.includes(role));
    return first === "page" && !plans ? "forbidden" : first;
  };

/** Of those, some; for the others of the staff it is not theirs. */
export const seated =
  (...personas: readonly Persona[]): Door =>
  (persona) => {
    const first = committee(persona);
    return first === "page" && !personas.includes(persona) ? "forbidden" : first;
  };

/** The applicants' home leads staff to theirs. */
export const portalHome: Door = (persona) => {
  const first = members(persona);
  return first === "forbidden" ? "staff_home" : first;
};
