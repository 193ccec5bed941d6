import { onTask } from '@nhipcau/acts/door';
import * as contracts from '@nhipcau/contracts';
import { gatherAwards } from './award-numbers.ts';
import { nomineesNamed } from './nominee-key.ts';
import type { TasksHouse } from './tasks-house.ts';

export function commendation(house: TasksHouse) {
  return {
    nominate: onTask(house, contracts.nominate, {
      command: ({ body, by, task }) => ({
        name: 'nominate',
        by,
        task: task.no,
        nominees: nomineesNamed(body.nominees, house.awardKey),
      }),
    }),

    appraise: onTask(house, contracts.appraise, {
      command: ({ body, by, task }) => ({ name: 'appraise', by, task: task.no, appraisals: body.appraisals }),
    }),

    castBallot: onTask(house, contracts.castBallot, {
      command: ({ body, by, task }) => ({ name: 'vote', by, task: task.no, yes: body.yes, no: body.no }),
    }),

    confirmAwards: onTask(house, contracts.confirmAwards, {
      gather: (reader, { context, body }) => gatherAwards(reader, context, body.awards),
      command: ({ body, by, task, gathered }) => ({
        name: 'confirm',
        by,
        task: task.no,
        medalHolders: gathered.medalHolders,
        awards: body.awards.map((award) => {
          const number = gathered.numbers.get(award.nominee);
          return { ...award, ...(number === undefined ? {} : { number }) };
        }),
      }),
    }),
  };
}
