import type { Side } from "./package-rows";
import type { PackageSignature, PackageVersion } from "./read-package.server";
import { matchSigner } from "./signer-match";

type Party = { inn: string | null; ogrn: string | null };

/** A signature with what can be said of it without checking it: the numbers stated, and whether the approved file was signed. */
export function signerOf(
  signature: PackageSignature,
  version: Pick<PackageVersion, "file">,
  parties: Record<Side, Party>,
) {
  return {
    ...signature,
    match: matchSigner(signature, parties[signature.side]),
    sameFile: signature.pdf.sha256 === version.file.sha256,
  };
}

export type ShownSignature = ReturnType<typeof signerOf>;
