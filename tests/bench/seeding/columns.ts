import { type Client, escapeIdentifier } from 'pg';

/** Columns that are written, with their types; generated ones fill themselves. */
export interface Table {
  readonly name: string;
  readonly columns: ReadonlyMap<string, string>;
}

/** What is unique across dossiers, or no part of the record: a copy has none of it. */
const NEVER_COPIED: ReadonlySet<string> = new Set(['document_number', 'medal_register', 'run_history']);

/** Every table that holds something of a dossier, the dossier itself first. Asked of the catalogue, so that a new one is not missed. */
export async function tablesOfDossiers(client: Client): Promise<readonly Table[]> {
  const { rows } = await client.query<{ table: string; column: string; type: string }>(
    `select c.relname as table, a.attname as column, format_type(a.atttypid, null) as type
       from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped
        and a.attgenerated = '' and a.attidentity = ''
      order by c.relname = 'dossier' desc, c.relname, a.attnum`,
  );
  const tables = new Map<string, Map<string, string>>();
  for (const { table, column, type } of rows) {
    const columns = tables.get(table) ?? new Map<string, string>();
    tables.set(table, columns.set(column, type));
  }
  const ofDossiers = [...tables].filter(([name, columns]) => name === 'dossier' || columns.has('dossier_id'));
  return ofDossiers.filter(([name]) => !NEVER_COPIED.has(name)).map(([name, columns]) => ({ name, columns }));
}

/** One expression a column; those not named otherwise are copied, with the dossier's own id in their texts. */
export function copied(table: Table, own: Readonly<Record<string, string>>): { names: string; values: string } {
  const entries = [...table.columns].map(([column, type]) => {
    const source = `t.${escapeIdentifier(column)}`;
    const value = type === 'text' ? `replace(${source}, $1::uuid::text, c.id::text)` : source;
    return [escapeIdentifier(column), own[column] ?? value] as const;
  });
  return { names: entries.map(([name]) => name).join(', '), values: entries.map(([, value]) => value).join(', ') };
}
