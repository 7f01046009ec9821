import { createRequire } from "node:module";
import path from "node:path";

const manifest = createRequire(import.meta.url).resolve("pdfjs-dist/package.json");

/** Where the viewer of documents is installed, and which one it is. */
export const pdfjs = {
  folder: path.dirname(manifest),
  version: (createRequire(import.meta.url)(manifest) as { version: string }).version,
};
