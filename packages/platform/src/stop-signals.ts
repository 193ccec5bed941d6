const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const sameWishMs = 1000;

export type StopSignal = (typeof stopSignals)[number];

/**
 * Calls `stop` once when the process is asked to end. A terminal's Ctrl-C may
 * arrive twice, from the terminal and through the bootstrap, so what follows
 * within a second is the same wish; a later one calls `insist`.
 * @returns a function that listens no longer.
 */
export function onStopSignal(
  stop: (signal: StopSignal) => void,
  insist: (signal: StopSignal) => void = () => process.exit(130),
): () => void {
  let firstAtMs: number | undefined;
  const heard = (signal: StopSignal) => {
    const nowMs = performance.now();
    if (firstAtMs === undefined) {
      firstAtMs = nowMs;
      stop(signal);
    } else if (nowMs - firstAtMs > sameWishMs) {
      insist(signal);
    }
  };
  for (const signal of stopSignals) process.on(signal, heard);
  return () => {
    for (const signal of stopSignals) process.off(signal, heard);
  };
}
