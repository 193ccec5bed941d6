import { type Client, escapeIdentifier } from 'pg';

type Cell = string | number | boolean | null | object;

/**
 * Adds the rows that are not there yet, all in one statement. A row that is there already may have been changed by an
 * administrator since, so it is left as it is.
 *
 * @returns how many were added
 */
export async function addMissing(
  client: Client,
  table: string,
  rows: readonly Readonly<Record<string, Cell>>[],
): Promise<number> {
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) return 0;
  const names = columns.map((name) => escapeIdentifier(name)).join(', ');
  const source = `json_populate_recordset(null::${escapeIdentifier(table)}, $1)`;
  const { rowCount } = await client.query(
    `insert into ${escapeIdentifier(table)} (${names}) select ${names} from ${source} on conflict do nothing`,
    [JSON.stringify(rows)],
  );
  return rowCount ?? 0;
}
