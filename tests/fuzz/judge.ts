import type { Records } from './records.ts';
import { type Appended, objection } from './rights-as-data.ts';
import { DECIDE_NOTHING, type DoorRole, ROLES_AT_THE_DOOR } from './roles.ts';

/** How far the log and the ledgers had come before a role knocked. */
export interface Before {
  readonly logId: string;
  readonly entries: string;
}

const BEFORE = `select (select coalesce(max(log_id), 0) from dossier_event)::text as "logId",
  (select count(*) from ledger_entry where ledger <> 'reads')::text as entries`;

const APPENDED = `with recursive since as (
    select e.*, business_day(e.at_ms) as day from dossier_event e where e.log_id > $1 and e.idempotency_key is not null),
  reach(dossier_id, seq, lender) as (
    select s.dossier_id, s.seq, l.lender from since s join lending l on l.id = s.instrument and l.holder = s.actor
    union select r.dossier_id, r.seq, l.lender from reach r join lending l on l.holder = r.lender)
  select e.type, e.actor, e.principal, e.dossier_id || ' ' || e.seq as at,
    exists (select from reach r where (r.dossier_id, r.seq, r.lender) = (e.dossier_id, e.seq, e.principal)) as lent,
    exists (select from opening o where o.id = e.instrument and o.person_id = e.actor and o.confirmed_at_ms <= e.at_ms) as opened,
    coalesce((select json_agg(json_build_object('unit', a.unit, 'role', a.role, 'relations', (select coalesce(json_agg(u.relation), '[]')
        from dossier_unit u where u.dossier_id = e.dossier_id and u.unit = a.unit))) from appointment a where a.person_id = e.principal
      and a.from_day <= e.day and (a.until_day is null or a.until_day >= e.day)), '[]') as offices,
    (select json_build_object('kind', t.kind, 'unit', t.unit, 'person', t.person) from task t
      where t.dossier_id = e.dossier_id and t.no = e.task_no) as task
  from since e order by e.log_id`;

export async function howFar({ admin }: Records): Promise<Before> {
  return (await admin.query<Before>(BEFORE)).rows[0] ?? { logId: '0', entries: '0' };
}

/** What the log and the ledgers took from this role that the table of rights does not give it. The services are not asked. */
export async function judge(role: DoorRole, before: Before, { admin }: Records) {
  const person = ROLES_AT_THE_DOOR[role];
  const { rows } = await admin.query<Appended & { at: string; task: Appended['task'] | null }>(APPENDED, [
    before.logId,
  ]);
  const wrong = rows.flatMap(({ task, ...event }) => {
    const told = (why: string) => [`${event.at} ${event.type} by ${event.actor} for ${event.principal}: ${why}`];
    if (event.actor !== person) return told(`the token was ${person}’s`);
    if (DECIDE_NOTHING.includes(role) && role !== 'service') return told(`${role} appends nothing`);
    const why = objection({ ...event, ...(task === null ? {} : { task }) });
    return why === undefined ? [] : told(why);
  });
  const kept = await admin.query<{ actor: string; ledger: string }>(
    "select actor, ledger from ledger_entry where ledger <> 'reads' order by recorded_at_ms, ledger, seq offset $1",
    [before.entries],
  );
  const foreign = kept.rows.filter(({ actor }) => actor !== person);
  return {
    appended: rows.length,
    wrong: [...wrong, ...foreign.map(({ actor, ledger }) => `${ledger} holds an entry of ${actor}, not of ${person}`)],
  };
}
