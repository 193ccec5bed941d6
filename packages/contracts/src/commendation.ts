import { Type } from 'typebox';
import { appraisal, confirmedAward, nominee, nomineeNo } from './content/nominee.ts';
import { endpoint } from './endpoint.ts';
import { LIMITS } from './limits.ts';
import { acted } from './reading/acted.ts';
import { body } from './schema/bodies.ts';
import { onTask } from './schema/paths.ts';

export const nominate = endpoint({
  method: 'POST',
  path: '/tasks/{id}/nomination',
  service: 'tasks',
  act: 'nominate',
  summary: { vi: 'Đề nghị khen thưởng', en: 'Name the nominees, or none' },
  params: onTask,
  body: body({ nominees: Type.Array(nominee, { maxItems: LIMITS.nominees }) }),
  replies: { 200: acted },
  refusals: ['recipient-not-allowed', 'recipient-named-twice', 'medal-already-held'],
  example: {
    nominees: [
      {
        award: 'certificate',
        recipient: 'collective',
        field: 'friendship',
        name: 'Hội Nhà văn Việt Nam',
        merit: 'Vun đắp hữu nghị qua văn học.',
      },
    ],
  },
});

export const appraise = endpoint({
  method: 'POST',
  path: '/tasks/{id}/appraisal',
  service: 'tasks',
  act: 'appraise',
  summary: { vi: 'Thẩm định từng đề nghị', en: 'Appraise each nominee' },
  description: 'Every nominee is answered: eligible, or barred with the rule that bars.',
  params: onTask,
  body: body({ appraisals: Type.Array(appraisal, { minItems: 1, maxItems: LIMITS.nominees }) }),
  replies: { 200: acted },
  refusals: ['nominee-unknown', 'nominee-unanswered', 'bar-without-rule'],
  example: {
    appraisals: [
      { nominee: 1, eligible: true, reason: '' },
      { nominee: 2, eligible: false, rule: 'AWD-FREEZE', reason: 'Đang có thanh tra.' },
    ],
  },
});

const nominees = Type.Array(nomineeNo, { maxItems: LIMITS.nominees, uniqueItems: true });

export const castBallot = endpoint({
  method: 'POST',
  path: '/tasks/{id}/ballot',
  service: 'tasks',
  act: 'vote',
  summary: { vi: 'Bỏ phiếu', en: 'Cast one ballot over every nominee' },
  params: onTask,
  body: body({ yes: nominees, no: nominees }),
  replies: { 200: acted },
  refusals: [
    'nominee-unanswered',
    'nominee-unknown',
    'nominee-does-not-vote',
    'nominator-does-not-vote',
    'secret-ballot-not-offered',
  ],
  example: { yes: [1, 3], no: [2] },
});

export const confirmAwards = endpoint({
  method: 'POST',
  path: '/tasks/{id}/confirmation',
  service: 'tasks',
  act: 'confirm',
  summary: { vi: 'Quyết định khen thưởng', en: 'Confirm or decline each award' },
  description: 'Numbers are taken by year and type of award in the same transaction.',
  params: onTask,
  body: body({ awards: Type.Array(confirmedAward, { minItems: 1, maxItems: LIMITS.nominees }) }),
  replies: { 200: acted },
  refusals: ['nominee-unanswered', 'medal-already-held', 'reason-missing'],
  example: { awards: [{ nominee: 1, confirmed: true, reason: '' }] },
});
