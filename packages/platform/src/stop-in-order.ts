/** Anything that was started and can be stopped; stopping twice is harmless. */
export interface Stoppable {
  readonly name: string;
  stop(): Promise<void>;
}

/**
 * Stops parts in the reverse of the order in which they were started, each after
 * the one that leans on it. Every part is tried even when one fails.
 * @throws AggregateError with every fault met.
 */
export async function stopInOrder(started: readonly Stoppable[]): Promise<void> {
  const faults: unknown[] = [];
  for (const part of started.toReversed()) {
    try {
      await part.stop();
    } catch (error) {
      faults.push(new Error(`${part.name} did not stop`, { cause: error }));
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, 'some parts did not stop');
}
