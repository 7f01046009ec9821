import type { Actor } from "~/features/accounts";
import type { Prisma } from "~/generated/prisma/client";
import { now } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import type { Refusal } from "~/platform/refusal";
import { whileHolding } from "./upload-hold.server";
import { receivedBytes, removeBytes } from "./upload-store.server";

export type OpenUpload = {
  id: string;
  fileName: string;
  sizeBytes: number;
  /** what came so far; choosing the same file again goes on from there */
  receivedBytes: number;
  expiresAt: Date;
  target: unknown;
  /** why the complete file was not taken, until the person removes the entry or it expires */
  refusal: Refusal | null;
};

const shown = 50;

/**
 * This person's uploads for a purpose that are not done: under way, broken off, or refused when complete.
 * With `target`, only those for exactly this target. Newest first, at most 50.
 */
export async function listUploads(
  actor: Actor,
  purpose: string,
  target?: unknown,
): Promise<OpenUpload[]> {
  const rows = await prisma.upload.findMany({
    where: {
      userId: actor.userId,
      purpose,
      finishedAt: null,
      expiresAt: { gt: now() },
      ...(target === undefined ? {} : { target: { equals: target as Prisma.InputJsonValue } }),
    },
    orderBy: { createdAt: "desc" },
    take: shown,
  });
  return Promise.all(
    rows.map(async ({ id, fileName, sizeBytes, expiresAt, target, refusal }) => ({
      id,
      fileName,
      sizeBytes,
      receivedBytes: refusal ? sizeBytes : ((await receivedBytes(id).catch(() => 0)) ?? 0),
      expiresAt,
      target,
      refusal: refusal as Refusal | null,
    })),
  );
}

/** Ends one's own upload and removes its bytes; nothing happens when there is none. */
export async function cancelUpload(actor: Actor, id: string): Promise<void> {
  const own = { id, userId: actor.userId };
  if ((await prisma.upload.count({ where: own })) === 0) return;
  await whileHolding(id, async () => {
    await removeBytes(id);
    await prisma.upload.deleteMany({ where: own });
  });
}
