import { now } from "~/platform/clock.server";
import { prisma, type Tx } from "~/platform/db.server";
import { type RuleBody, type RuleKind, ruleKinds } from "./rule-kinds";

/** A table at one of its versions. */
export type Ruled<K extends RuleKind> = { version: number; body: RuleBody<K> };

/**
 * The version in force, stored so that whatever begins by it keeps it. The table that the portal came
 * with becomes version 1 when it is first used.
 */
export async function currentRules<K extends RuleKind>(tx: Tx, kind: K): Promise<Ruled<K>> {
  const newest = await tx.reviewRule.findFirst({ where: { kind }, orderBy: { version: "desc" } });
  if (newest) return { version: newest.version, body: parse(kind, newest.body) };
  const body = ruleKinds[kind].first as RuleBody<K>;
  await tx.reviewRule.createMany({
    data: [{ kind, version: 1, body: JSON.parse(JSON.stringify(body)), madeAt: now() }],
    skipDuplicates: true,
  });
  return { version: 1, body };
}

/** The version that was in force at a moment; before there was any, the table that the portal came with. */
export async function rulesInForceAt<K extends RuleKind>(
  kind: K,
  at: Date,
  tx: Tx = prisma,
): Promise<Ruled<K>> {
  const row = await tx.reviewRule.findFirst({
    where: { kind, OR: [{ version: 1 }, { madeAt: { lte: at } }] },
    orderBy: { version: "desc" },
  });
  if (row) return { version: row.version, body: parse(kind, row.body) };
  return { version: 1, body: ruleKinds[kind].first as RuleBody<K> };
}

/** A table as it stood at a version; throws when there never was one. */
export async function rulesAt<K extends RuleKind>(
  kind: K,
  version: number,
  tx: Tx = prisma,
): Promise<RuleBody<K>> {
  const row = await tx.reviewRule.findUniqueOrThrow({ where: { kind_version: { kind, version } } });
  return parse(kind, row.body);
}

function parse<K extends RuleKind>(kind: K, body: unknown): RuleBody<K> {
  return ruleKinds[kind].schema.parse(body) as RuleBody<K>;
}
