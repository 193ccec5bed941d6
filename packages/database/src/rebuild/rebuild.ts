import { Client } from 'pg';
import { readEvents } from '../acts/read-log.ts';
import { RuleCache } from '../acts/rule-cache.ts';
import { RESULT_TYPES } from '../connection/result-types.ts';
import { type Query, queryOn } from '../connection/statement.ts';
import { PROJECTIONS, type Projection } from './projections.ts';
import { rebuiltRows } from './rebuilt-rows.ts';

export interface RebuildReport {
  readonly dossiers: number;
  /** By table: rows that the log asks for and the table lacks, and rows that it has and the log does not ask for. */
  readonly differences: Readonly<Record<string, { readonly missing: number; readonly extra: number }>>;
  readonly equal: boolean;
  readonly replaced: boolean;
}

/**
 * Computes every projection again from the log alone and compares; with `replace`, writes what differs. All in one transaction that
 * sees one moment; registers that are append-only by law are completed, never shortened.
 *
 * @param adminUrl a connection of the database's owner
 */
export async function rebuild(adminUrl: string, options: { readonly replace: boolean }): Promise<RebuildReport> {
  const client = new Client({ connectionString: adminUrl, application_name: 'nhipcau-rebuild', types: RESULT_TYPES });
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read');
    const query = queryOn(client);
    for (const projection of PROJECTIONS) await query({ text: createRebuilt(projection) });
    const dossiers = await fillRebuilt(query);
    const differences: Record<string, { missing: number; extra: number }> = {};
    for (const projection of PROJECTIONS) differences[projection.table] = await compare(query, projection);
    const equal = Object.values(differences).every(({ missing, extra }) => missing === 0 && extra === 0);
    const replaced = options.replace && !equal;
    if (replaced) for (const projection of PROJECTIONS) for (const text of projection.replace) await query({ text });
    await client.query(replaced ? 'commit' : 'rollback');
    return { dossiers, differences, equal, replaced };
  } finally {
    await client.end();
  }
}

function createRebuilt({ table, columns }: Projection): string {
  return `create temp table rebuilt_${table} on commit drop as select ${columns.join(', ')} from ${table} with no data`;
}

async function fillRebuilt(query: Query): Promise<number> {
  const rules = new RuleCache();
  const [inForce] = await query<{ version: number }>({ text: 'select max(version) as version from calendar' });
  const dossiers = await query<{ id: string; policy_id: string }>({
    text: 'select id, policy_id from dossier order by id',
  });
  for (const { id, policy_id: policyId } of dossiers) {
    const known = await rules.rules(query, policyId, inForce?.version ?? 0);
    const rows = rebuiltRows(id, await readEvents(query, id), () => known);
    for (const { table } of PROJECTIONS) {
      if (rows[table] === undefined || rows[table].length === 0) continue;
      const text = `insert into rebuilt_${table} select * from json_populate_recordset(null::rebuilt_${table}, $1)`;
      await query({ text }, [JSON.stringify(rows[table])]);
    }
  }
  return dossiers.length;
}

async function compare(
  query: Query,
  { table, columns, comparable }: Projection,
): Promise<{ missing: number; extra: number }> {
  const list = columns.map((column) => comparable?.[column] ?? column).join(', ');
  const counted = async (from: string, but: string) => {
    const text = `select count(*) as n from (select ${list} from ${from} except select ${list} from ${but}) x`;
    return (await query<{ n: number }>({ text }))[0]?.n ?? 0;
  };
  return { missing: await counted(`rebuilt_${table}`, table), extra: await counted(table, `rebuilt_${table}`) };
}
