/** Runs `work` on each, at most `width` at once; what has not begun when `signal` aborts is left out. */
export async function eachOf<T, R>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<R>,
  signal: AbortSignal,
): Promise<readonly R[]> {
  const results: R[] = [];
  let next = 0;
  const lane = async () => {
    while (!signal.aborted) {
      const item = items[next];
      next += 1;
      if (item === undefined) return;
      results.push(await work(item));
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, lane));
  return results;
}
