import { idsOfOpenings, openingShown } from '@nhipcau/acts/shown/opening-shown';
import { LIMITS, type OpeningShown } from '@nhipcau/contracts';
import { type DossierReading, namesOf, openingsOfDossier, type PersonsDatabase } from '@nhipcau/database';

/**
 * Whose dossier was opened to somebody in an emergency is told on its page: by whom, why, who agreed and until when. The same is told to
 * whoever has it open. Nothing where nobody ever asked.
 */
export async function openingsTold(
  db: PersonsDatabase,
  { state, reader }: DossierReading,
): Promise<OpeningShown[] | undefined> {
  const owners = [state.owner, ...state.coOwners];
  const owns = reader.appointments.some(({ unit }) => owners.includes(unit));
  const opened = reader.openings?.some(({ dossier }) => dossier === state.id) ?? false;
  if (!owns && !opened) return undefined;
  const rows = await openingsOfDossier(db.query, state.id, LIMITS.pageItems);
  if (rows.length === 0) return undefined;
  const names = await namesOf(db, idsOfOpenings(rows));
  return rows.map((row) => openingShown(row, names, db.person, reader.nowMs));
}
