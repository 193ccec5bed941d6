import { onTask } from '@nhipcau/acts/door';
import * as contracts from '@nhipcau/contracts';
import type { TasksHouse } from './tasks-house.ts';

export function approval(house: TasksHouse) {
  return {
    decideProposal: onTask(house, contracts.decideProposal, {
      command: ({ body, by, task }) => ({ name: 'decide', by, task: task.no, reasons: '', objections: [], ...body }),
    }),
  };
}
