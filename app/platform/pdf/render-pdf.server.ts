import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Worker } from "node:worker_threads";
import { openThread } from "../open-thread.server";
import type { MadePdf, PdfDocument, PrintOrder } from "./pdf-document";

/** In the order they were asked for; the files are there until `dispose`. */
export type RenderedPdfs = { files: (MadePdf & { path: string })[]; dispose(): Promise<void> };

/** For all documents of one order together. */
type Limits = { seconds: number; heapMb: number };

/** A thread keeps its fonts and its layouts for the next order; without one it ends. */
const idleMs = 30_000;

const thread = {
  built: "pdf-worker.js",
  source: "platform/pdf/pdf-worker.server.ts",
};

type Turn = { resolve(made: MadePdf[]): void; reject(error: Error): void };

/**
 * Makes PDFs in a thread of its own, one order after the other, within bounds of time and memory. An order is
 * refused when the thread breaks, runs out of memory or takes too long; the next one gets a new thread.
 */
export function openPrinter({ seconds, heapMb }: Limits) {
  let last: Promise<unknown> = Promise.resolve();
  let kept: Worker | null = null;
  let turn: Turn | null = null;
  let rest: NodeJS.Timeout | undefined;

  function start(): Worker {
    const worker = openThread(thread, {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: heapMb },
    });
    worker.on("message", (made: MadePdf[]) => turn?.resolve(made));
    worker.on("error", (error) => turn?.reject(error));
    worker.once("exit", (code) => {
      if (kept === worker) kept = null;
      turn?.reject(new Error(`The thread that makes PDFs ended with ${code}.`));
    });
    return worker;
  }

  function endIdle(worker: Worker): void {
    if (kept === worker) kept = null;
    void worker.terminate();
  }

  async function inThread(orders: PrintOrder[]): Promise<MadePdf[]> {
    clearTimeout(rest);
    kept ??= start();
    const worker = kept;
    let late: NodeJS.Timeout | undefined;
    worker.ref();
    try {
      return await new Promise<MadePdf[]>((resolve, reject) => {
        turn = { resolve, reject };
        const tooLong = new Error(`The PDF took more than ${seconds} s.`);
        late = setTimeout(() => reject(tooLong), seconds * 1000);
        worker.postMessage(orders);
      });
    } catch (error) {
      await worker.terminate();
      throw error;
    } finally {
      turn = null;
      clearTimeout(late);
      worker.unref();
      rest = setTimeout(endIdle, idleMs, worker).unref();
    }
  }

  async function print(documents: readonly PdfDocument[]): Promise<RenderedPdfs> {
    const folder = await mkdtemp(path.join(tmpdir(), "imc-pdf-"));
    const dispose = () => rm(folder, { recursive: true, force: true });
    const orders = documents.map((document, index): PrintOrder => {
      return { document, file: path.join(folder, `${index}.pdf`) };
    });
    try {
      const made = await inThread(orders);
      const files = made.map((pdf, index) => ({ ...pdf, path: orders[index]?.file ?? "" }));
      return { files, dispose };
    } catch (error) {
      await dispose();
      throw error;
    }
  }

  return {
    render(documents: readonly PdfDocument[]): Promise<RenderedPdfs> {
      const own = last.then(() => print(documents));
      last = own.catch(() => {});
      return own;
    },
  };
}

/** Prints with the one printer of this process, see `openPrinter`. */
export const renderPdfs = openPrinter({ seconds: 120, heapMb: 512 }).render;
