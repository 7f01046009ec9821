import type { FileBytes } from "./file-bytes.server";
import { Unacceptable } from "./unacceptable";

/** A detached signature holds certificates and a hash, never the document. */
const most = 1_048_576;
const looked = 96;
/** 1.2.840.113549.1.7.2, the content type of signed data in CMS. */
const signedData = Buffer.from("06092a864886f70d010702", "hex");
const sequence = 0x30;

/**
 * Throws unless the bytes begin as signed data of CMS (CAdES too), binary or in Base64. Whether the signature is
 * genuine nobody says here.
 */
export async function inspectSignature(bytes: FileBytes): Promise<void> {
  if (bytes.size > most) throw new Unacceptable("type_mismatch");
  const head = binaryOf(await bytes.head(looked));
  const at = head.indexOf(signedData);
  if (head[0] !== sequence || at < 2 || at > 10) throw new Unacceptable("type_mismatch");
}

function binaryOf(head: Buffer): Buffer {
  if (head[0] === sequence) return head;
  const text = head.toString("latin1").replace(/^-----BEGIN [A-Z0-9 ]+-----/, "");
  return Buffer.from(text.replace(/\s/g, ""), "base64");
}
