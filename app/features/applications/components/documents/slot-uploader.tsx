import type { ReactNode } from "react";
import type { SlotView } from "../../documents/documents-page.server";

/** The way files come into a slot. */
export function SlotUploader({ children }: { view: SlotView; children: ReactNode }) {
  return <>{children}</>;
}
