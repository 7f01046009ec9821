import { hostileArchives } from "./hostile-archives";
import { hostileDocuments } from "./hostile-documents";
import type { HostileFile } from "./hostile-file";
import { hostileOffice } from "./hostile-office";

/** Files that must be refused, each with its reason. */
export async function hostileFiles(): Promise<HostileFile[]> {
  return [...(await hostileDocuments()), ...(await hostileArchives()), ...(await hostileOffice())];
}
