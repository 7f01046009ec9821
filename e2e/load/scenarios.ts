import { vocabulary } from "./data/vocabulary";
import type { Running } from "./start-process";

/** A server under load, and how it wants to be asked. */
export type Target = {
  name: string;
  address: string;
  pid: number;
  /** path of the list of applications */
  list: string;
  pagePath(id: string): string;
  submitPath(id: string): string;
  submitBody: string;
  readerCookie?: string;
  submitterCookie?: string;
};

/** Reads of one kind: the addresses that a run goes through in turn, behind the list's or a page's path. */
export type Reading = {
  name: "queue" | "search" | "application" | "answers";
  pathsFor(target: Target): string[];
};

/** What still waits for somebody, one kind of company, one track: the newest 25. */
const queueFilter = [
  ...[
    "submitted",
    "intake_check",
    "clarification_requested",
    "technical_review",
    "expert_review",
    "committee_review",
    "board_review",
  ].map((status) => `status=${status}`),
  "applicant_type=pharma",
  "track=tenant_resident",
].join("&");

const word = (rank: number) => vocabulary[rank] ?? "";

/** Search lines by the share of applications that they find: about 60 %, 8 %, 0.4 %; both words 20 % and 1 %. */
export const searches = {
  common: word(2),
  middling: word(70),
  rare: word(1_800),
  twoCommon: `${word(4)} ${word(7)}`,
  twoMixed: `${word(3)} ${word(420)}`,
} as const;

/** The reads that every target is asked for; `ids` are submitted applications. */
export function readings(ids: readonly string[]): Reading[] {
  return [
    { name: "queue", pathsFor: (target) => [`${target.list}?${queueFilter}`] },
    {
      name: "search",
      pathsFor: (target) =>
        Object.values(searches).map((line) => `${target.list}?q=${encodeURIComponent(line)}`),
    },
    { name: "application", pathsFor: (target) => ids.map((id) => target.pagePath(id)) },
    { name: "answers", pathsFor: (target) => ids.map((id) => `${target.pagePath(id)}/answers`) },
  ];
}

/** A floor as a target: no session, no language, no roles. */
export function floorTarget(name: string, { address, pid }: Running): Target {
  return {
    name,
    address,
    pid,
    list: "/applications",
    pagePath: (id) => `/applications/${id}`,
    submitPath: (id) => `/applications/${id}/submit`,
    submitBody: "",
  };
}
