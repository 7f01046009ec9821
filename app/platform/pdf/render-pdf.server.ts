import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { openThread } from "../open-thread.server";
import type { MadePdf, PdfDocument, PrintOrder } from "./pdf-document";

/** In the order they were asked for; the files are there until `dispose`. */
export type RenderedPdfs = { files: (MadePdf & { path: string })[]; dispose(): Promise<void> };

/** For all documents of one order together. */
type Limits = { seconds: number; heapMb: number };

const usual: Limits = { seconds: 120, heapMb: 512 };

const thread = {
  built: "pdf-worker.js",
  source: "platform/pdf/pdf-worker.server.ts",
};

let last: Promise<unknown> = Promise.resolve();

/**
 * Makes PDFs in a thread of their own, within bounds of time and memory; one such thread at a time in this
 * process. Throws when the thread breaks, runs out of memory or takes too long; the process goes on.
 */
export function renderPdfs(
  documents: readonly PdfDocument[],
  limits: Limits = usual,
): Promise<RenderedPdfs> {
  const turn = last.then(() => renderNow(documents, limits));
  last = turn.catch(() => {});
  return turn;
}

async function renderNow(documents: readonly PdfDocument[], limits: Limits): Promise<RenderedPdfs> {
  const folder = await mkdtemp(path.join(tmpdir(), "imc-pdf-"));
  const dispose = () => rm(folder, { recursive: true, force: true });
  const orders = documents.map((document, index): PrintOrder => {
    return { document, file: path.join(folder, `${index}.pdf`) };
  });
  try {
    const made = await inThread(orders, limits);
    const files = made.map((pdf, index) => ({ ...pdf, path: orders[index]?.file ?? "" }));
    return { files, dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}

function inThread(orders: PrintOrder[], { seconds, heapMb }: Limits): Promise<MadePdf[]> {
  const worker = openThread(thread, {
    workerData: orders,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
  });
  return new Promise<MadePdf[]>((resolve, reject) => {
    const late = setTimeout(() => {
      reject(new Error(`The PDF took more than ${seconds} s.`));
      void worker.terminate();
    }, seconds * 1000);
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) => {
      clearTimeout(late);
      // Too late to matter where the thread has answered.
      reject(new Error(`The thread that makes PDFs ended with ${code}.`));
    });
  });
}
