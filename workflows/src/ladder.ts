import type { Rung } from '@nhipcau/domain/vocabulary';
import { proxyActivities } from '@temporalio/workflow';
import { LEAVING_THE_HOUSE } from './leaving-the-house.ts';
import { askRecord } from './patience.ts';
import { type RunningDossier, takeOver } from './run.ts';
import type { RoundRef, Standing } from './standing.ts';

export interface LadderActivities {
  /** Marks the tasks whose reminder is due and sends it to whoever owes the answer; superseded ones are only recorded. */
  remind(round: RoundRef): Promise<Standing>;
}

const { remind } = proxyActivities<LadderActivities>({ ...LEAVING_THE_HOUSE, summary: 'reminders' });

/** What is done when nobody acts. The plan is data; what its rungs mean is here, and so it is replayed. */
export async function climb(run: RunningDossier): Promise<void> {
  const rung = run.standing.plan[0]?.rung;
  if (rung !== undefined) takeOver(run, await atRung[rung](run));
}

const atRung: Readonly<Record<Rung, (run: RunningDossier) => Promise<Standing>>> = {
  // A reminder leaves the house, so it is an ordinary activity; where nothing leaves it is a mark in the record alone.
  remind: (run) => (run.routes.letters ? remind(roundOf(run)) : inTheRecord(run, 'remind')),
  escalate: (run) => inTheRecord(run, 'escalate'),
  expire: (run) => inTheRecord(run, 'expire'),
};

function inTheRecord(run: RunningDossier, rung: Rung): Promise<Standing> {
  return askRecord(run, (record) => record.climb({ ...roundOf(run), rung }));
}

function roundOf({ dossierId, standing: { stage, round } }: RunningDossier): RoundRef {
  return { dossierId, stage, round };
}
