type Stop = () => unknown;

/** What a command may do about its own end. */
export type Life = {
  /** Registers what must be undone at the end, also if it is still under way then. Last in, first out. */
  own<T>(starting: Promise<T> | T, stop: (value: T) => unknown): Promise<T>;
  /** Resolves when somebody asks the command to end: Ctrl-C, a signal, the death of its starter. */
  ended: Promise<void>;
};

/**
 * Runs a command to its end: exit code of `main` (0 if none), 1 and the message of an Error, and in every
 * case first undoes what the command owns. `serves`: being asked to end is the normal end.
 */
export async function command(
  main: (life: Life) => Promise<number | undefined>,
  { serves = false } = {},
): Promise<void> {
  const stops: Stop[] = [];
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  let leaving: Promise<never> | undefined;
  const leave = (code: number) => {
    leaving ??= (async () => {
      for (const stop of stops.reverse()) {
        await Promise.resolve()
          .then(stop)
          .catch((error: unknown) => console.error(error instanceof Error ? error.message : error));
      }
      process.exit(code);
    })();
    return leaving;
  };
  const asked = (code: number) => {
    end();
    void leave(serves ? 0 : code);
  };
  process.on("SIGINT", () => asked(130));
  process.on("SIGTERM", () => asked(143));
  process.on("SIGHUP", () => asked(129));
  process.on("disconnect", () => asked(1));
  const life: Life = {
    ended,
    own(starting, stop) {
      const started = Promise.resolve(starting);
      stops.push(async () => {
        const value = await started.catch(() => null);
        if (value !== null) await stop(value);
      });
      return started;
    },
  };
  try {
    await leave((await main(life)) ?? 0);
  } catch (error) {
    // What fails because we are already ending is not news.
    if (leaving) return;
    console.error(`\n${explain(error)}`);
    await leave(1);
  }
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return process.env.DEBUG ? (error.stack ?? error.message) : error.message;
}
