import type { Performance } from './acting.ts';
import { request } from './request.ts';
import { documentOf, taskOf } from './waiting.ts';

/** Each objection of the consultation is answered in the reasons. */
export const decide: Performance<'decide'> = async ({ desk, dossierId }, { verdict, reasons }) => {
  const task = await taskOf(desk, dossierId, 'decide');
  const objections = (task.objections ?? []).map(({ unit }) => ({ unit: unit.id, answer: reasons }));
  return request('decideProposal', { id: task.id }, { documentHash: documentOf(task), verdict, reasons, objections });
};
