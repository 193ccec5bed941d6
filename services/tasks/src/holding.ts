import { officeGiven } from '@nhipcau/acts/acts-allowed';
import { onTask } from '@nhipcau/acts/door';
import { given } from '@nhipcau/acts/given';
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
      command: ({ body, by, task, gathered, context: { state, rules } }) => {
        const office = officeGiven(gathered, { state, policy: rules.policy }, task);
        return { name: 'assign', by, task: task.no, ...body, ...given('for', office) };
      },
    }),

    acknowledgeOverdue: onTask(house, contracts.acknowledgeOverdue, {
      command: ({ body, by, task }) => ({ name: 'acknowledge-overdue', by, task: task.no, note: body.note }),
    }),
  };
}
