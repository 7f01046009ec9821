import { type ApprovalLine, speaksFor } from "./approval-lines";
import type { PackageRow, Side } from "./package-rows";

export const documentStates = [
  "missing",
  "withheld",
  "in_approval",
  "returned",
  "signing",
  "ready",
] as const;
/** Where a document of the package stands, by its newest version alone. */
export type DocumentState = (typeof documentStates)[number];

export type VersionFacts = {
  addedById: string;
  /** its file was found infected */
  infected: boolean;
  approvals: readonly { line: string; verdict: "approved" | "returned" }[];
  /** whose signed files are there, readable or still being checked */
  signedBy: readonly Side[];
};

/** The lines that have not said anything of a version yet. */
export const openLines = (
  row: Pick<PackageRow, "approvals">,
  { approvals }: Pick<VersionFacts, "approvals">,
): ApprovalLine[] => row.approvals.filter((line) => !approvals.some((one) => one.line === line));

export function documentState(
  row: Pick<PackageRow, "approvals" | "signed">,
  newest: VersionFacts | null,
): DocumentState {
  if (!newest) return "missing";
  if (newest.infected) return "withheld";
  if (newest.approvals.some(({ verdict }) => verdict === "returned")) return "returned";
  if (openLines(row, newest).length > 0) return "in_approval";
  if (!row.signed) return "ready";
  return (["cluster", "company"] as const).every((side) => newest.signedBy.includes(side))
    ? "ready"
    : "signing";
}

/** Whether the package is whole: every document approved, and signed by both where it has to be. */
export const isWhole = (states: readonly DocumentState[]): boolean =>
  states.length > 0 && states.every((state) => state === "ready");

export type JudgeRefusal =
  | "forbidden"
  | "no_version"
  | "line_judged"
  | "own_version"
  | "file_withheld";

/** Why somebody with these roles may not speak for a line about the newest version; undefined when they may. */
export function whyNotJudge(
  row: Pick<PackageRow, "approvals" | "fourEyes">,
  line: ApprovalLine,
  newest: VersionFacts | null,
  person: { userId: string; roles: readonly string[] },
): JudgeRefusal | undefined {
  if (!row.approvals.includes(line) || !speaksFor(line, person.roles)) return "forbidden";
  if (!newest) return "no_version";
  if (newest.approvals.some((one) => one.line === line)) return "line_judged";
  if (row.fourEyes && newest.addedById === person.userId) return "own_version";
  return newest.infected ? "file_withheld" : undefined;
}

export type SignRefusal = "forbidden" | "not_signed_document" | "not_approved";

/** Who hands in the signed files of a side. */
const signing: Record<Side, readonly string[]> = { cluster: ["legal"], company: ["owner"] };

/** Why signed files of a side are not taken; undefined when they are. They may be sent anew until the signing. */
export function whyNotSign(
  row: Pick<PackageRow, "approvals" | "signed">,
  side: Side,
  newest: VersionFacts | null,
  roles: readonly string[],
): SignRefusal | undefined {
  if (!signing[side].some((role) => roles.includes(role))) return "forbidden";
  if (!row.signed) return "not_signed_document";
  const state = documentState(row, newest);
  return state === "signing" || state === "ready" ? undefined : "not_approved";
}

/** Who puts a new version of a document into the package. */
const adding: Record<Side, readonly string[]> = {
  cluster: ["legal"],
  company: ["owner", "editor"],
};

/** The role in which a person puts versions of a side's documents in; undefined when they do not. */
export const addsAs = (side: Side, roles: readonly string[]): string | undefined =>
  adding[side].find((role) => roles.includes(role));
