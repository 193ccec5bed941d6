import type { Performance } from './acting.ts';
import { request } from './request.ts';
import { documentOf, taskOf } from './waiting.ts';

/** An agreement given on an earlier text is offered beside the difference, and counts when it is confirmed. */
export const opine: Performance<'opine'> = async ({ desk, dossierId }, { opinion, text, confirmsEarlier }) => {
  const task = await taskOf(desk, dossierId, 'opine');
  const { earlier } = task;
  if (confirmsEarlier === true && earlier === undefined) throw new Error(`task ${task.id} offers no earlier answer`);
  return request(
    'giveOpinion',
    { id: task.id },
    {
      documentHash: documentOf(task),
      opinion,
      ...(text === undefined ? {} : { text }),
      ...(confirmsEarlier === true && earlier !== undefined ? { confirmsRound: earlier.round } : {}),
    },
  );
};

export const acknowledge: Performance<'acknowledge'> = async ({ desk, dossierId }, { note }) => {
  const task = await taskOf(desk, dossierId, 'overdue');
  return request('acknowledgeOverdue', { id: task.id }, { note });
};
