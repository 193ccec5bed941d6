import type { Database } from '../connection/database.ts';
import type { Query } from '../connection/statement.ts';

export interface NameBook {
  /** Vietnamese name of a unit; its id where it is not registered. */
  unit(id: string): { readonly id: string; readonly name: string };
  /** Without a name where it was erased, or where nobody of that id is known. */
  person(id: string): { readonly id: string; readonly name?: string };
}

const NAMES = {
  name: 'names',
  text: `select true as unit, id, name_vi as name from organisation where id = any($1)
    union all select false, id, display_name from person where id = any($2)`,
};

type Named = { readonly unit: boolean; readonly id: string; readonly name: string };

/** The names behind some ids, in one statement however many there are. */
export function namesOf(db: Database, ids: { units: Iterable<string>; persons: Iterable<string> }): Promise<NameBook> {
  return namesOn(db.query, ids);
}

/** The same within a transaction. */
export async function namesOn(
  query: Query,
  ids: { units: Iterable<string>; persons: Iterable<string> },
): Promise<NameBook> {
  const [units, persons] = [[...new Set(ids.units)], [...new Set(ids.persons)]];
  const rows = units.length + persons.length === 0 ? [] : await query<Named>(NAMES, [units, persons]);
  const named = (unit: boolean) => rows.flatMap((row) => (row.unit === unit ? [[row.id, row.name] as const] : []));
  return nameBook(named(true), named(false));
}

type NamedId = readonly [id: string, name: string | null];

/** The names that came along with what was read. */
export function nameBook(units: Iterable<NamedId>, persons: Iterable<NamedId>): NameBook {
  const [unitNames, personNames] = [new Map(units), new Map(persons)];
  return {
    unit: (id) => ({ id, name: unitNames.get(id) ?? id }),
    person: (id) => {
      const name = personNames.get(id) ?? undefined;
      return name === undefined ? { id } : { id, name };
    },
  };
}
