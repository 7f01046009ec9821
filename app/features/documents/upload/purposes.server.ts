import type { Actor } from "~/features/accounts";
import type { Refused, Result } from "~/platform/refusal";
import { refuse } from "~/platform/refusal";
import type { Format } from "../inspect/formats";
import type { StagedFile } from "../store/received-file";

/** A file as it is announced, before any of its bytes have come. */
export type AnnouncedFile = { fileName: string; declaredType: string; sizeBytes: number };

export type UploadRight = {
  /** whose quota the upload counts towards while it is under way */
  organisationId: string | null;
  /** less or more than the usual limit of a file */
  maxFileBytes?: number;
  formats: readonly Format[];
};

export type UploadPurpose = {
  /** Whether this person may upload such a file to this target; asked at the beginning and at the end. */
  authorise(actor: Actor, target: unknown, file: AnnouncedFile): Promise<Result<UploadRight>>;
  /**
   * Takes the complete file over: records it in a transaction of its own (`recordFile`) and puts it in its
   * place. On a refusal nothing may be recorded; the staged bytes are then discarded by the caller.
   */
  finish(actor: Actor, target: unknown, staged: StagedFile): Promise<Result<{ redirect?: string }>>;
};

const purposes = new Map<string, UploadPurpose>();

/** Names what resumable uploads may be for; called by features as their modules load. */
export function onUpload(name: string, purpose: UploadPurpose): void {
  purposes.set(name, purpose);
}

/** The purpose of a name, or a refusal when nobody registered it. */
export function findPurpose(name: string): UploadPurpose | Refused {
  return purposes.get(name) ?? refuse("invalid");
}
