import { type Database, type LoggedEvent, readEvents } from '@nhipcau/database';
import type { Rules } from '@nhipcau/domain/dossier/decision';
import type { DossierState } from '@nhipcau/domain/dossier/state';
import type { RecordedCrossing } from '@nhipcau/evidence';
import type { Person } from '@nhipcau/rights';

/** One dossier as it lies in its tables: what is stated twice is read twice. */
export interface StoredCase {
  readonly id: string;
  readonly standing: string;
  readonly nextAtMs: number | null;
  readonly unseen: boolean;
  readonly state: DossierState;
  readonly rules: Rules;
  readonly log: readonly LoggedEvent[];
  readonly openTasks: readonly { readonly no: number; readonly kind: string }[];
  readonly crossings: readonly RecordedCrossing[];
  readonly letters: readonly string[];
}

export interface House {
  readonly nowMs: number;
  /** Everybody, with the appointments of the business day. */
  readonly people: readonly Person[];
  readonly cases: readonly StoredCase[];
}

const PEOPLE = `select p.id, coalesce(json_agg(json_build_object('id', a.id, 'unit', a.unit, 'role', a.role)) filter (where a.id is not null), '[]')
    as appointments
  from person p left join appointment a on a.person_id = p.id and a.from_day <= business_day($1)
    and (a.until_day is null or a.until_day >= business_day($1))
  group by p.id`;

const CASES = `select d.id, d.standing, d.next_at_ms as "nextAtMs", d.wake_no > d.seen_no as unseen, d.state::json as state, d.policy_id as "policyId",
    coalesce((select json_agg(json_build_object('no', t.no, 'kind', t.kind)) from task t where t.dossier_id = d.id and t.state = 'open'), '[]')
      as "openTasks",
    coalesce((select json_agg(json_build_object('stage', c.from_stage, 'round', c.from_round, 'outcome', c.outcome, 'to', c.to_stage,
      'seq', c.seq, 'hash', encode(c.hash, 'hex'), 'runId', c.workflow_run_id) order by c.seq) from crossing c where c.dossier_id = d.id), '[]')
      as crossings,
    coalesce((select json_agg(concat_ws(' ', l.kind, l.stage, l.round, l.unit)) from letter l
      where l.dossier_id = d.id and l.kind in ('consultation', 'closing')), '[]') as letters
  from dossier d where $1::uuid[] is null or d.id = any($1) order by d.created_at_ms, d.id`;

type CaseRow = Omit<StoredCase, 'rules' | 'log'> & { readonly policyId: string };

/** Reads the whole house, or some of its dossiers, as the superuser: no right and no view stands between. */
export async function readHouse(db: Database, only: readonly string[] | null = null): Promise<House> {
  const [clock] = await db.query<{ nowMs: number }>({ text: 'select real_now_ms() + offset_ms as "nowMs" from clock' });
  const nowMs = clock?.nowMs ?? 0;
  const people = await db.query<Person & Record<string, unknown>>({ text: PEOPLE }, [nowMs]);
  const rows = await db.query<CaseRow & Record<string, unknown>>({ text: CASES }, [only]);
  const [calendar] = await db.query<{ version: number }>({ text: 'select max(version) as version from calendar' });
  const cases: StoredCase[] = [];
  for (const { policyId, ...row } of rows) {
    const rules = await db.rules.rules(db.query, policyId, calendar?.version ?? 1);
    cases.push({ ...row, rules, log: await readEvents(db.query, row.id) });
  }
  return { nowMs, people, cases };
}
