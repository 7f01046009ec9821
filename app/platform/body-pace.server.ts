import type { Request, RequestHandler } from "express";

/** No body may take longer than this, whatever it is. */
export const longestBodyMs = 2 * 3_600_000;

export type BodyPace = {
  /** How often is looked. */
  everyMs: number;
  /** An ordinary body is there after this time. */
  ordinaryMs: number;
  /** Files may come as slowly as they like, but never stop for longer than this … */
  idleMs: number;
  /** … and from then on come at this pace on average, in bytes a second. */
  slowest: number;
};

const usual: BodyPace = { everyMs: 5_000, ordinaryMs: 60_000, idleMs: 30_000, slowest: 1_024 };

/**
 * Cuts the connection of a request whose body does not come on, so that nobody holds connections by sending
 * a byte now and then. `isSlow` says which requests carry files. While it is us who do not read, time stands still.
 */
export function guardBodyPace(
  isSlow: (request: Request) => boolean,
  pace: BodyPace = usual,
): RequestHandler {
  return (request, _response, next) => {
    const { "content-length": length = "0", "transfer-encoding": encoding } = request.headers;
    if (length !== "0" || encoding !== undefined) watch(request, isSlow(request), pace);
    next();
  };
}

function watch(request: Request, slow: boolean, pace: BodyPace): void {
  const { socket } = request;
  const first = socket.bytesRead;
  let before = first;
  let openMs = 0;
  let idleMs = 0;
  const looking = setInterval(() => {
    if (request.complete || request.destroyed) return stop();
    const came = socket.bytesRead;
    if (came === before && request.readableLength > 0) return;
    openMs += pace.everyMs;
    idleMs = came === before ? idleMs + pace.everyMs : 0;
    before = came;
    const tooSlow = openMs > pace.idleMs && (came - first) / (openMs / 1000) < pace.slowest;
    const over = slow ? idleMs >= pace.idleMs || tooSlow : openMs >= pace.ordinaryMs;
    if (!over) return;
    stop();
    request.destroy();
  }, pace.everyMs);
  looking.unref();
  const stop = () => clearInterval(looking);
  request.once("close", stop);
}
