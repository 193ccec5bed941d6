import type { Client } from 'pg';

/** Tables whose rows are a dossier's; `dossier` itself is apart. */
export const OF_DOSSIER = [
  ...['dossier_unit', 'dossier_event', 'event_value', 'task', 'crossing', 'proposal_version', 'version_part'],
  ...[
    'report_version',
    'laid_part',
    'letter',
    'document_number',
    'medal_register',
    'draft',
    'draft_part',
    'run_history',
  ],
] as const;

const FILLER: Readonly<Record<string, string>> = {
  uuid: 'gen_random_uuid()',
  integer: '1',
  bigint: '1',
  boolean: 'false',
  bytea: "'\\x01'",
  json: "'{}'",
  date: "'2026-01-01'",
  'text[]': "'{}'",
};

/**
 * Every table of a dossier gets rows of this one, and of a second that is nothing to anybody but the unit given. What is stored makes
 * no sense: it is only looked for.
 */
export async function secondDossier(admin: Client, first: string, unit: string): Promise<string> {
  await admin.query("set session_replication_role = 'replica'");
  const { rows: checks } = await admin.query<{ drop: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop from pg_constraint
       where contype = 'c' and conrelid::regclass::text = any($1)`,
    [OF_DOSSIER],
  );
  for (const { drop } of checks) await admin.query(drop);
  const second = await copied(admin, 'dossier', 'id', first);
  for (const table of OF_DOSSIER) {
    if (table === 'dossier_unit') continue;
    const { rowCount } = await admin.query(`select 1 from ${table} where dossier_id = $1`, [first]);
    if (rowCount === 0) await filled(admin, table, first);
    await filledLike(admin, table, first, second);
  }
  await admin.query('update task set unit = $2 where dossier_id = $1', [second, unit]);
  await admin.query('insert into dossier_unit values ($1, $2, $3)', [second, unit, 'owner']);
  await admin.query("set session_replication_role = 'origin'");
  return second;
}

interface Column {
  readonly name: string;
  readonly type: string;
}

async function columnsOf(admin: Client, table: string): Promise<readonly Column[]> {
  const { rows } = await admin.query<Column>(
    `select attname as name, format_type(atttypid, null) as type from pg_attribute
       where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = ''`,
    [table],
  );
  return rows;
}

async function copied(admin: Client, table: string, key: string, of: string): Promise<string> {
  const rest = (await columnsOf(admin, table)).map(({ name }) => name).filter((name) => name !== key);
  const { rows } = await admin.query<{ id: string }>(
    `insert into ${table} (${key}, ${rest.join(', ')}) select gen_random_uuid(), ${rest.join(', ')} from ${table} where ${key} = $1
       returning ${key} as id`,
    [of],
  );
  return rows[0]?.id ?? '';
}

/** A row of made-up values: different in every text, so that no key is met twice. */
async function filled(admin: Client, table: string, dossierId: string): Promise<void> {
  const columns = await columnsOf(admin, table);
  const values = columns.map(({ name, type }) =>
    name === 'dossier_id' ? '$1' : (FILLER[type] ?? 'md5(random()::text)'),
  );
  await admin.query(
    `insert into ${table} (${columns.map(({ name }) => name).join(', ')}) values (${values.join(', ')})`,
    [dossierId],
  );
}

async function filledLike(admin: Client, table: string, first: string, second: string): Promise<void> {
  const columns = await columnsOf(admin, table);
  const unique = new Set(['event_id', 'person_key', 'run_id', 'symbol', 'register']);
  const values = columns.map(({ name, type }) => {
    if (name === 'dossier_id') return '$2::uuid';
    return unique.has(name) ? (FILLER[type] ?? 'md5(random()::text)') : name;
  });
  await admin.query(
    `insert into ${table} (${columns.map(({ name }) => name).join(', ')}) select ${values.join(', ')} from ${table} where dossier_id = $1`,
    [first, second],
  );
}
