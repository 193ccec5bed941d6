import type { EventMeta } from '@nhipcau/domain/dossier/event-meta';
import type { EventType } from '@nhipcau/domain/dossier/events';
import type { QueryResultRow } from 'pg';
import type { Query } from '../connection/statement.ts';
import type { RecordedAct } from './act-context.ts';
import type { EventRecord } from './event-record.ts';
import { joinPersonal } from './personal-values.ts';
import { upcast } from './upcast.ts';

/** What the fold needs to know of an event beside its body. */
export function metaOf(
  dossierId: string,
  { at, actor, record }: Pick<LoggedEvent, 'at' | 'actor' | 'record'>,
): EventMeta {
  return { dossierId, at, actor, principal: record.principal };
}

/** One event of the log with its envelope, and its body with the personal values in place. */
export interface LoggedEvent extends RecordedAct {
  readonly record: EventRecord;
  readonly actor: string;
}

interface EventRow extends QueryResultRow {
  readonly seq: number;
  readonly record: string;
  readonly hash: string;
  readonly held: readonly { readonly path: string; readonly value: string }[] | null;
}

const EVENTS = {
  name: 'dossier_events',
  text: `select e.seq, e.record, encode(e.hash, 'hex') as hash,
      (select json_agg(json_build_object('path', v.path, 'value', v.value)) from event_value v
        where v.dossier_id = e.dossier_id and v.seq = e.seq) as held
    from dossier_event e where e.dossier_id = $1 and e.seq > $2 and e.seq <= $3 order by e.seq`,
};

/** Events after one sequence number up to another, in order. */
export async function readEvents(
  query: Query,
  dossierId: string,
  afterSeq = 0,
  upToSeq = 2_147_483_647,
): Promise<LoggedEvent[]> {
  const rows = await query<EventRow>(EVENTS, [dossierId, afterSeq, upToSeq]);
  return rows.map((row) => loggedEvent(row));
}

export function loggedEvent({ record, ...row }: Pick<EventRow, 'seq' | 'record' | 'hash' | 'held'>): LoggedEvent {
  return recordedEvent({ ...row, record: JSON.parse(record) as EventRecord });
}

/** The same of a record that was parsed already. */
export function recordedEvent({
  seq,
  record,
  hash,
  held,
}: Pick<EventRow, 'seq' | 'hash' | 'held'> & { readonly record: EventRecord }): LoggedEvent {
  const body = upcast(record.type as EventType, record.typeVersion, record.body);
  const event = joinPersonal(body, record.type, held ?? []);
  return { event, eventId: record.eventId, seq, hash, at: record.at, actor: record.actor, record };
}
