import { hostileArchives } from "./hostile-archives";
import { hostileDocuments } from "./hostile-documents";
import type { HostileFile } from "./hostile-file";
import { hostileOffice } from "./hostile-office";

let made: Promise<HostileFile[]> | undefined;

/** Files that must be refused, each with its reason; made once a process. */
export function hostileFiles(): Promise<HostileFile[]> {
  made ??= Promise.all([hostileDocuments(), hostileArchives(), hostileOffice()]).then((lists) =>
    lists.flat(),
  );
  return made;
}
