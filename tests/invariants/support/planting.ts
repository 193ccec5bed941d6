import type { Client } from 'pg';

const TABLES = ['dossier_event', 'event_value', 'dossier', 'task', 'crossing', 'letter', 'appointment'] as const;

/** A superuser's hand on the tables: triggers and keys look away, and afterwards everything lies as it lay. */
export interface Planting {
  /** Spoils the record with these statements, asks, and puts the record back. */
  with<Answer>(statements: readonly string[], ask: () => Promise<Answer>): Promise<Answer>;
}

export async function planting(admin: Client): Promise<Planting> {
  await inReplicaRole(admin, async () => {
    await admin.query('create schema if not exists kept');
    for (const table of TABLES) await admin.query(`create table kept.${table} as select * from public.${table}`);
  });
  return {
    async with(statements, ask) {
      const indexes = await uniqueIndexes(admin);
      try {
        await inReplicaRole(admin, async () => {
          for (const { name, constrained } of indexes) if (!constrained) await admin.query(`drop index ${name}`);
          for (const statement of statements) {
            const { rowCount } = await admin.query(statement);
            if (rowCount === 0) throw new Error(`nothing was planted by: ${statement}`);
          }
        });
        return await ask();
      } finally {
        await inReplicaRole(admin, () => putBack(admin));
        for (const { definition, constrained } of indexes) if (!constrained) await admin.query(definition);
      }
    },
  };
}

async function inReplicaRole(admin: Client, work: () => Promise<unknown>): Promise<void> {
  await admin.query('begin');
  try {
    await admin.query('set local session_replication_role = replica');
    await work();
    await admin.query('commit');
  } catch (fault) {
    await admin.query('rollback');
    throw fault;
  }
}

interface UniqueIndex {
  readonly name: string;
  readonly definition: string;
  /** Belongs to a constraint: such a one stays. */
  readonly constrained: boolean;
}

async function uniqueIndexes(admin: Client): Promise<readonly UniqueIndex[]> {
  const { rows } = await admin.query<UniqueIndex>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition,
        exists (select 1 from pg_constraint c where c.conindid = i.indexrelid) as constrained
      from pg_index i where i.indisunique and i.indrelid = 'public.dossier_event'::regclass`,
  );
  return rows;
}

async function putBack(admin: Client): Promise<void> {
  for (const table of TABLES) {
    const { rows } = await admin.query<{ columns: string }>(
      `select string_agg(quote_ident(column_name), ', ') as columns from information_schema.columns
        where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'`,
      [table],
    );
    const columns = rows[0]?.columns ?? '';
    await admin.query(`delete from public.${table}`);
    await admin.query(
      `insert into public.${table} (${columns}) overriding system value select ${columns} from kept.${table}`,
    );
  }
}
