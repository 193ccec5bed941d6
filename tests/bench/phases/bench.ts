import type { World } from '@nhipcau/local/world/world';
import type { Client } from 'pg';
import type { Crew } from '../crew/crew.ts';
import type { FloorJobs } from '../floors/jobs.ts';
import type { LoadJobs } from '../load/jobs.ts';
import type { Scale } from '../scale.ts';
import type { TimeBox } from '../time-box.ts';

/** What every phase of a run works with. */
export interface Bench {
  readonly world: World;
  readonly stateFolder: string;
  /** A superuser's connection, for counting. */
  readonly admin: Client;
  readonly load: Crew<LoadJobs>;
  readonly floors: Crew<FloorJobs>;
  readonly scale: Scale;
  readonly time: TimeBox;
  readonly say: (words: string) => void;
}
