import type { Role, SigningForm } from '@nhipcau/domain/vocabulary';
import type { Query } from '../connection/statement.ts';

export interface AppointmentRow {
  readonly id: string;
  readonly unit: string;
  readonly role: Role;
  readonly from: string;
  readonly until: string | null;
  readonly citation: string | null;
  readonly form: SigningForm | null;
  readonly title: string | null;
}

export interface PersonRow {
  readonly id: string;
  readonly name: string;
  /** A program: it holds no office that decides. */
  readonly service: boolean;
  readonly accounts: readonly { readonly issuer: string; readonly subject: string }[];
  /** Set where none of the accounts opens anything. */
  readonly closed: { readonly atMs: number; readonly by: string; readonly reason: string } | null;
  readonly appointments: readonly AppointmentRow[];
}

const PERSONS = `select p.id, p.display_name as name, p.service,
    coalesce((select json_agg(json_build_object('issuer', a.issuer, 'subject', a.subject) order by a.issuer, a.subject)
      from account a where a.person_id = p.id), '[]') as accounts,
    (select json_build_object('atMs', c.closed_at_ms, 'by', c.closed_by, 'reason', c.reason) from closing c
      where c.person_id = p.id and c.reopened_at_ms is null) as closed,
    coalesce((select json_agg(json_build_object('id', m.id, 'unit', m.unit, 'role', m.role, 'from', m.from_day, 'until', m.until_day,
      'citation', m.citation, 'form', m.form, 'title', m.title) order by m.from_day, m.id) from appointment m where m.person_id = p.id), '[]') as appointments
  from person p`;

const LIST = {
  name: 'persons',
  text: `${PERSONS} where p.id > $1 and (($2::text is null and $3::date is null) or exists (select 1 from appointment m
      where m.person_id = p.id and ($2::text is null or m.unit = $2)
        and ($3::date is null or (m.from_day <= $3 and (m.until_day is null or m.until_day >= $3)))))
      and ($5::text is null or search_key(p.display_name) like '%' || search_key($5) || '%')
    order by p.id limit $4`,
};

export async function listPersons(
  query: Query,
  asked: {
    readonly afterId?: string;
    readonly unit?: string;
    readonly on?: string;
    /** Part of a name. */
    readonly words?: string;
    readonly limit: number;
  },
): Promise<readonly PersonRow[]> {
  const words = asked.words?.replace(/[\\%_]/g, '\\$&') ?? null;
  const values = [asked.afterId ?? '', asked.unit ?? null, asked.on ?? null, asked.limit, words];
  return await query<PersonRow & Record<string, unknown>>(LIST, values);
}

export async function personById(query: Query, id: string): Promise<PersonRow | undefined> {
  return (await query<PersonRow & Record<string, unknown>>({ text: `${PERSONS} where p.id = $1` }, [id]))[0];
}

/** False where the account is somebody's already. */
export async function addPerson(
  query: Query,
  person: {
    readonly id: string;
    readonly name: string;
    readonly givenName: string;
    readonly issuer: string;
    readonly subject: string;
    readonly service?: boolean;
  },
): Promise<boolean> {
  const { id, name, givenName, issuer, subject, service = false } = person;
  await query({ text: 'insert into person (id, display_name, given_name, service) values ($1, $2, $3, $4)' }, [
    id,
    name,
    givenName,
    service,
  ]);
  const text =
    'insert into account (issuer, subject, person_id) values ($1, $2, $3) on conflict do nothing returning person_id';
  return (await query({ text }, [issuer, subject, id])).length > 0;
}

export async function addAppointment(query: Query, personId: string, row: AppointmentRow): Promise<void> {
  const text =
    'insert into appointment (id, person_id, unit, role, from_day, until_day, citation, form, title) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)';
  const { id, unit, role, from, until, citation, form, title } = row;
  await query({ text }, [id, personId, unit, role, from, until, citation, form, title]);
}

export async function endAppointment(query: Query, id: string, until: string): Promise<void> {
  await query({ text: 'update appointment set until_day = $2 where id = $1' }, [id, until]);
}

/** Closes every account of a person: their sign-ins end with it. */
export async function closeAccounts(
  query: Query,
  { person, by, reason }: { readonly person: string; readonly by: string; readonly reason: string },
): Promise<void> {
  const book = 'insert into closing (person_id, closed_at_ms, closed_by, reason) values ($1, real_now_ms(), $2, $3)';
  await query({ text: book }, [person, by, reason]);
  await query({ text: 'update account set active = false where person_id = $1 and active' }, [person]);
}

export async function reopenAccounts(
  query: Query,
  { person, by, reason }: { readonly person: string; readonly by: string; readonly reason: string },
): Promise<void> {
  const book = `update closing set reopened_at_ms = real_now_ms(), reopened_by = $2, reopen_reason = $3
    where person_id = $1 and reopened_at_ms is null`;
  await query({ text: book }, [person, by, reason]);
  await query({ text: 'update account set active = true where person_id = $1 and not active' }, [person]);
}

/** Whether somebody else could keep the house on a day. Keepers who ask take turns until their transaction ends. */
export async function anotherAdministrator(query: Query, personId: string, day: string): Promise<boolean> {
  const text = 'select another_administrator($1, $2) as is';
  return (await query<{ is: boolean }>({ text }, [personId, day]))[0]?.is === true;
}
