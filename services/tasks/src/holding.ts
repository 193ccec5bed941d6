import { onTask } from '@nhipcau/acts/door';
import { personOf } from '@nhipcau/acts/person-of';
import * as contracts from '@nhipcau/contracts';
import type { TasksHouse } from './tasks-house.ts';

/** Taking a task, giving it back, giving it to somebody: the same for every stage. */
export function holding(house: TasksHouse) {
  return {
    claimTask: onTask(house, contracts.claimTask, {
      command: ({ by, task }) => ({ name: 'claim', by, task: task.no }),
    }),

    releaseTask: onTask(house, contracts.releaseTask, {
      command: ({ by, task }) => ({ name: 'release', by, task: task.no }),
    }),

    assignTask: onTask(house, contracts.assignTask, {
      gather: async (reader, { context, body }) => personOf(body.to, await reader.standingOf(body.to, context.nowMs)),
      facts: (assignee) => ({ assignee }),
      command: ({ body, by, task }) => ({ name: 'assign', by, task: task.no, ...body }),
    }),

    acknowledgeOverdue: onTask(house, contracts.acknowledgeOverdue, {
      command: ({ body, by, task }) => ({ name: 'acknowledge-overdue', by, task: task.no, note: body.note }),
    }),
  };
}
