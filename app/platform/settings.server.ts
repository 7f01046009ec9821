import type { z } from "zod";
import { now } from "./clock.server";
import { prisma, type Tx } from "./db.server";

/** One key of the settings table with its shape; the default applies until somebody changes it. */
export type SettingDef<T> = { key: string; schema: z.ZodType<T>; fallback: T };

/** The value in force; throws when the stored one no longer fits its shape. */
export async function readSetting<T>(def: SettingDef<T>, tx: Tx = prisma): Promise<T> {
  const row = await tx.setting.findUnique({ where: { key: def.key } });
  return row ? def.schema.parse(row.value) : def.fallback;
}

/** Stores a new value and counts its version up; the caller records the audit. */
export async function writeSetting<T>(
  tx: Tx,
  def: SettingDef<T>,
  value: T,
  userId: string,
): Promise<void> {
  const stored = JSON.parse(JSON.stringify(def.schema.parse(value)));
  const changed = { value: stored, updatedAt: now(), updatedById: userId };
  await tx.setting.upsert({
    where: { key: def.key },
    create: { key: def.key, ...changed },
    update: { ...changed, version: { increment: 1 } },
  });
}
