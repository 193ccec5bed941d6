import { localDate } from '@nhipcau/domain/time/local-date';
import { instantMs } from '@nhipcau/domain/time/vietnam-time';
import type { InstantMs } from '@nhipcau/domain/vocabulary';
import { DEMONSTRATION_DOSSIERS } from './dossiers.ts';
import type { DemonstrationDossier, Line, Moment } from './script.ts';

/** Monday morning a fortnight before the first line: where the clock of a new local instance begins. */
export const DEMONSTRATION_BEGINS_MS: InstantMs = instantMs(localDate('2023-10-02'), 8);

/** The instant of a moment, milliseconds since the epoch. Throws RangeError for a time that does not exist. */
export function momentMs(moment: Moment): InstantMs {
  const [date = '', time = ''] = moment.split(' ');
  const [hour, minute] = time.split(':').map(Number);
  return instantMs(localDate(date), hour ?? Number.NaN, minute);
}

/** One line of the whole story: which dossier, and the how many-eth line of its script. */
export interface Scene {
  readonly dossier: DemonstrationDossier;
  readonly no: number;
  readonly line: Line;
  readonly atMs: InstantMs;
}

/** The five scripts told together, in the order of time. */
export function scenes(dossiers: readonly DemonstrationDossier[] = DEMONSTRATION_DOSSIERS): readonly Scene[] {
  return dossiers
    .flatMap((dossier) =>
      dossier.script.map((line, index) => ({ dossier, no: index + 1, line, atMs: momentMs(line.at) })),
    )
    .toSorted((a, b) => a.atMs - b.atMs);
}
