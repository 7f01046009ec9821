import { prisma } from "~/platform/db.server";
import { type RuleBody, type RuleKind, ruleKinds } from "./rule-kinds";
import { type Ruled, rulesAt } from "./rules.server";

/** A version of a table without its matter. */
export type RuleVersion = {
  version: number;
  /** null for the table that the portal came with */
  madeAt: Date | null;
  madeBy: string | null;
  note: string;
};

const shown = {
  version: true,
  madeAt: true,
  note: true,
  madeBy: { select: { fullName: true } },
} as const;

type Row = {
  version: number;
  madeAt: Date;
  note: string;
  madeBy: { fullName: string } | null;
};

const toVersion = ({ version, madeAt, note, madeBy }: Row): RuleVersion => ({
  version,
  madeAt: madeBy ? madeAt : null,
  madeBy: madeBy?.fullName ?? null,
  note,
});

/** The table that the portal came with stands as version 1 even before anything was begun by it. */
const delivered: RuleVersion = { version: 1, madeAt: null, madeBy: null, note: "" };

/** The version in force, for reading: nothing is stored by it. */
export async function rulesInForce<K extends RuleKind>(kind: K): Promise<Ruled<K>> {
  const { version } = await versionInForce(kind);
  return { version, body: await bodyAt(kind, version) };
}

/** Which version is in force, by whom and why. */
export async function versionInForce(kind: RuleKind): Promise<RuleVersion> {
  const row = await prisma.reviewRule.findFirst({
    where: { kind },
    orderBy: { version: "desc" },
    select: shown,
  });
  return row ? toVersion(row) : delivered;
}

/** A table at one of its versions, the delivered one included though nothing may have used it yet. */
export async function bodyAt<K extends RuleKind>(kind: K, version: number): Promise<RuleBody<K>> {
  if (version > 1) return rulesAt(kind, version);
  const stored = await prisma.reviewRule.count({ where: { kind, version } });
  return stored > 0 ? rulesAt(kind, version) : (ruleKinds[kind].first as RuleBody<K>);
}

/** How many versions a page lists. */
const pageSize = 25;

/** Versions from the newest, or from before a version on; `next` where there are older ones. */
export async function listVersions(
  kind: RuleKind,
  before: number | null,
): Promise<{ versions: RuleVersion[]; next: number | null }> {
  const rows = await prisma.reviewRule.findMany({
    where: { kind, ...(before !== null && { version: { lt: before } }) },
    orderBy: { version: "desc" },
    take: pageSize + 1,
    select: shown,
  });
  const versions = rows.slice(0, pageSize).map(toVersion);
  if (versions.length === 0 && before === null) return { versions: [delivered], next: null };
  return { versions, next: rows.length > pageSize ? (versions.at(-1)?.version ?? null) : null };
}
