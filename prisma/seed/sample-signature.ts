import { createHash } from "node:crypto";

/** A value of ASN.1 in DER. */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const length =
    body.length < 128
      ? Buffer.from([body.length])
      : Buffer.from([0x82, body.length >> 8, body.length & 0xff]);
  return Buffer.concat([Buffer.from([tag]), length, body]);
}

const oid = (hex: string) => der(0x06, Buffer.from(hex, "hex"));

/** A detached signature by its form alone, over the hash of what is signed; no key has made it. */
export function sampleSignature(signed: Buffer): Buffer {
  const hash = createHash("sha256").update(signed).digest();
  const content = der(0x30, oid("2a864886f70d010701"));
  const data = der(
    0x30,
    der(0x02, Buffer.from([1])),
    der(0x31, der(0x30, oid("608648016503040201"))),
    content,
    der(0x31, der(0x30, der(0x04, hash))),
  );
  return der(0x30, oid("2a864886f70d010702"), der(0xa0, data));
}
