import type { Database } from '@nhipcau/database';
import type { TemporalHistories } from './temporal-histories.ts';

/** What the audit service stands on. Its database role may change nothing but the ledger of reads. */
export interface AuditHouse {
  readonly db: Database;
  readonly temporal: TemporalHistories;
}
