import { ERRORS, Metadata, Server } from "@tus/server";
import type { Request, RequestHandler, Response } from "express";
import type { Actor } from "~/features/accounts";
import { findActor } from "~/features/accounts/index.server";
import type { Upload } from "~/generated/prisma/client";
import { now } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { log } from "~/platform/log.server";
import { type Refused, type Result, refuse } from "~/platform/refusal";
import { asStorageFault } from "~/platform/storage/storage-fault.server";
import { refusalOfStorage } from "../store/storage-refusal.server";
import { createUpload, uploadExpiry } from "./create-upload.server";
import { finishUpload, type UploadAnswer } from "./finish-upload.server";
import { cancelUpload } from "./list-uploads.server";
import { statusOfRefusal } from "./refusal-status";
import { underWay } from "./under-way.server";
import { uploadHolds } from "./upload-hold.server";
import { receivedBytes, uploadStore } from "./upload-store.server";

const methods = ["OPTIONS", "POST", "HEAD", "PATCH", "DELETE"];
const place = "/uploads";
const json = { "content-type": "application/json; charset=utf-8" };

/** Who sent a request and which upload it is about, for the protocol's server that runs behind this door. */
const known = new WeakMap<object, { actor: Actor; id: string }>();

type Behind = { runtime?: { node?: { req: object } } };

function knownOf(request: Behind): { actor: Actor; id: string } {
  const node = request.runtime?.node?.req;
  const found = node && known.get(node);
  if (!found) throw ERRORS.FILE_NOT_FOUND;
  return found;
}

function bodyOf(result: Result<UploadAnswer>): string {
  return JSON.stringify(result.ok ? result.value : { refusal: result.refusal });
}

let opened: Server | undefined;

function protocol(): Server {
  opened ??= new Server({
    path: place,
    relativeLocation: true,
    datastore: uploadStore().data,
    locker: uploadHolds,
    lockDrainTimeout: 500,
    allowedOrigins: [new URL(env().APP_URL).origin],
    namingFunction: (request) => knownOf(request).id,
    async onUploadFinish(request) {
      const { actor, id } = knownOf(request);
      const result = await finishUpload(actor, id);
      const status = result.ok ? 200 : statusOfRefusal(result.refusal);
      return { status_code: status, headers: json, body: bodyOf(result) };
    },
    onResponseError(_request, error) {
      if ("status_code" in error) return undefined;
      log.warn({ fault: error.name }, "upload failed");
      const refused = refusalOfStorage(asStorageFault(error)) ?? refuse("storage_down");
      return { status_code: statusOfRefusal(refused.refusal), body: bodyOf(refused) };
    },
  });
  return opened;
}

function say(response: Response, result: Result<UploadAnswer>): void {
  const status = result.ok ? 200 : statusOfRefusal(result.refusal);
  response.status(status).set(json).end(bodyOf(result));
}

/** Reading is not refused to foreign pages elsewhere; here every method is. */
function isForeign({ headers }: Request): boolean {
  const { origin } = headers;
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin") return true;
  if (origin === undefined) return false;
  if (!URL.canParse(origin)) return true;
  return origin !== new URL(env().APP_URL).origin && new URL(origin).host !== headers.host;
}

async function actorOf(request: Request): Promise<Actor | null> {
  const headers = { cookie: request.headers.cookie ?? "" };
  return findActor(new globalThis.Request("http://portal.invalid/", { headers }));
}

/** The announcement of a new upload in the request's headers, or what is wrong with it. */
function announcement(request: Request): Parameters<typeof createUpload>[1] | Refused {
  const length = request.headers["upload-length"];
  if (typeof length !== "string" || !/^\d{1,12}$/.test(length)) return refuse("invalid");
  try {
    const header = String(request.headers["upload-metadata"] ?? "");
    const { filename, filetype, purpose, target } = Metadata.parse(header);
    return {
      purpose: purpose ?? "",
      target: JSON.parse(target ?? "null"),
      fileName: filename ?? "",
      declaredType: filetype ?? "",
      sizeBytes: Number(length),
    };
  } catch {
    return refuse("invalid");
  }
}

async function open(actor: Actor, request: Request, response: Response): Promise<void> {
  const asked = announcement(request);
  if ("ok" in asked) return say(response, asked);
  const created = await createUpload(actor, asked);
  if (!created.ok) return say(response, created);
  const { id } = created.value;
  known.set(request, { actor, id });
  await protocol().handle(request, response);
  // Without a place for its bytes the upload never was.
  const there = await receivedBytes(id).catch(() => null);
  if (there !== null) return;
  await prisma.upload.deleteMany({ where: { id, storageKey: null, ...underWay } });
}

/** Tells a client that asks how far it got: all of it. */
function sayWhole(response: Response, { sizeBytes }: Upload): void {
  const size = String(sizeBytes);
  const headers = { "tus-resumable": "1.0.0", "upload-offset": size, "upload-length": size };
  response.status(200).set(headers).end();
}

async function goOn(actor: Actor, upload: Upload, request: Request, response: Response) {
  const { id, sizeBytes } = upload;
  const isOver = upload.finishedAt !== null || upload.refusal !== null;
  const offset = isOver ? sizeBytes : await receivedBytes(id);
  if (offset !== sizeBytes) {
    await prisma.upload.updateMany({ where: { id }, data: { expiresAt: uploadExpiry() } });
    known.set(request, { actor, id });
    await protocol().handle(request, response);
    return;
  }
  // All is there: what is left to do is to finish it, or to say again how that went.
  if (request.method === "PATCH" && request.headers["upload-offset"] !== String(sizeBytes)) {
    return response.status(409).end();
  }
  const result = await finishUpload(actor, id);
  if (request.method === "HEAD" && result.ok) return sayWhole(response, upload);
  response.set({ "tus-resumable": "1.0.0", "upload-offset": String(sizeBytes) });
  return say(response, result);
}

async function answer(request: Request, response: Response): Promise<unknown> {
  response.set("cache-control", "no-store");
  if (!methods.includes(request.method))
    return response.status(405).set("allow", methods.join()).end();
  if (isForeign(request)) return say(response, refuse("forbidden"));
  const actor = await actorOf(request);
  if (!actor) return say(response, refuse("signed_out"));
  const id = /^\/([\w-]{20,64})$/.exec(request.path)?.[1] ?? null;
  if (request.method === "OPTIONS") return protocol().handle(request, response);
  if (request.method === "POST") {
    return request.path === "/" ? open(actor, request, response) : response.status(405).end();
  }
  const upload = id === null ? null : await prisma.upload.findUnique({ where: { id } });
  // Somebody else's and none at all look alike.
  if (upload?.userId !== actor.userId) return say(response, refuse("not_found"));
  if (upload.expiresAt < now()) return say(response, refuse("expired"));
  if (request.method !== "DELETE") return goOn(actor, upload, request, response);
  await cancelUpload(actor, upload.id);
  return response.status(204).set("tus-resumable", "1.0.0").end();
}

/**
 * Resumable uploads (tus 1.0) at `/uploads`, to be mounted before anything that buffers or compresses.
 *
 * A client creates with POST: `Upload-Length`, and `Upload-Metadata` with `filename`, `filetype`, `purpose`
 * (a name given to `onUpload`) and `target` (JSON, what the purpose understands). It sends with PATCH, asks
 * with HEAD how far it got, cancels with DELETE. The answer to the last PATCH is JSON: 200 `{redirect?}`, or a
 * 4xx with `{refusal: {code, params}}` (texts in `documents:refusals`) after which trying again is useless;
 * 503 and 507 mean that the bytes are kept and a HEAD, as tus clients send when they retry, finishes the
 * upload. HEAD of an upload refused at its end answers as that PATCH did. `listUploads` is what a page shows
 * after the browser was closed.
 */
export function uploadsDoor(): RequestHandler {
  return (request, response, next) => {
    answer(request, response).catch((error: unknown) => {
      if (response.headersSent) return request.destroy();
      if (error instanceof globalThis.Response) return response.status(error.status).end();
      const { status_code } = (error ?? {}) as { status_code?: number };
      if (status_code) return response.status(status_code === 500 ? 503 : status_code).end();
      const refused = refusalOfStorage(error);
      return refused ? say(response, refused) : next(error);
    });
  };
}
