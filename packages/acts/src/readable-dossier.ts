import { type Database, type DossierReading, readDossier } from '@nhipcau/database';
import { mayAct } from '@nhipcau/rights';
import { personOf } from './person-of.ts';

/** The dossier where this person may read it; nothing where they may not or where there is none, which is one and the same answer. */
export async function readableDossier(
  db: Database,
  personId: string,
  dossierId: string,
  act: 'read-dossier' | 'read-task' | 'read-history',
): Promise<DossierReading | undefined> {
  const reading = await readDossier(db, personId, dossierId);
  if (reading === undefined) return undefined;
  const person = personOf(personId, reading.reader);
  const dossier = { state: reading.state, policy: reading.rules.policy };
  return mayAct(person, act, { dossier }).may ? reading : undefined;
}
