import { onTask } from '@nhipcau/acts/door';
import * as contracts from '@nhipcau/contracts';
import type { TasksHouse } from './tasks-house.ts';

export function consultation(house: TasksHouse) {
  return {
    giveOpinion: onTask(house, contracts.giveOpinion, {
      command: ({ body, by, task }) => ({ name: 'opine', by, task: task.no, text: '', ...body }),
    }),
  };
}
