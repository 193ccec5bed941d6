import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { copied, type Table, tablesOfDossiers } from './columns.ts';
import { withoutIndexes } from './without-indexes.ts';

/** A dossier that went its way through the services, and how many like it there shall be. */
export interface Copying {
  readonly template: string;
  readonly copies: number;
}

/** Sized so that a batch's records stay in memory. */
const BATCH = 1_000;
const CONNECTIONS = 2;
const BEYOND_THE_LOG = String(2 ** 52);

/**
 * Fills the database with copies of real dossiers: other ids, hence other bytes, hashed and chained anew, so that every copy
 * proves itself like its original. Their workflows are not copied: nothing is due of them.
 *
 * Some of each template come first; after them, no more are begun once `mayGoOn` says no.
 *
 * @returns the ids of the copies made, template by template
 */
export async function copyDossiers(
  adminUrl: string,
  wanted: readonly Copying[],
  mayGoOn: () => boolean,
): Promise<readonly string[][]> {
  const copies = wanted.map(({ copies: count }) => Array.from({ length: count }, () => randomUUID()));
  const made = new Set<string>();
  const batches = wanted
    .flatMap(({ template }, index) => inBatches(copies[index] ?? []).map((ids, no) => ({ template, ids, no })))
    .toSorted((one, other) => Number(one.no > 0) - Number(other.no > 0));
  const rebuild = await withoutIndexes(adminUrl);
  await moveNewsTo(adminUrl, BEYOND_THE_LOG);
  const clients = Array.from({ length: CONNECTIONS }, () => new Client({ connectionString: adminUrl }));
  await Promise.all(
    clients.map(async (client) => {
      await client.connect();
      // References and append-only guards hold by construction, and looking each one up would take longer than the copying.
      await client.query("set session_replication_role = replica; set work_mem = '256MB'; set jit = off");
      const tables = await tablesOfDossiers(client);
      for (let batch = batches.shift(); batch !== undefined; batch = batches.shift()) {
        if (batch.no > 0 && !mayGoOn()) break;
        await copyBatch(client, tables, batch.template, batch.ids);
        for (const id of batch.ids) made.add(id);
      }
      await client.end();
    }),
  );
  await rebuild();
  await settle(adminUrl);
  await moveNewsTo(adminUrl, 'select max(log_id) from dossier_event');
  return copies.map((ids) => ids.filter((id) => made.has(id)));
}

function inBatches(ids: readonly string[]): readonly string[][] {
  const count = Math.ceil(ids.length / BATCH);
  return Array.from({ length: count }, (_, no) => ids.slice(no * BATCH, (no + 1) * BATCH));
}

async function copyBatch(
  client: Client,
  tables: readonly Table[],
  template: string,
  ids: readonly string[],
): Promise<void> {
  await client.query('begin');
  const events = tables.find(({ name }) => name === 'dossier_event');
  if (events !== undefined) await client.query(eventsSql(events), [template, ids]);
  for (const table of tables) {
    if (table !== events) await client.query(rowsSql(table), [template, ids]);
  }
  await client.query('commit');
}

/** Level by level: the first event of every copy, then the second, which names the hash of the first. */
function eventsSql(events: Table): string {
  const { names, values } = copied(events, {
    dossier_id: 'c.id',
    event_id: 'c.event_id',
    record: 'c.record',
    previous_hash: 'c.previous_hash',
    hash: 'c.hash',
  });
  const eventId = (seq: string) => `md5(c.id::text || ':' || ${seq})::uuid`;
  const ownIds = (seq: string) =>
    `replace(replace(t.record, t.dossier_id::text, c.id::text), t.event_id::text, ${eventId(seq)}::text)`;
  return `
    with recursive template as materialized (select * from dossier_event where dossier_id = $1::uuid),
    c as (
      select c.id, t.seq, ${eventId('t.seq')} as event_id, r.record, sha256(convert_to(r.record, 'UTF8')) as hash,
          null::bytea as previous_hash
        from unnest($2::uuid[]) as c (id), template t, lateral (select ${ownIds('t.seq')} as record) r where t.seq = 1
      union all
      select c.id, t.seq, ${eventId('t.seq')}, r.record, sha256(convert_to(r.record, 'UTF8')), c.hash
        from c join template t on t.seq = c.seq + 1,
          lateral (select replace(${ownIds('t.seq')}, encode(t.previous_hash, 'hex'), encode(c.hash, 'hex')) as record) r
    )
    insert into dossier_event (${names}) select ${values} from c join template t using (seq)`;
}

/** What else there is of a dossier; hashes are those of the copied events. */
function rowsSql(table: Table): string {
  if (table.name === 'dossier') {
    const own = { id: 'c.id', hash: 'e.hash', wake_no: '0', seen_no: '0' };
    const { names, values } = copied(table, own);
    return `insert into dossier (${names}) select ${values} from unnest($2::uuid[]) as c (id), dossier t
      join lateral (select hash from dossier_event where dossier_id = c.id order by seq desc limit 1) e on true
      where t.id = $1::uuid`;
  }
  const chained = table.columns.has('hash') && table.columns.has('seq');
  const { names, values } = copied(table, { dossier_id: 'c.id', ...(chained ? { hash: 'e.hash' } : {}) });
  const events = chained ? 'join dossier_event e on e.dossier_id = c.id and e.seq = t.seq' : '';
  return `insert into ${table.name} (${names})
    select ${values} from unnest($2::uuid[]) as c (id) join ${table.name} t on t.dossier_id = $1::uuid ${events}`;
}

/** The relay would tell listeners of every copied event. */
async function moveNewsTo(adminUrl: string, position: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  await client.query(
    `insert into log_cursor (receiver, log_id, moved_at_ms) values ('changes', (${position}), real_now_ms())
     on conflict (receiver) do update set log_id = excluded.log_id`,
  );
  await client.end();
}

/** Statistics and visibility as they would be after a while, nothing left for a checkpoint. */
async function settle(adminUrl: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  await client.query('vacuum (analyze, parallel 0)');
  await client.query('checkpoint');
  await client.end();
}
