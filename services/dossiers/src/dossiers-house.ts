import type { ActingHouse } from '@nhipcau/acts/acting';

/** What the dossiers service stands on. */
export interface DossiersHouse extends ActingHouse {
  readonly service: 'dossiers';
  /** The kind `bench` exists for measuring and is refused in production. */
  readonly mode: 'local' | 'production';
}
