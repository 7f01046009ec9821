import type { ServerResponse } from "node:http";
import type { Readable } from "node:stream";

export type Pace = {
  /** gone: nobody takes the bytes any more */
  signal: AbortSignal;
  /** resolves once the connection takes more bytes, or is closed */
  drained(): Promise<void>;
};

/** A stream as a response's body, read no faster than the visitor takes it and closed when they go. */
export function pacedBody(source: Readable, { signal, drained }: Pace): ReadableStream<Uint8Array> {
  const chunks = source.iterator() as AsyncIterator<Uint8Array>;
  const leave = () => source.destroy();
  signal.addEventListener("abort", leave, { once: true });
  const close = () => {
    signal.removeEventListener("abort", leave);
    source.destroy();
  };
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          await drained();
          const { done, value } = await chunks.next();
          if (!done) return controller.enqueue(value);
        } catch (error) {
          close();
          // What breaks because the visitor left is nobody's fault.
          if (!signal.aborted) throw error;
        }
        close();
        controller.close();
      },
      cancel: close,
    },
    { highWaterMark: 0 },
  );
}

/** Resolves once the response takes more bytes, or is closed. */
export function drained(response: ServerResponse): Promise<void> {
  if (!response.writableNeedDrain || response.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      response.off("drain", done);
      response.off("close", done);
      resolve();
    };
    response.on("drain", done);
    response.on("close", done);
  });
}
