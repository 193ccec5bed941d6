import { RULE_ROWS } from '@nhipcau/domain/law/rules';
import type { Client } from 'pg';
import { ROUTING_ROWS } from '../demonstration/routing.ts';
import { addMissing } from './upsert.ts';

/** The table of rules as shipped, and who decides and is asked in the demonstration. */
export async function importLaw(client: Client): Promise<void> {
  const rules = RULE_ROWS.map((row) => ({ id: row.id, from_day: row.from, until_day: row.to, content: row }));
  const routing = ROUTING_ROWS.map((row) => ({ id: row.id, from_day: row.from, until_day: row.to, content: row }));
  await addMissing(client, 'rule_row', rules);
  await addMissing(client, 'routing_row', routing);
}
