import { Client } from 'pg';

/** The database as a superuser reads it: no right and no view stands between. */
export interface Records {
  readonly admin: Client;
  words(): Promise<Readonly<Record<string, readonly string[]>>>;
  dossiers(): Promise<readonly { readonly id: string; readonly owner: string; readonly revision: number }[]>;
  openTasks(): Promise<readonly { readonly id: string; readonly kind: string }[]>;
  /** Dossiers with which a person has to do: by a post of their own, or of somebody whose posts they were ever lent, or because it was opened to them. */
  relatedTo(person: string): Promise<readonly string[]>;
  close(): Promise<void>;
}

const WORDS = {
  people: 'select id from person order by id limit 60',
  units: 'select id from organisation order by id limit 60',
  appointments: 'select id from appointment order by id limit 60',
  absences: 'select id from absence order by id limit 20',
  delegations: "select id from lending where via = 'delegation' order by id limit 20",
  mandates: 'select id from mandate order by id limit 20',
  openings: 'select id from opening order by id limit 20',
  views: 'select id::text from inbox_view order by id limit 20',
  days: `select (business_day(real_now_ms() + offset_ms) + n)::text as id from clock, unnest(array[-30, -1, 0, 1, 7, 30, 400]) as n`,
} as const;

const DOSSIERS = `select d.id::text, d.owner, coalesce(r.revision, 0) as revision
  from dossier d left join draft r on r.dossier_id = d.id order by d.created_at_ms, d.id limit 60`;

const RELATED = `with recursive held(person) as (
    select $1::text collate "C" union select l.lender from lending l join held h on l.holder = h.person)
  select distinct u.dossier_id::text as id from held h
    join appointment a on a.person_id = h.person join dossier_unit u on u.unit = a.unit
  union select o.dossier_id::text from opening o where o.person_id = $1 and o.confirmed_at_ms is not null`;

export async function openRecords(adminUrl: string): Promise<Records> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  const ids = async (text: string, values: readonly unknown[] = []) =>
    (await admin.query<{ id: string }>(text, [...values])).rows.map(({ id }) => id);
  return {
    admin,
    async words() {
      const found: Record<string, readonly string[]> = {};
      for (const [name, text] of Object.entries(WORDS)) found[name] = await ids(text);
      return found;
    },
    async dossiers() {
      return (await admin.query<{ id: string; owner: string; revision: number }>(DOSSIERS)).rows;
    },
    async openTasks() {
      const text = `select dossier_id || '.' || no as id, kind from task where state = 'open' order by 1 limit 60`;
      return (await admin.query<{ id: string; kind: string }>(text)).rows;
    },
    relatedTo: (person) => ids(RELATED, [person]),
    close: () => admin.end(),
  };
}
