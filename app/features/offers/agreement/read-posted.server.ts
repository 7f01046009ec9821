import { allFormats, type Format, type ReceivedFile, type StagedFile } from "~/features/documents";
import {
  discardStaged,
  readMaxFileBytes,
  receiveForm,
  stageFile,
} from "~/features/documents/index.server";
import type { FieldErrors } from "~/platform/refusal";

/** A posted form with its files looked into and staged: one a field. */
export type Posted = {
  form: FormData;
  files: Partial<Record<FileField, StagedFile>>;
  /** what was wrong with files, by field */
  errors: FieldErrors;
  hadFile: boolean;
};

const formats = {
  files: allFormats,
  pdf: ["pdf"],
  sig: ["sig"],
} as const satisfies Record<string, readonly Format[]>;

export type FileField = keyof typeof formats;

const isField = (name: string): name is FileField => Object.hasOwn(formats, name);

/**
 * Reads a form with its files. `takes`: whether this person may send any now; the bytes of others are not worth
 * the disk. When a file is refused none is kept, and the rest of the form is there all the same.
 */
export async function readPosted(request: Request, takes: boolean): Promise<Posted> {
  const received = await receiveForm(request, {
    maxFiles: takes ? 2 : 0,
    maxFileBytes: takes ? await readMaxFileBytes() : 0,
  });
  if (!received.ok) {
    // Who may send none is told so by the command, not by the file.
    const errors: FieldErrors = takes ? { files: received.refusal } : {};
    return { form: received.form, files: {}, errors, hadFile: true };
  }
  const { form, files: came, dispose } = received.value;
  try {
    const { files, errors } = await stageAll(came);
    return { form, files, errors, hadFile: came.length > 0 };
  } finally {
    await dispose();
  }
}

async function stageAll(came: readonly { field: string; file: ReceivedFile }[]) {
  const files: Posted["files"] = {};
  const errors: FieldErrors = {};
  try {
    for (const { field, file } of came) {
      if (!isField(field) || files[field]) continue;
      const looked = await stageFile(file, formats[field]);
      if (looked.ok) files[field] = looked.value;
      else errors[field] = looked.refusal;
    }
  } catch (error) {
    await discardAll(files);
    throw error;
  }
  if (Object.keys(errors).length === 0) return { files, errors };
  await discardAll(files);
  return { files: {}, errors };
}

/** Gives up files of a form that nobody takes. */
export async function discardAll(files: Posted["files"]): Promise<void> {
  await Promise.all(Object.values(files).map(discardStaged));
}
