import type { ScanState } from "./scan-state";

/**
 * Whether a file's content may be handed to anybody. What waits for the scanner or its settings, or was found infected stays
 * closed to all; without a scanner a file is read at the reader's own risk, and pages say so.
 */
export function canBeRead(scan: ScanState): boolean {
  return scan === "clean" || scan === "unscanned";
}
