import type { Actor } from "~/features/accounts";
import type { Upload } from "~/generated/prisma/client";
import { now } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/refusal";
import { newStorageKey } from "~/platform/storage/storage.server";
import { discardStaged, stageFile } from "../store/stage-file.server";
import { refusalOfStorage } from "../store/storage-refusal.server";
import { uploadExpiry } from "./create-upload.server";
import { findPurpose } from "./purposes.server";
import { whileHolding } from "./upload-hold.server";
import { removeBytes, uploadStore } from "./upload-store.server";

export type UploadAnswer = { redirect?: string };

/** Faults that pass: the complete upload stays and is finished when the client asks again. */
const passing = ["storage_down", "disk_full"];

/**
 * Finishes a complete upload: looks into it, stores it and hands it to its purpose. Whoever asks however
 * often, the purpose takes it over once; later callers get the same answer. A refusal is kept with the
 * upload, except storage_down and disk_full, after which asking again may succeed.
 */
export async function finishUpload(actor: Actor, id: string): Promise<Result<UploadAnswer>> {
  return whileHolding(id, async () => {
    const upload = await prisma.upload.findUnique({ where: { id } });
    if (upload?.userId !== actor.userId) throw notFound();
    if (upload.refusal) return { ok: false, refusal: upload.refusal as Refusal };
    if (upload.finishedAt) return ok((upload.answer ?? {}) as UploadAnswer);
    const result = (await wasTakenOver(upload)) ? ok({}) : await handOver(actor, upload);
    if (!result.ok && passing.includes(result.refusal.code)) return result;
    await prisma.upload.update({
      where: { id },
      data: {
        expiresAt: uploadExpiry(),
        ...(result.ok
          ? { finishedAt: now(), answer: result.value }
          : { refusal: JSON.parse(JSON.stringify(result.refusal)) }),
      },
    });
    // What cannot be removed now is removed when the upload expires.
    await removeBytes(id).catch(() => {});
    return result;
  });
}

/** The process may have died after the purpose's transaction and before it could note that here. */
async function wasTakenOver({ storageKey }: Upload): Promise<boolean> {
  if (!storageKey) return false;
  return (await prisma.storedFile.count({ where: { storageKey } })) > 0;
}

async function handOver(actor: Actor, upload: Upload): Promise<Result<UploadAnswer>> {
  const { id, target, fileName, declaredType, sizeBytes } = upload;
  const purpose = findPurpose(upload.purpose);
  if (!("authorise" in purpose)) return purpose;
  const right = await purpose.authorise(actor, target, { fileName, declaredType, sizeBytes });
  if (!right.ok) return right;
  const storageKey = upload.storageKey ?? newStorageKey();
  await prisma.upload.update({ where: { id }, data: { storageKey } });
  const staged = await stageWhole(upload, right.value.formats, storageKey);
  if (!staged.ok) return staged;
  const finished = await purpose.finish(actor, target, staged.value);
  if (!finished.ok) await discardStaged(staged.value);
  return finished;
}

async function stageWhole(
  upload: Upload,
  formats: Parameters<typeof stageFile>[1],
  storageKey: string,
): ReturnType<typeof stageFile> {
  const { id, fileName, declaredType, sizeBytes } = upload;
  try {
    const whole = await uploadStore().takeWhole(id);
    const received = { ...whole, fileName, declaredType };
    if (whole.sizeBytes === sizeBytes) return await stageFile(received, formats, storageKey);
    await whole.dispose();
    return refuse("upload_cut");
  } catch (error) {
    const refused = refusalOfStorage(error);
    if (!refused) throw error;
    return refused;
  }
}
