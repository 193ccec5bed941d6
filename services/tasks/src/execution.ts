import { onTask } from '@nhipcau/acts/door';
import * as contracts from '@nhipcau/contracts';
import type { TasksHouse } from './tasks-house.ts';

export function execution(house: TasksHouse) {
  return {
    finishExecution: onTask(house, contracts.finishExecution, {
      command: ({ body, by, task }) => ({ name: 'finish', by, task: task.no, summary: body.summary }),
    }),
  };
}
