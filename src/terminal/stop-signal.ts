/** Ctrl-C, an end by another program, and a terminal that was closed. */
export const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Runs something that a person may stop, and returns its result. The first signal aborts what `run` is given, with the
 * reason; a second one ends the process at once.
 */
export async function stoppable<Result>(
  run: (signal: AbortSignal) => Promise<Result>,
  reason: () => Error,
): Promise<Result> {
  const controller = new AbortController();
  const stop = (): void => {
    for (const signal of signals) process.off(signal, stop);
    controller.abort(reason());
  };
  for (const signal of signals) process.on(signal, stop);
  try {
    return await run(controller.signal);
  } finally {
    for (const signal of signals) process.off(signal, stop);
  }
}
