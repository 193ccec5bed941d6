import type { LoggedEvent } from '@nhipcau/database';
import type { EventOf } from '@nhipcau/domain/dossier/events';

/** A file that went with a milestone: what it is called is absent once that was erased. */
export interface MilestoneFile {
  /** Which milestone of the dossier, the first being 1. */
  readonly milestone: number;
  readonly name: string | null;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What the milestones of a dossier name, in the order in which they were reached. */
export function milestoneFiles(log: readonly Pick<LoggedEvent, 'event' | 'seq'>[]): readonly MilestoneFile[] {
  return log
    .toSorted((one, two) => one.seq - two.seq)
    .flatMap(({ event }) => (event.type === 'MilestoneReached' ? [event as EventOf<'MilestoneReached'>] : []))
    .flatMap(({ files }, index) => files.map((file) => ({ ...file, milestone: index + 1 })));
}
