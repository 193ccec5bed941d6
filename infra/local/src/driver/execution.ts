import type { Performance } from './acting.ts';
import { request } from './request.ts';
import { dossierIn, taskOf } from './waiting.ts';

export const start: Performance<'start'> = async ({ desk, dossierId }) => {
  await dossierIn(desk, dossierId, 'execution');
  return request('startExecution', { id: dossierId }, {});
};

export const note: Performance<'note'> = async ({ desk, dossierId }, { text }) => {
  await dossierIn(desk, dossierId, 'execution');
  return request('addNote', { id: dossierId }, { text });
};

export const milestone: Performance<'milestone'> = async ({ dossierId }, { text }) =>
  request('reachMilestone', { id: dossierId }, { text });

export const change: Performance<'change'> = async ({ desk, dossierId: id }, { reason }) => {
  const { documentHash } = await desk.read('readDraft', { params: { id } });
  return request('proposeChange', { id }, { documentHash, reason });
};

export const finish: Performance<'finish'> = async ({ desk, dossierId }, { summary }) => {
  const task = await taskOf(desk, dossierId, 'carry-out');
  return request('finishExecution', { id: task.id }, { summary });
};
