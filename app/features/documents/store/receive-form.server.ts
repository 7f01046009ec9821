import { readForm } from "~/platform/http.server";
import { log } from "~/platform/log.server";
import { BrokenForm, boundaryOf, type FormPart, readMultipart } from "~/platform/multipart.server";
import { ok, type Refused, refuse } from "~/platform/refusal";
import { spool } from "~/platform/storage/spool.server";
import { cleanFileName } from "./clean-file-name";
import { megabyte } from "./limits";
import type { ReceivedFile } from "./received-file";
import { refusalOfStorage } from "./storage-refusal.server";

export type FormLimits = { maxFiles: number; maxFileBytes: number };

export type ReceivedForm = {
  /** the text fields only */
  form: FormData;
  /** as chosen; a file field left empty is not among them */
  files: { field: string; file: ReceivedFile }[];
  /** removes all temporary files; to be called when the request is done with */
  dispose(): Promise<void>;
};

/** A form whose files were refused: its text is there all the same. */
export type RefusedForm = Refused & Pick<ReceivedForm, "form">;

/** All text of a form, and how much of a refused form is read on so that the browser is there for the answer. */
const textLimit = 1_000_000;
const partLimit = 1_000;
const drainLimit = 300 * megabyte;

class TooLarge extends Error {}

/**
 * A posted form with its files, each streamed into a temporary file and hashed on the way: never held in
 * memory. Refusals: too_many_files {count}, file_too_large {mb, name}, upload_cut, disk_full, storage_down;
 * then no file of it is kept, only the text that came. Throws 400 when it is no form and 413 when its text is too large.
 */
export async function receiveForm(
  request: Request,
  limits: FormLimits,
): Promise<{ ok: true; value: ReceivedForm } | RefusedForm> {
  const boundary = boundaryOf(request.headers.get("content-type") ?? "");
  if (!boundary) {
    return ok({ form: await readForm(request), files: [], dispose: async () => {} });
  }
  const source = chunksOf(request.body);
  const received = new Receipt(limits);
  try {
    const refused = await received.read(readMultipart(source, boundary));
    if (!refused) return ok(received);
    await received.dispose();
    return { ...refused, form: received.form };
  } catch (error) {
    await received.dispose();
    const refused = refusalOfStorage(error) ?? refusalOfSource(error);
    if (!refused) throw error;
    await drain(source, request.body);
    return { ...refused, form: received.form };
  }
}

function refusalOfSource(error: unknown): Refused | null {
  if (error instanceof Response) return null;
  // The sender went away, or sent less than it said.
  log.info({ fault: error instanceof Error ? error.name : "unknown" }, "form cut");
  return refuse("upload_cut");
}

class Receipt implements ReceivedForm {
  readonly form = new FormData();
  readonly files: ReceivedForm["files"] = [];
  #text = 0;
  #parts = 0;

  constructor(private readonly limits: FormLimits) {}

  async read(parts: AsyncIterable<FormPart>): Promise<Refused | null> {
    let refused: Refused | null = null;
    for await (const part of parts) {
      this.#parts += 1;
      if (this.#parts > partLimit) throw new Response(null, { status: 413 });
      // After a refusal further files are read without being kept, within what a whole form may weigh.
      if (part.fileName === null) await this.#takeText(part);
      else if (refused) await skip(part, this.limits);
      else refused = await this.#takeFile(part, part.fileName);
    }
    return refused;
  }

  async #takeText(part: FormPart): Promise<void> {
    const pieces: Uint8Array[] = [];
    for await (const piece of part.body) {
      this.#text += piece.byteLength;
      if (this.#text <= textLimit) pieces.push(piece);
    }
    if (this.#text > textLimit) {
      throw new Response(null, { status: 413, statusText: "Content Too Large" });
    }
    this.form.append(part.name, Buffer.concat(pieces).toString("utf8"));
  }

  async #takeFile(part: FormPart, givenName: string): Promise<Refused | null> {
    const { maxFiles, maxFileBytes } = this.limits;
    const fileName = cleanFileName(givenName);
    try {
      const spooled = await spool(within(part.body, maxFileBytes));
      if (givenName === "" && spooled.sizeBytes === 0) {
        await spooled.dispose();
        return null;
      }
      const file = { ...spooled, fileName, declaredType: part.mediaType };
      this.files.push({ field: part.name, file });
      return this.files.length > maxFiles ? refuse("too_many_files", { count: maxFiles }) : null;
    } catch (error) {
      if (!(error instanceof TooLarge)) throw error;
      return refuse("file_too_large", { mb: Math.floor(maxFileBytes / megabyte), name: fileName });
    }
  }

  /** Bound, so that callers may take it apart from the rest. */
  readonly dispose = async (): Promise<void> => {
    await Promise.all(this.files.map(({ file }) => file.dispose()));
  };
}

async function* within(body: AsyncIterable<Uint8Array>, maxBytes: number) {
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new TooLarge();
    yield chunk;
  }
}

async function skip(part: FormPart, { maxFiles, maxFileBytes }: FormLimits): Promise<void> {
  let skipped = 0;
  for await (const piece of part.body) {
    skipped += piece.byteLength;
    if (skipped > maxFiles * maxFileBytes + drainLimit) throw new BrokenForm("far too large");
  }
}

/** The body chunk by chunk; leaving early does not cut the connection, unlike the stream's own iterator. */
async function* chunksOf(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

async function drain(
  source: AsyncGenerator<Uint8Array>,
  body: ReadableStream<Uint8Array> | null,
): Promise<void> {
  try {
    let drained = 0;
    for await (const chunk of source) {
      drained += chunk.byteLength;
      if (drained > drainLimit) break;
    }
    if (drained > drainLimit && !body?.locked) await body?.cancel();
  } catch {
    // Nobody is there any more.
  }
}
