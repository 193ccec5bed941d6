import type { PersonsDatabase } from '../connection/database.ts';
import { OPENING_JSON, type OpeningRow } from '../keeping/openings.ts';
import { type Page, type Position, pageOf } from './cursor.ts';
import { Parameters } from './parameters.ts';
import { type Scope, seenCondition } from './seen-dossiers.ts';

/** A dossier's opening with what was done while it was open. */
export interface AuditedOpening {
  readonly row: OpeningRow;
  readonly title: string;
  readonly reads: readonly { readonly what: string; readonly atMs: number }[];
  readonly readCount: number;
  readonly assigns: readonly {
    readonly seq: number;
    readonly atMs: number;
    readonly task: number;
    readonly to: string | null;
  }[];
}

export interface OpeningsDigest extends Scope {
  /** Asked in this period: business time, the end not included. */
  readonly fromMs: number;
  readonly untilMs: number;
  readonly nowMs: number;
  readonly mostReads: number;
  readonly mostAssigns: number;
  readonly limit: number;
  readonly after?: Position;
}

export interface OpeningCounts {
  readonly asked: number;
  readonly opened: number;
  readonly open: number;
}

export const OPENINGS_CURSOR_KINDS = ['number', 'string'] as const;

const ONE_READ = `l.ledger = 'reads' and position('"opening"' in l.record) > 0 and l.record::jsonb #>> '{entry,opening}' = o.id`;

function readsOf(most: string): string {
  return `(select coalesce(json_agg(json_build_object('what', r.record::jsonb #>> '{entry,what}', 'atMs', r.recorded_at_ms) order by r.seq), '[]')
    from (select l.record, l.recorded_at_ms, l.seq from ledger_entry l where ${ONE_READ} order by l.seq limit ${most}) r)`;
}

function assignsOf(most: string): string {
  return `(select coalesce(json_agg(json_build_object('seq', e.seq, 'atMs', e.at_ms, 'task', (e.record::jsonb #>> '{body,task}')::integer,
      'to', e.record::jsonb #>> '{body,to}') order by e.seq), '[]')
    from (select * from dossier_event e where e.dossier_id = o.dossier_id and e.instrument = o.id and e.type = 'TaskAssigned'
      order by e.seq limit ${most}) e)`;
}

function askedFor(digest: OpeningsDigest, values: Parameters): string {
  return `from opening o join dossier d on d.id = o.dossier_id where ${seenCondition(digest, values)}
      and o.asked_at_ms >= ${values.add(digest.fromMs)} and o.asked_at_ms < ${values.add(digest.untilMs)}`;
}

/** Openings that were asked for in a period, on dossiers that the reader audits, the last asked first. */
export async function readOpenings(db: PersonsDatabase, digest: OpeningsDigest): Promise<Page<AuditedOpening>> {
  const values = new Parameters();
  const [atMs, id] = digest.after ?? [Number.MAX_SAFE_INTEGER, ''];
  const text = `select ${OPENING_JSON} as row, d.title, ${readsOf(values.add(digest.mostReads))} as reads,
      (select count(*)::integer from ledger_entry l where ${ONE_READ}) as "readCount", ${assignsOf(values.add(digest.mostAssigns))} as assigns
    ${askedFor(digest, values)} and (o.asked_at_ms, o.id) < (${values.add(atMs)}, ${values.add(id)})
    order by o.asked_at_ms desc, o.id desc limit ${values.add(digest.limit + 1)}`;
  const rows = await db.query<AuditedOpening & Record<string, unknown>>({ text }, values.values);
  return pageOf<AuditedOpening>(rows, digest.limit, ({ row }) => [row.askedAtMs, row.id]);
}

/** How many there were of them, and how many stand open at an instant. */
export async function countOpenings(db: PersonsDatabase, digest: OpeningsDigest): Promise<OpeningCounts> {
  const values = new Parameters();
  const text = `select count(*)::integer as asked, count(o.confirmed_at_ms)::integer as opened,
      (count(*) filter (where o.ended_at_ms is null and o.until_ms > ${values.add(digest.nowMs)}))::integer as open
    ${askedFor(digest, values)}`;
  const [counts] = await db.query<OpeningCounts & Record<string, unknown>>({ text }, values.values);
  return counts ?? { asked: 0, opened: 0, open: 0 };
}

/** When a dossier was asked for, opened and closed in an emergency, and after which event of its log. */
export interface GraveMomentRow {
  readonly what: 'asked' | 'confirmed' | 'withdrawn' | 'refused' | 'ended' | 'lapsed' | 'expired';
  readonly atMs: number;
  readonly row: OpeningRow;
  /** Null where nobody acted: time did. */
  readonly actor: string | null;
  readonly unit: string | null;
  readonly actorName: string | null;
  readonly unitName: string | null;
  readonly afterSeq: number;
  readonly ledgerSeq: number | null;
  readonly hash: string | null;
}

const GRAVE = {
  name: 'grave_moments',
  text: `select m.what, m.at_ms as "atMs", ${OPENING_JSON} as row, m.actor, m.unit, p.display_name as "actorName", u.name_vi as "unitName",
      (select coalesce(max(e.seq), 1) from dossier_event e where e.dossier_id = o.dossier_id and e.at_ms <= m.at_ms) as "afterSeq",
      l.seq as "ledgerSeq", encode(l.hash, 'hex') as hash
    from opening o cross join lateral (values
      ('asked', o.asked_at_ms, o.person_id, o.unit), ('confirmed', o.confirmed_at_ms, o.second_id, o.second_unit),
      (o.ended_how, o.ended_at_ms, o.ended_by, null),
      (case when o.confirmed_at_ms is null then 'lapsed' else 'expired' end,
        case when o.ended_at_ms is null and coalesce(o.until_ms, o.lapses_at_ms) <= $2 then coalesce(o.until_ms, o.lapses_at_ms) end, null, null)
    ) m (what, at_ms, actor, unit)
    left join person p on p.id = m.actor left join organisation u on u.id = m.unit
    left join ledger_entry l on l.ledger = 'openings' and m.actor is not null
      and l.record::jsonb #>> '{entry,reply,opening}' = o.id and l.record::jsonb #>> '{entry,reply,what}' = m.what
    where o.dossier_id = $1 and m.at_ms is not null order by m.at_ms, o.id limit 1000`,
};

export async function readGraveMoments(
  db: PersonsDatabase,
  dossierId: string,
  nowMs: number,
): Promise<readonly GraveMomentRow[]> {
  return await db.query<GraveMomentRow & Record<string, unknown>>(GRAVE, [dossierId, nowMs]);
}
