/** Codes of `documents:refusals` that the content of a file can meet. */
export type ContentCode =
  | "type_mismatch"
  | "polyglot"
  | "macro"
  | "dde"
  | "pdf_script"
  | "pdf_launch"
  | "pdf_program"
  | "encrypted"
  | "file_broken"
  | "archive_bomb"
  | "archive_nested"
  | "archive_unsafe_entry"
  | "archive_entry"
  | "archive_empty"
  | "archive_broken";

/** Thrown within an inspection as soon as a reason to refuse the file is found. */
export class Unacceptable extends Error {
  /** `entry`: the path within an archive that it is about */
  constructor(
    readonly code: ContentCode,
    readonly entry: string | null = null,
  ) {
    super(code);
  }
}
