export type HostileFile = {
  what: string;
  fileName: string;
  declaredType: string;
  content: Buffer;
  /** the code of `documents:refusals` that it deserves */
  code: string;
};

const types: Record<string, string> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip: "application/zip",
  png: "image/png",
  jpg: "image/jpeg",
  svg: "image/svg+xml",
  html: "text/html",
  exe: "application/x-msdownload",
};

/** A file as a browser would send it: declared by its name unless told. */
export function file(
  what: string,
  fileName: string,
  content: Buffer | string,
  code: string,
  declaredType = types[fileName.split(".").at(-1) ?? ""] ?? "application/octet-stream",
): HostileFile {
  return { what, fileName, declaredType, content: Buffer.from(content), code };
}

export const page = "<!DOCTYPE html><html><script>alert(document.domain)</script></html>";

export const program = Buffer.concat([
  Buffer.from("4d5a90000300000004000000ffff0000", "hex"),
  Buffer.alloc(512, 7),
]);
