import { ZipFile } from "yazl";

/** Text as it may stand between tags and within quotes. */
export const xml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const officeTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Parts of an Office document by name, and what kind each of them is. */
export type Part = { name: string; contentType: string; content: string };

/** The relations of a part to others: the ids are rId1, rId2 … in their order. */
export function relations(targets: readonly { type: string; target: string }[]): string {
  const rows = targets.map(
    ({ type, target }, index) =>
      `<Relationship Id="rId${index + 1}" Type="${officeTypes}/${type}" Target="${target}"/>`,
  );
  return `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows.join("")}</Relationships>`;
}

/** An Office document of these parts; the first one is the main one. The same parts make the same bytes. */
export async function packageFile(
  parts: readonly Part[],
  links: readonly { name: string; content: string }[],
): Promise<Buffer> {
  const zip = new ZipFile();
  const add = (name: string, content: string) =>
    zip.addBuffer(Buffer.from(content), name, {
      // Stored, at a fixed local time: nothing depends on the machine that makes it.
      compress: false,
      mtime: new Date(2026, 0, 1),
      mode: 0o100644,
      forceDosTimestamp: true,
    });
  const overrides = parts.map(
    ({ name, contentType }) => `<Override PartName="/${name}" ContentType="${contentType}"/>`,
  );
  add(
    "[Content_Types].xml",
    `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`,
  );
  add("_rels/.rels", relations([{ type: "officeDocument", target: parts[0]?.name ?? "" }]));
  for (const { name, content } of links) add(name, content);
  for (const { name, content } of parts) add(name, `${head}${content}`);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
