import type { TaskDetail } from '@nhipcau/contracts';
import type { Performance } from './acting.ts';
import { request } from './request.ts';
import { taskOf } from './waiting.ts';

type Standing = NonNullable<TaskDetail['commendation']>['nominees'][number]['standing'];

/** Numbers of the nominees who stand so, as the task shows them. */
function numbered({ commendation }: TaskDetail, standing: Standing): readonly number[] {
  return (commendation?.nominees ?? []).filter((one) => one.standing === standing).map((one) => one.no);
}

export const nominate: Performance<'nominate'> = async ({ desk, dossierId }, { nominees }) => {
  const task = await taskOf(desk, dossierId, 'nominate');
  return request('nominate', { id: task.id }, { nominees: [...nominees] });
};

export const appraise: Performance<'appraise'> = async ({ desk, dossierId }, { barred }) => {
  const task = await taskOf(desk, dossierId, 'appraise');
  const appraisals = numbered(task, 'named').map((nominee) => {
    const bar = barred.find((one) => one.nominee === nominee);
    return bar === undefined ? { nominee, eligible: true, reason: '' } : { ...bar, eligible: false };
  });
  return request('appraise', { id: task.id }, { appraisals });
};

export const vote: Performance<'vote'> = async ({ desk, dossierId }, { against }) => {
  const task = await taskOf(desk, dossierId, 'vote');
  const asked = numbered(task, 'eligible');
  const yes = asked.filter((no) => !against.includes(no));
  return request('castBallot', { id: task.id }, { yes, no: asked.filter((no) => against.includes(no)) });
};

export const confirm: Performance<'confirm'> = async ({ desk, dossierId }) => {
  const task = await taskOf(desk, dossierId, 'confirm');
  const awards = numbered(task, 'elected').map((nominee) => ({ nominee, confirmed: true, reason: '' }));
  return request('confirmAwards', { id: task.id }, { awards });
};
