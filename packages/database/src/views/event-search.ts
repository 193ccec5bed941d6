import type { EventType } from '@nhipcau/domain/dossier/events';
import type { Kind, Stage } from '@nhipcau/domain/vocabulary';
import type { PersonsDatabase } from '../connection/database.ts';
import { type Page, type Position, pageOf } from './cursor.ts';
import { Parameters } from './parameters.ts';
import { searchCondition, searchPatterns, type TitleSearch, titleSearch } from './search-words.ts';
import { type Scope, seenCondition } from './seen-dossiers.ts';

export interface EventSearch extends Scope {
  /** Of the dossier's title, with or without accents. */
  readonly words?: string;
  /** Who did it or in whose name: an id, or words of the name. */
  readonly person?: string;
  /** The unit in whose name it was done. */
  readonly unit?: string;
  readonly type?: EventType;
  readonly fromMs?: number;
  readonly untilMs?: number;
  readonly kind?: Kind;
  /** Where the dossier is now. */
  readonly stage?: Stage;
  readonly limit: number;
  readonly after?: Position;
}

export interface FoundEvent {
  readonly logId: number;
  readonly dossierId: string;
  readonly title: string;
  readonly kind: Kind;
  readonly seq: number;
  readonly type: EventType;
  readonly atMs: number;
  readonly actor: string;
  readonly principal: string;
  readonly instrument: string;
  readonly unit: string | null;
}

export const EVENT_SEARCH_CURSOR_KINDS = ['number'] as const;
/** Persons whose name holds the words; more are too many to mean one. */
const MOST_PERSONS = 50;

function conditionsOf(search: EventSearch, titles: TitleSearch | undefined, values: Parameters): string[] {
  const conditions = [seenCondition(search, values)];
  const { person, unit, type, fromMs, untilMs, kind, stage, after } = search;
  if (titles !== undefined) conditions.push(searchCondition(titles, 'e.dossier_id', values));
  if (person !== undefined) {
    const pattern = values.add(searchPatterns(person).plain);
    const named = `array(select p.id from person p where p.id = ${values.add(person)}
        or search_key(p.display_name) like search_key(${pattern}) order by p.id limit ${MOST_PERSONS})`;
    conditions.push(`(e.actor = any(${named}) or e.principal = any(${named}))`);
  }
  if (unit !== undefined) conditions.push(`e.unit = ${values.add(unit)}`);
  if (type !== undefined) conditions.push(`e.type = ${values.add(type)}`);
  if (fromMs !== undefined) conditions.push(`e.at_ms >= ${values.add(fromMs)}`);
  if (untilMs !== undefined) conditions.push(`e.at_ms < ${values.add(untilMs)}`);
  if (kind !== undefined) conditions.push(`d.kind = ${values.add(kind)}`);
  if (stage !== undefined) conditions.push(`d.stage = ${values.add(stage)} and d.standing = 'open'`);
  if (after !== undefined) conditions.push(`e.log_id < ${values.add(after[0])}`);
  return conditions;
}

/** Events of every dossier of the house, the last recorded first. */
export async function searchEvents(db: PersonsDatabase, search: EventSearch): Promise<Page<FoundEvent>> {
  const values = new Parameters();
  const conditions = conditionsOf(search, await titleSearch(db, search.words), values);
  const text = `select e.log_id as "logId", e.dossier_id as "dossierId", d.title, d.kind, e.seq, e.type, e.at_ms as "atMs", e.actor, e.principal,
      e.instrument, e.unit
    from dossier_event e join dossier d on d.id = e.dossier_id where ${conditions.join(' and ')}
    order by e.log_id desc limit ${values.add(search.limit + 1)}`;
  const rows = await db.query<FoundEvent & Record<string, unknown>>({ text }, values.values);
  return pageOf<FoundEvent>(rows, search.limit, (row) => [row.logId]);
}
