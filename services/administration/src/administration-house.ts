import type { RelayPing } from '@nhipcau/acts/relay-ping';
import type { Database } from '@nhipcau/database';
import type { RelayRenewal } from './relay-renewal.ts';

/** What the administration stands on: tables of the house and its own log, never a dossier. */
export interface AdministrationHouse {
  readonly db: Database;
  readonly relay: RelayPing;
  readonly renewal: RelayRenewal;
}
