import type { RuleRow } from '@nhipcau/domain/law/rule-row';
import { RULE_ROWS } from '@nhipcau/domain/law/rules';
import type { Client } from 'pg';
import { ROUTING_ROWS } from '../demonstration/routing.ts';
import { addMissing } from './upsert.ts';

/** The table of rules as shipped, and who decides and is asked in the demonstration. */
export async function importLaw(client: Client): Promise<void> {
  await importRules(client, RULE_ROWS);
  const routing = ROUTING_ROWS.map((row) => ({ id: row.id, from_day: row.from, until_day: row.to, content: row }));
  await addMissing(client, 'routing_row', routing);
}

/** Adds the rows of law that are new, and closes those that they succeed: two rows of one rule on one day would stop every creation. */
export async function importRules(client: Client, rows: readonly RuleRow[]): Promise<void> {
  const shipped = rows.map((row) => ({ id: row.id, from_day: row.from, until_day: row.to, content: row }));
  // A row that an administrator changed differs in more than its end, and stays as it is.
  await client.query(
    `update rule_row as held set until_day = shipped.until_day, content = shipped.content
      from json_populate_recordset(null::rule_row, $1) as shipped
      where held.id = shipped.id and held.from_day = shipped.from_day
        and held.until_day is null and shipped.until_day is not null
        and held.content::jsonb - 'to' = shipped.content::jsonb - 'to'`,
    [JSON.stringify(shipped)],
  );
  await addMissing(client, 'rule_row', shipped);
}
