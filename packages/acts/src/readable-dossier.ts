import { type DossierReading, type PersonsDatabase, readDossier, recordRead } from '@nhipcau/database';
import { mayAct } from '@nhipcau/rights';
import { personOf } from './person-of.ts';

/** What is read of a dossier, as the ledger of reads calls it. */
export type ReadPaper = 'dossier' | 'versions' | 'version' | 'part' | 'letters' | 'happenings' | 'task' | 'assignees';

/**
 * The dossier where this person may read it; nothing where they may not or where there is none, which is one and the same answer. What
 * is read because the dossier stands open in an emergency is in the ledger of reads before it is answered.
 */
export async function readableDossier(
  db: PersonsDatabase,
  dossierId: string,
  act: 'read-dossier' | 'read-task' | 'read-history',
  what: ReadPaper = 'dossier',
): Promise<DossierReading | undefined> {
  const reading = await readDossier(db, dossierId);
  if (reading === undefined) return undefined;
  const person = personOf(db.person, reading.reader);
  const dossier = { state: reading.state, policy: reading.rules.policy };
  const right = mayAct(person, act, { dossier });
  if (!right.may) return undefined;
  const opening = reading.reader.openings?.find(({ id }) => id === right.instrument);
  if (opening !== undefined) await recordRead(db, db.person, { what, dossier: dossierId, opening: opening.id });
  return reading;
}
