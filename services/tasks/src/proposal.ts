import { takenNumber } from '@nhipcau/acts/document-number';
import { onTask } from '@nhipcau/acts/door';
import * as contracts from '@nhipcau/contracts';
import type { TasksHouse } from './tasks-house.ts';

/** The paper by which an owner asks for something: tờ trình. */
const SUBMISSION = 'TTr';

export function proposal(house: TasksHouse) {
  return {
    signProposal: onTask(house, contracts.signProposal, {
      gather: (reader, { context, body }) =>
        takenNumber(reader, {
          issuer: context.state.owner,
          type: SUBMISSION,
          nowMs: context.nowMs,
          suffix: body.symbol,
        }),
      command: ({ body, by, task, gathered }) => ({
        name: 'sign',
        by,
        task: task.no,
        documentHash: body.documentHash,
        number: gathered,
        ...(body.lateReason === undefined ? {} : { lateReason: body.lateReason }),
      }),
    }),

    sendBackProposal: onTask(house, contracts.sendBackProposal, {
      command: ({ body, by, task }) => ({ name: 'send-back', by, task: task.no, ...body }),
    }),

    acceptProposal: onTask(house, contracts.acceptProposal, {
      command: ({ body, by, task }) => ({ name: 'accept', by, task: task.no, added: [], ...body }),
    }),

    returnProposal: onTask(house, contracts.returnProposal, {
      command: ({ body, by, task }) => ({ name: 'return', by, task: task.no, ...body }),
    }),
  };
}
