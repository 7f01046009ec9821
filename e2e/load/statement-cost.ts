import pg from "pg";
import { quantile } from "./ratios";
import type { SentStatement } from "./sql-tap";

/** What the statements of one page cost in PostgreSQL. */
export type StatementCost = {
  /** shared blocks touched, hit or read */
  blocks: number;
  /** rows read and thrown away by a filter */
  filtered: number;
};

type PlanNode = {
  "Shared Hit Blocks"?: number;
  "Shared Read Blocks"?: number;
  "Rows Removed by Filter"?: number;
  "Rows Removed by Index Recheck"?: number;
  "Actual Loops"?: number;
  Plans?: PlanNode[];
};

/** A connection like the portal's own: its role and its time zone. */
export async function connectAsPortal(url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    options: "-c role=imc_app -c timezone=UTC",
  });
  await client.connect();
  return client;
}

/** The statements of a page that may be run again: they only read. */
export function readsOf(statements: readonly SentStatement[]): SentStatement[] {
  return statements.filter(({ text }) => /^\s*(select|with)\b/i.test(text));
}

/** Explains every statement as it runs. */
export async function explainAll(
  client: pg.Client,
  statements: readonly SentStatement[],
): Promise<StatementCost> {
  const cost: StatementCost = { blocks: 0, filtered: 0 };
  for (const { text, values } of statements) {
    const { rows } = await client.query<{ "QUERY PLAN": { Plan: PlanNode }[] }>(
      `explain (analyze, buffers, timing off, format json) ${text}`,
      values,
    );
    const plan = rows[0]?.["QUERY PLAN"][0]?.Plan;
    if (!plan) continue;
    cost.blocks += (plan["Shared Hit Blocks"] ?? 0) + (plan["Shared Read Blocks"] ?? 0);
    cost.filtered += removedRows(plan);
  }
  return cost;
}

function removedRows(node: PlanNode): number {
  const removed =
    (node["Rows Removed by Filter"] ?? 0) + (node["Rows Removed by Index Recheck"] ?? 0);
  const here = removed * (node["Actual Loops"] ?? 1);
  return (node.Plans ?? []).reduce((sum, child) => sum + removedRows(child), here);
}

/** Milliseconds that one pass through the statements takes. */
export async function timePass(
  client: pg.Client,
  statements: readonly SentStatement[],
): Promise<number> {
  const began = performance.now();
  for (const { text, values } of statements) await client.query(text, values);
  return performance.now() - began;
}

/** Alternates two measurements so that both see the same machine; returns the middle of each. */
export async function alternate(
  samples: number,
  one: () => Promise<number>,
  other: () => Promise<number>,
): Promise<[number, number]> {
  const [ones, others]: [number[], number[]] = [[], []];
  for (let nth = -10; nth < samples; nth++) {
    const [a, b] =
      nth % 2 === 0 ? [await one(), await other()] : [await other(), await one()].reverse();
    if (nth < 0) continue;
    ones.push(a ?? 0);
    others.push(b ?? 0);
  }
  return [quantile(ones, 0.5), quantile(others, 0.5)];
}
