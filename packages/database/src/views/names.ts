import type { Database } from '../connection/database.ts';

export interface NameBook {
  /** Vietnamese name of a unit; its id where it is not registered. */
  unit(id: string): { readonly id: string; readonly name: string };
  /** Without a name where it was erased, or where nobody of that id is known. */
  person(id: string): { readonly id: string; readonly name?: string };
}

const UNITS = { name: 'unit_names', text: 'select id, name_vi as name from organisation where id = any($1)' };
const PERSONS = { name: 'person_names', text: 'select id, display_name as name from person where id = any($1)' };

type Named = { readonly id: string; readonly name: string };

/** The names behind some ids, in two statements however many there are. */
export async function namesOf(
  db: Database,
  ids: { units: Iterable<string>; persons: Iterable<string> },
): Promise<NameBook> {
  const [units, persons] = [[...new Set(ids.units)], [...new Set(ids.persons)]];
  const [unitRows, personRows] = await Promise.all([
    units.length === 0 ? [] : db.query<Named>(UNITS, [units]),
    persons.length === 0 ? [] : db.query<Named>(PERSONS, [persons]),
  ]);
  const unitNames = new Map(unitRows.map(({ id, name }) => [id, name]));
  const personNames = new Map(personRows.map(({ id, name }) => [id, name]));
  return {
    unit: (id) => ({ id, name: unitNames.get(id) ?? id }),
    person: (id) => {
      const name = personNames.get(id);
      return name === undefined ? { id } : { id, name };
    },
  };
}
