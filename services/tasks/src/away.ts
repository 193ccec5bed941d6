import type { AwayShown } from '@nhipcau/contracts';
import { absencesOf, type Database, lendingsOfAbsence, type NameBook } from '@nhipcau/database';

interface Away {
  readonly from: string;
  readonly to: string;
  readonly standIns: readonly string[];
}

/** Who of them is away on a day, until when, and who stands in. */
export async function awayOn(
  db: Database,
  persons: readonly string[],
  day: string,
): Promise<ReadonlyMap<string, Away>> {
  const absences = await absencesOf(db.query, persons, day, day);
  if (absences.length === 0) return new Map();
  const lendings = await lendingsOfAbsence(
    db.query,
    absences.map(({ id }) => id),
  );
  return new Map(
    absences.map(({ id, person, from, until: to }) => {
      const holders = lendings.filter(({ absenceId }) => absenceId === id).map(({ holder }) => holder);
      return [person, { from, to, standIns: [...new Set(holders)] }];
    }),
  );
}

export function awayShown(away: Away | undefined, names: NameBook): AwayShown | undefined {
  return away && { ...away, standIns: away.standIns.map((one) => names.person(one)) };
}
