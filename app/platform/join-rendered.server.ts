/**
 * The chunks of a page as React 18 streams them, as one. React leaves zero bytes at the end of a chunk
 * when the next character, of two bytes or more, no longer fits; browsers show them as "�" in
 * attributes and text fields. No page has a zero byte of its own.
 */
export function joinRendered(chunks: readonly Buffer[]): Buffer<ArrayBuffer> {
  const page = Buffer.concat(chunks);
  const parts: Buffer[] = [];
  let start = 0;
  for (let zero = page.indexOf(0); zero >= 0; zero = page.indexOf(0, start)) {
    parts.push(page.subarray(start, zero));
    start = zero + 1;
  }
  return start === 0 ? page : Buffer.concat([...parts, page.subarray(start)]);
}
