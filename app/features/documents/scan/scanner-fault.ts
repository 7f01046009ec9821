/**
 * Why the scanner gave no verdict: it is not there or went away, takes too long, would not look to
 * the end because of a limit in its settings (`answer` is the limit's name), or would not look for an error of its own.
 */
export type ScannerFaultCode =
  | "scanner_absent"
  | "scanner_slow"
  | "scanner_limit"
  | "scanner_refused";

/** No verdict: the file stays as it is and is tried again. */
export class ScannerFault extends Error {
  override readonly name = "ScannerFault";

  constructor(
    readonly code: ScannerFaultCode,
    /** what the scanner said, if anything */
    readonly answer = "",
  ) {
    super(answer ? `${code}: ${answer}` : code);
  }
}
