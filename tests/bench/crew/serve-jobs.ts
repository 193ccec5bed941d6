import type { Answered, Asked, Jobs } from './messages.ts';

/** Does the jobs that the parent asks for, until it lets go. */
export function serveJobs<Shape>(jobs: Jobs<Shape>): void {
  const byName = jobs as unknown as Readonly<Record<string, (order: unknown) => Promise<unknown>>>;
  const answer = async ({ id, job, order }: Asked): Promise<Answered> => {
    try {
      return { id, answer: await byName[job]?.(order) };
    } catch (fault) {
      return { id, fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) };
    }
  };
  process.on('message', (asked: Asked) => {
    void answer(asked).then((answered) => process.send?.(answered));
  });
  process.once('disconnect', () => process.exit(0));
}
