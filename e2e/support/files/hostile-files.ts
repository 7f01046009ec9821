import { hostileArchives } from "./hostile-archives";
import { hostileDocuments } from "./hostile-documents";
import { hostileFields } from "./hostile-fields";
import type { HostileFile } from "./hostile-file";
import { hostileOffice } from "./hostile-office";
import { hostilePdfs } from "./hostile-pdfs";

let made: Promise<HostileFile[]> | undefined;

/** Files that must be refused, each with its reason; made once a process. */
export function hostileFiles(): Promise<HostileFile[]> {
  made ??= Promise.all([
    hostileDocuments(),
    hostilePdfs(),
    hostileArchives(),
    hostileOffice(),
    hostileFields(),
  ]).then((lists) => lists.flat());
  return made;
}
