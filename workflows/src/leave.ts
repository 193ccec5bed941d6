import type { Destination, Outcome } from '@nhipcau/domain/vocabulary';
import type { Errands } from './errands.ts';
import { climb } from './ladder.ts';
import { askRecord } from './patience.ts';
import { type RunningDossier, takeOver } from './run.ts';
import type { Ways } from './standing.ts';
import { waitForNews } from './wait.ts';

/**
 * Waits in the stage until its round is decided, and crosses. An outcome with an errand is held back until the errand is done,
 * so that what left the house is called back, or told, before the record goes on.
 */
export async function leave(run: RunningDossier, ways: Ways, errands: Errands = {}): Promise<Destination> {
  const { stage, round } = run.standing;
  const held = run.routes.letters ? errands : {};
  let done: Outcome | null = null;
  while (isHere(run, stage, round)) {
    const { decided } = run.standing;
    const errand = decided === null || decided === done ? undefined : held[decided];
    if (decided === null) {
      if ((await waitForNews(run)) === 'rung') {
        await climb(run);
        continue;
      }
    } else if (errand !== undefined) {
      await errand(run, decided);
      done = decided;
    }
    const routes = withoutHeld(ways, held, done);
    takeOver(run, await askRecord(run, (record) => record.advance({ dossierId: run.dossierId, stage, round, routes })));
  }
  return run.standing.closed ? 'end' : run.standing.stage;
}

function isHere({ standing }: RunningDossier, stage: string, round: number): boolean {
  return !standing.closed && standing.stage === stage && standing.round === round;
}

function withoutHeld(ways: Ways, held: Errands, done: Outcome | null): Ways {
  const outcomes = Object.keys(ways) as Outcome[];
  const open = outcomes.filter((outcome) => held[outcome] === undefined || outcome === done);
  return Object.fromEntries(open.map((outcome) => [outcome, ways[outcome]]));
}
