import type { ActingHouse } from '@nhipcau/acts/acting';

/** What the tasks service stands on. */
export interface TasksHouse extends ActingHouse {
  readonly service: 'tasks';
  /** Key of the digest by which a nominee is known across dossiers without being named. */
  readonly awardKey: string;
}
