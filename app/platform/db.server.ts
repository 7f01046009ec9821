import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { type Prisma, PrismaClient } from "~/generated/prisma/client";
import { env } from "./env.server";
import { log } from "./log.server";

/**
 * Every connection works as the limited role of the migrations, whatever login opened it:
 * that role can add to the audit but never change it.
 */
function open() {
  const pool = new pg.Pool({
    connectionString: env().DATABASE_URL,
    options: "-c role=imc_app -c timezone=UTC",
    max: 10,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
  });
  pool.on("error", (error) => log.warn({ code: error.name }, "idle database connection lost"));
  // A connection that breaks while somebody holds it: its query fails, the process goes on.
  pool.on("connect", (client) => client.on("error", () => {}));
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) };
}

const shared = globalThis as { imcDatabase?: ReturnType<typeof open> };
shared.imcDatabase ??= open();

export const { pool, prisma } = shared.imcDatabase;

export type Tx = Prisma.TransactionClient;

/** One transaction, read committed: all of `fn` or nothing. Locks are taken explicitly inside. */
export function inTransaction<T>(fn: (tx: Tx) => Promise<T>, seconds = 20): Promise<T> {
  return prisma.$transaction(fn, { maxWait: 10_000, timeout: seconds * 1_000 });
}

/** Closes all connections; for the end of a process. */
export async function closeDatabase(): Promise<void> {
  await prisma.$disconnect();
  await pool.end();
}
