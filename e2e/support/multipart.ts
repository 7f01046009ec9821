export type Part = { name: string; value: string } | FilePart;
type FilePart = { name: string; fileName: string; type: string; content: Buffer };

const boundary = "----portal-test-7f3a91";

export const multipartType = `multipart/form-data; boundary=${boundary}`;

/** A form with files as a browser sends it. */
export function multipart(parts: readonly Part[]): Buffer {
  const pieces = parts.flatMap((part) => {
    const name = `Content-Disposition: form-data; name="${part.name}"`;
    if ("value" in part) return [Buffer.from(`--${boundary}\r\n${name}\r\n\r\n${part.value}\r\n`)];
    const fileName = part.fileName.replaceAll('"', "%22").replace(/[\r\n]/g, "%0A");
    const head = `--${boundary}\r\n${name}; filename="${fileName}"\r\nContent-Type: ${part.type}\r\n\r\n`;
    return [Buffer.from(head), part.content, Buffer.from("\r\n")];
  });
  return Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)]);
}
