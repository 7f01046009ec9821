import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
} from "@prisma/driver-adapter-utils";
import type pg from "pg";

/** Catalogue columns of PostgreSQL's one-byte type "char", which the adapter cannot read. */
const oneByteColumns: [RegExp, string, string][] = [
  [/constr\.contype AS/g, "constr.contype::text AS", "constraint_type"],
  [/con\.confdeltype,/g, "con.confdeltype::text,", "confdeltype"],
  [/con\.confupdtype,/g, "con.confupdtype::text,", "confupdtype"],
];

function readable(query: SqlQuery): { query: SqlQuery; changed: string[] } {
  let { sql } = query;
  const changed: string[] = [];
  for (const [pattern, replacement, column] of oneByteColumns) {
    const next = sql.replace(pattern, replacement);
    if (next !== sql) changed.push(column);
    sql = next;
  }
  return { query: { ...query, sql }, changed };
}

/**
 * Prisma's adapter over one pool, mended where the schema engine trips over it: one-byte columns are read
 * as text and declared as characters; a script goes to PostgreSQL whole, where the original cuts it at
 * every semicolon and breaks function bodies; shadow databases are refused, since the original opens the
 * real one in their place. `onFault` hears PostgreSQL's own words, of which the engine keeps only a number.
 */
export function patchedAdapter(
  pool: pg.Pool,
  onFault: (error: unknown) => void,
): ReturnType<typeof bindMigrationAwareSqlAdapterFactory> {
  const plain = new PrismaPg(pool);
  const factory: SqlMigrationAwareDriverAdapterFactory = {
    provider: plain.provider,
    adapterName: plain.adapterName,
    connect: async () => mend(await plain.connect(), pool, onFault),
    connectToShadowDb: () =>
      Promise.reject(new Error("Shadow databases are not used: work on a scratch database.")),
  };
  return bindMigrationAwareSqlAdapterFactory(factory);
}

function mend(
  adapter: SqlDriverAdapter,
  pool: pg.Pool,
  onFault: (error: unknown) => void,
): SqlDriverAdapter {
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (asked) => {
    const { query, changed } = readable(asked);
    const reply = await queryRaw(query);
    if (changed.length === 0) return reply;
    const columnTypes = reply.columnTypes.map((type, index) =>
      changed.includes(reply.columnNames[index] ?? "") ? ColumnTypeEnum.Character : type,
    );
    return { ...reply, columnTypes };
  };
  adapter.executeScript = async (script) => {
    try {
      await pool.query(script);
    } catch (error) {
      onFault(error);
      throw error;
    }
  };
  return adapter;
}
