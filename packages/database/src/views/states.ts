import type { DossierState } from '@nhipcau/domain/dossier/state';
import type { Policy } from '@nhipcau/domain/policy/policy';
import type { PersonsDatabase } from '../connection/database.ts';

export interface StateWithPolicy {
  readonly state: DossierState;
  readonly policy: Policy;
}

const STATES = { name: 'dossier_states', text: 'select state from dossier where id = any($1::uuid[])' };

/** Some dossiers as they stand now, with the policy by which the guard judges who may know of them. */
export async function readStates(db: PersonsDatabase, dossierIds: readonly string[]): Promise<StateWithPolicy[]> {
  const rows = await db.query<{ state: string }>(STATES, [dossierIds]);
  const states = rows.map((row) => JSON.parse(row.state) as DossierState);
  return await Promise.all(
    states.map(async (state) => ({ state, policy: await db.rules.policy(db.query, state.policyId) })),
  );
}
