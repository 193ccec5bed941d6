import { index, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { oneOf } from './constraints.ts';
import { dossier } from './dossier.ts';
import { organisation } from './organisation.ts';
import { word } from './word.ts';

/** What a unit is to a dossier. A person without any of these, and without the right to audit, does not see it. */
export const RELATIONS = ['owner', 'co-owner', 'deciding', 'consulted', 'approving', 'council'] as const;
export type Relation = (typeof RELATIONS)[number];

export const dossierUnit = pgTable(
  'dossier_unit',
  {
    dossierId: uuid()
      .notNull()
      .references(() => dossier.id),
    unit: word()
      .notNull()
      .references(() => organisation.id),
    relation: word().$type<Relation>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.dossierId, t.unit, t.relation] }),
    oneOf('dossier_unit_relation', t.relation, RELATIONS),
    index('dossier_unit_of').on(t.unit, t.dossierId),
  ],
);
