import type { Destination, OutcomeOf, Stage } from '@nhipcau/domain/vocabulary';

/** Where each outcome of each stage leads. */
export type StageRoutes = { readonly [S in Stage]: Readonly<Record<OutcomeOf<S>, Destination>> };

export interface Routes {
  readonly ways: StageRoutes;
  /** Whether anything leaves the house: letters, reminders, documents, notices of recall. */
  readonly letters: boolean;
}

const forward: StageRoutes = {
  proposal: {
    accepted: 'consultation',
    returned: 'proposal',
    recalled: 'proposal',
    withdrawn: 'end',
    cancelled: 'end',
  },
  consultation: { settled: 'approval', recalled: 'proposal', withdrawn: 'end', cancelled: 'end' },
  approval: {
    approved: 'execution',
    returned: 'proposal',
    rejected: 'end',
    // The activity goes on as it was approved before.
    'change-rejected': 'execution',
    withdrawn: 'end',
    cancelled: 'end',
  },
  // A material change is a new version of the proposal, consulted on and approved again.
  execution: { finished: 'reporting', 'ended-by-date': 'reporting', changed: 'proposal', cancelled: 'end' },
  reporting: { accepted: 'end', 'accepted-with-nominations': 'commendation' },
  commendation: { confirmed: 'end', 'none-nominated': 'end', 'none-eligible': 'end', 'none-elected': 'end' },
};

/**
 * A dossier pins its routes by name and version when it is created, and every open one is replayed with them. To change a way,
 * add a new version; the old one stays until the last dossier that pinned it has closed.
 */
export const ROUTES: Readonly<Record<string, Routes>> = {
  'standard@1': { ways: forward, letters: true },
  'bench@1': { ways: forward, letters: false },
};

/** Routes on which nothing leaves the house, and so nothing has to be done before an outcome may cross. */
export const FREE_ROUTES: Readonly<Record<string, StageRoutes>> = Object.fromEntries(
  Object.entries(ROUTES).flatMap(([name, { ways, letters }]) => (letters ? [] : [[name, ways]])),
);

/** Throws where this worker is older than the dossier: the workflow task is then retried until a newer worker takes it. */
export function routesNamed(name: string): Routes {
  const routes = ROUTES[name];
  if (routes === undefined) throw new Error(`no routes are called ${name}`);
  return routes;
}
