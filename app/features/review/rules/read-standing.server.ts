import { readReasons } from "~/features/applications/index.server";
import { now } from "~/platform/clock.server";
import { prisma, type Tx } from "~/platform/db.server";
import { rulesInForceAt } from "./rules.server";
import type { Standing } from "./standing";

/** The tables in force that a new version of another has to agree with; nothing is stored by reading them. */
export async function readStanding(tx: Tx = prisma): Promise<Standing> {
  const { reasons } = await readReasons(tx);
  const { body: gates } = await rulesInForceAt("gates", now(), tx);
  return { reasons, gates };
}
