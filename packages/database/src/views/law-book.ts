import type { LawBook } from '@nhipcau/domain/policy/policy-for';
import type { Database } from '../connection/database.ts';

const RULES = { name: 'rule_rows', text: 'select content from rule_row order by id, from_day' };
const ROUTING = { name: 'routing_rows', text: 'select content from routing_row order by id' };
const MEMBERS = {
  name: 'council_members',
  text: `select a.unit, a.person_id as person from appointment a
    where a.role = 'member' and a.from_day <= $1::date and (a.until_day is null or a.until_day >= $1::date)`,
};
const UNITS = {
  name: 'units_on_day',
  text: `select id from organisation
    where id = any($1) and (from_day is null or from_day <= $2::date) and (until_day is null or until_day >= $2::date)`,
};

/** Every version of a row has a place and a transaction of its own: together they tell any two states of the tables apart. */
const EDITION = {
  name: 'law_edition',
  text: `select (select string_agg(ctid::text || xmin::text, ',' order by ctid) from rule_row) || ';'
      || (select string_agg(ctid::text || xmin::text, ',' order by ctid) from routing_row) as edition`,
};

type Held<Row> = { readonly content: Row };
interface KeptBook {
  readonly edition: string | null;
  readonly book: LawBook;
}

/** Fetching and parsing the whole book takes ten times as long as asking whether it is still the one that was read. */
const kept = new WeakMap<Database, KeptBook>();

/** Every dated rule and route, as they stand now: a policy is resolved from them on a day. */
export async function readLawBook(db: Database): Promise<LawBook> {
  const [row] = await db.query<{ edition: string | null }>(EDITION);
  const edition = row?.edition ?? null;
  const known = kept.get(db);
  if (known !== undefined && edition !== null && known.edition === edition) return known.book;
  const book = await fetchLawBook(db);
  // A row that changes between the two statements gives the next asking another edition: it is read again then.
  kept.set(db, { edition, book });
  return book;
}

async function fetchLawBook(db: Database): Promise<LawBook> {
  const [rules, routing] = await Promise.all([
    db.query<Held<LawBook['rules'][number]>>(RULES),
    db.query<Held<LawBook['routing'][number]>>(ROUTING),
  ]);
  return { rules: rules.map((row) => row.content), routing: routing.map((row) => row.content) };
}

/** Members of every council on a day, by the council's unit. */
export async function readCouncils(db: Database, on: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db.query<{ unit: string; person: string }>(MEMBERS, [on]);
  const byUnit = new Map<string, string[]>();
  for (const { unit, person } of rows) byUnit.set(unit, [...(byUnit.get(unit) ?? []), person]);
  return byUnit;
}

/** Which of these units exist on a day. */
export async function existingUnits(db: Database, units: readonly string[], on: string): Promise<ReadonlySet<string>> {
  const rows = await db.query<{ id: string }>(UNITS, [units, on]);
  return new Set(rows.map((row) => row.id));
}
