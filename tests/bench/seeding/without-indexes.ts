import { Client, escapeIdentifier } from 'pg';

interface Index {
  readonly name: string;
  readonly definition: string;
}

/** Those that keep nothing unique and that no running service looks for work by. */
const SPARE = `
  select c.relname as name, pg_get_indexdef(i.indexrelid) as definition
    from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
   where t.relnamespace = 'public'::regnamespace and not i.indisunique
     and t.relname in ('dossier', 'dossier_event', 'dossier_unit', 'task', 'letter')
     and c.relname not in ('dossier_unseen', 'dossier_due')`;

/**
 * Takes away the indexes that only readers need: building one at once costs a fraction of keeping it up row by row.
 *
 * @returns builds them again, as they were
 */
export async function withoutIndexes(adminUrl: string): Promise<() => Promise<void>> {
  const { rows } = await run(adminUrl, async (client) => {
    const found = await client.query<Index>(SPARE);
    for (const { name } of found.rows) await client.query(`drop index ${escapeIdentifier(name)}`);
    return found;
  });
  return () =>
    run(adminUrl, async (client) => {
      await client.query("set maintenance_work_mem = '512MB'; set max_parallel_maintenance_workers = 0");
      for (const { definition } of rows) await client.query(definition);
    });
}

async function run<Answer>(adminUrl: string, work: (client: Client) => Promise<Answer>): Promise<Answer> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  return work(client).finally(() => client.end());
}
