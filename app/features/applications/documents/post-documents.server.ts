import type { Actor } from "~/features/accounts";
import {
  cancelUpload,
  readMaxFileBytes,
  receiveForm,
  stageFile,
} from "~/features/documents/index.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/refusal";
import { mayEdit } from "../access";
import { getOwnApplication } from "../draft/own-application.server";
import { attachFile, attachFromLibrary } from "./attach-document.server";
import { dayFrom } from "./change-slot.server";
import { detachDocument, setDocumentDates } from "./detach-document.server";
import { findSlot } from "./slots";

/** What a posted form of the documents page met; `typed` is given back so that nothing is lost. */
export type PostedDocuments = {
  slot: string;
  done: number;
  refusals: Refusal[];
  typed: { issued_on: string; expires_on: string };
};

/**
 * Takes a form of the documents page: `intent` upload, replace, attach, detach, set_dates or
 * cancel_upload, for `slot`.
 * Of several files each is taken or refused by itself. Throws 404 when the application is unseen.
 */
export async function postDocuments(
  actor: Actor,
  applicationId: string,
  request: Request,
): Promise<PostedDocuments> {
  // Before a byte of a file is read: not everybody's bytes are worth the disk.
  const application = await getOwnApplication(actor, applicationId);
  if (!mayEdit(actor, application.organisationId)) {
    return { slot: "", done: 0, refusals: [{ code: "forbidden" }], typed: nothingTyped };
  }
  const received = await receiveForm(request, {
    maxFiles: 20,
    maxFileBytes: await readMaxFileBytes(),
  });
  if (!received.ok) {
    return { slot: "", done: 0, refusals: [received.refusal], typed: nothingTyped };
  }
  const { form, files } = received.value;
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value.slice(0, 100) : "";
  };
  const slot = text("slot");
  const typed = { issued_on: text("issued_on"), expires_on: text("expires_on") };
  const document = text("document");
  try {
    const results = await act(text("intent"));
    const refusals = results.flatMap((one) => (one.ok ? [] : [one.refusal]));
    return { slot, done: results.length - refusals.length, refusals, typed };
  } finally {
    await received.value.dispose();
  }

  async function act(intent: string): Promise<Result<unknown>[]> {
    const isDocument = /^[0-9a-f-]{36}$/.test(document);
    if (intent === "cancel_upload") {
      await cancelUpload(actor, text("upload"));
      return [ok()];
    }
    if (intent === "attach" || intent === "detach" || intent === "set_dates") {
      if (!isDocument) return [refuse("document_missing")];
      if (intent === "attach")
        return [await attachFromLibrary(actor, applicationId, slot, document)];
      if (intent === "detach") return [await detachDocument(actor, applicationId, slot, document)];
      return [await setDocumentDates(actor, applicationId, slot, document, typed)];
    }
    if (intent !== "upload" && intent !== "replace") return [refuse("unknown_intent")];
    if (intent === "replace" && !isDocument) return [refuse("document_missing")];
    return takeFiles(intent === "replace" ? document : undefined);
  }

  async function takeFiles(documentId?: string): Promise<Result<unknown>[]> {
    if (files.length === 0) return [refuse("file_missing")];
    const issuedOn = dayFrom(typed.issued_on);
    const expiresOn = dayFrom(typed.expires_on);
    if (issuedOn === undefined || expiresOn === undefined) return [refuse("day_wrong")];
    if (issuedOn && expiresOn && expiresOn < issuedOn) return [refuse("days_reversed")];
    const formats = findSlot(slot)?.formats ?? [];
    const results: Result<unknown>[] = [];
    for (const { file } of files.slice(0, documentId ? 1 : undefined)) {
      const staged = await stageFile(file, formats);
      if (!staged.ok) results.push(staged);
      else {
        const taken = {
          staged: staged.value,
          issuedOn,
          expiresOn,
          ...(documentId && { documentId }),
        };
        results.push(await attachFile(actor, applicationId, slot, taken));
      }
    }
    return results;
  }
}

const nothingTyped = { issued_on: "", expires_on: "" };
