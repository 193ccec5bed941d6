import type { RuleRow } from '@nhipcau/domain/law/rule-row';
import type { RoutingRow } from '@nhipcau/domain/policy/routing';
import { date, json, pgTable, primaryKey } from 'drizzle-orm/pg-core';
import { ordered } from './constraints.ts';
import { word } from './word.ts';

/** Dated rules with their citations: deadlines, quorums, required parts. */
export const ruleRow = pgTable(
  'rule_row',
  {
    id: word().notNull(),
    from: date('from_day', { mode: 'string' }).notNull(),
    until: date('until_day', { mode: 'string' }),
    content: json().$type<RuleRow>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.id, t.from] }), ordered('rule_row_days', t.from, t.until)],
);

/** Dated routes: who decides, who is asked, by kind and owner. */
export const routingRow = pgTable(
  'routing_row',
  {
    id: word().notNull(),
    from: date('from_day', { mode: 'string' }).notNull(),
    until: date('until_day', { mode: 'string' }),
    content: json().$type<RoutingRow>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.id, t.from] }), ordered('routing_row_days', t.from, t.until)],
);
