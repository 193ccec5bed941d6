import type { Performance } from './acting.ts';
import { request } from './request.ts';
import { documentOf, taskOf } from './waiting.ts';

export const report: Performance<'report'> = async ({ desk, dossierId }, { content }) => {
  const task = await taskOf(desk, dossierId, 'report');
  return request('fileReport', { id: task.id }, { content });
};

export const acceptReport: Performance<'accept-report'> = async ({ desk, dossierId }, { nominationsFollow }) => {
  const task = await taskOf(desk, dossierId, 'accept-report');
  return request('acceptReport', { id: task.id }, { documentHash: documentOf(task), nominationsFollow });
};
