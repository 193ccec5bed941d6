import type { Outcome } from '@nhipcau/domain/vocabulary';
import { proxyActivities } from '@temporalio/workflow';
import { LEAVING_THE_HOUSE } from './leaving-the-house.ts';
import type { RunningDossier } from './run.ts';
import type { RoundRef, Sent } from './standing.ts';

export interface EndingRequest extends RoundRef {
  /** Does nothing where the round was decided otherwise meanwhile: a withdrawal may overtake a refusal. */
  readonly outcome: Outcome;
}

export interface EndingActivities {
  /** The compensation of every letter that is out: whoever was asked, or told, learns that it is off. */
  callBack(ending: EndingRequest): Promise<Sent>;
  /** Sends the result to whom it concerns, before the record closes over it. */
  issueDocuments(ending: EndingRequest): Promise<Sent>;
}

const house = proxyActivities<EndingActivities>({
  ...LEAVING_THE_HOUSE,
});

/** Something that has to leave the house before an outcome may cross. */
export type Errand = (run: RunningDossier, outcome: Outcome) => Promise<void>;
export type Errands = Readonly<Partial<Record<Outcome, Errand>>>;

/** Notices of recall, to those already asked. */
export const callBack: Errand = async (run, outcome) => {
  if (!run.standing.lettersOut) return;
  await house.callBack.executeWithOptions({ summary: `notices of recall: ${outcome}` }, [ending(run, outcome)]);
};

/** The documents that tell how it ended. */
export const issueDocuments: Errand = async (run, outcome) => {
  await house.issueDocuments.executeWithOptions({ summary: `documents: ${outcome}` }, [ending(run, outcome)]);
};

function ending({ dossierId, standing: { stage, round } }: RunningDossier, outcome: Outcome): EndingRequest {
  return { dossierId, stage, round, outcome };
}
