import type { StaffRole } from "~/features/accounts";
import { isStaff, type Persona } from "./cast";

/** What a request may come to. */
export type Outcome =
  | "page"
  | "login"
  | "confirm"
  | "forbidden"
  | "missing"
  | "waiting_room"
  | "staff_home"
  | "elsewhere";

/** Who gets past a door, and what the others find. */
export type Door = (persona: Persona) => Outcome;

const outside = ["visitor", "disabled"];
const applicants = ["owner", "editor", "viewer", "other_owner", "other_editor", "other_viewer"];
const strangers = ["other_owner", "other_editor", "other_viewer"];

/** Staff who may read any submitted application (`readingRoles` of the applications feature). */
export const readers: readonly StaffRole[] = [
  "coordinator",
  "technical_reviewer",
  "committee_member",
  "chair",
  "board",
  "leasing_manager",
  "legal",
  "administrator",
  "auditor",
];

export const everybody: Door = () => "page";

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

/** Members of the one organisation whose application or company this is; to others it does not exist. */
export const ownMembers: Door = (persona) => {
  const first = members(persona);
  return first === "page" && strangers.includes(persona) ? "missing" : first;
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
    return roles.length === 0 || roles.includes(persona) ? "page" : "forbidden";
  };

/** The applicants' home leads staff to theirs. */
export const portalHome: Door = (persona) => {
  const first = members(persona);
  return first === "forbidden" ? "staff_home" : first;
};

export const isApplicant = (persona: Persona): boolean => applicants.includes(persona);
