import { type Database, type DossierReading, readDossier } from '@nhipcau/database';
import { mayAct } from '@nhipcau/rights';

/** The dossier where this person may read it; nothing where they may not or where there is none, which is one and the same answer. */
export async function readableDossier(
  db: Database,
  personId: string,
  dossierId: string,
  act: 'read-dossier' | 'read-task' | 'read-history',
): Promise<DossierReading | undefined> {
  const reading = await readDossier(db, personId, dossierId);
  if (reading === undefined) return undefined;
  const person = { id: personId, appointments: reading.reader.appointments };
  const dossier = { state: reading.state, policy: reading.rules.policy };
  return mayAct(person, act, { dossier }).may ? reading : undefined;
}
