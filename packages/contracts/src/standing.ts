import { Type } from 'typebox';
import { endpoint } from './endpoint.ts';
import { LIMITS } from './limits.ts';
import {
  absencePreview,
  absenceShown,
  delegationShown,
  scopeWords,
  signingForm,
  standInChoice,
  standingShown,
} from './reading/standing.ts';
import { body, emptyBody } from './schema/bodies.ts';
import { personId, standingId, unitId } from './schema/identifiers.ts';
import { reason, writtenText } from './schema/text.ts';
import { localDate } from './schema/time.ts';

export const scopeAsked = {
  ...scopeWords,
  units: Type.Optional(Type.Array(unitId, { minItems: 1, maxItems: LIMITS.scopeUnits, description: 'Absent: all.' })),
};

/** A leave with whoever stands in, each for a part or for everything. */
export const absenceFields = {
  from: localDate('First day away.'),
  to: localDate('Last day away.'),
  standIns: Type.Array(body({ person: personId, form: Type.Optional(signingForm), ...scopeAsked }), {
    maxItems: LIMITS.standIns,
  }),
};

export const delegationFields = {
  number: writtenText(LIMITS.symbolCharacters, 'As written on the paper, e.g. 12/GUQ-LHHN.'),
  holder: personId,
  from: localDate(),
  to: localDate(),
  ...scopeAsked,
  form: signingForm,
  passesOn: Type.Optional(Type.Boolean({ default: false })),
  under: Type.Optional(standingId),
  citation: Type.Optional(writtenText(LIMITS.lineCharacters)),
  reason: Type.Optional(writtenText(LIMITS.reasonCharacters)),
};

export const ABSENCE_REFUSALS = [
  'end-before-start',
  'day-passed',
  'absence-overlaps',
  'person-unknown',
  'stand-in-oneself',
  'stand-in-not-appointed',
  'service-account-does-not-decide',
  'beyond-own-posts',
  'standing-circle',
  'chain-too-long',
  'authorisation-not-passed-on',
] as const;

export const DELEGATION_REFUSALS = [
  ...ABSENCE_REFUSALS.filter((code) => code !== 'absence-overlaps'),
  'delegation-number-taken',
  'delegation-unknown',
  'delegation-not-passed-on',
  'outlives-appointment',
] as const;

export const onAbsence = body({ absence: standingId });
export const onDelegation = body({ delegation: standingId });

export const readStanding = endpoint({
  method: 'GET',
  path: '/standing',
  service: 'administration',
  act: 'stand-in',
  summary: { vi: 'Tôi được làm thay ai, ai làm thay tôi', en: 'Read by which posts one may act, and who stands in' },
  replies: { 200: standingShown },
});

export const listStandIns = endpoint({
  method: 'GET',
  path: '/standing/colleagues',
  service: 'administration',
  act: 'stand-in',
  summary: { vi: 'Người có thể làm thay', en: 'List whom one may choose as stand-in or holder' },
  query: body({
    q: Type.Optional(writtenText(LIMITS.searchCharacters, 'Part of a name: looks in the whole house.')),
    on: Type.Optional(localDate('Absent: today.')),
  }),
  replies: { 200: body({ items: Type.Array(standInChoice, { maxItems: LIMITS.pageItems }) }) },
});

export const previewAbsence = endpoint({
  method: 'POST',
  path: '/standing/absences/preview',
  service: 'administration',
  act: 'stand-in',
  summary: { vi: 'Xem trước việc sẽ chuyển đến ai', en: 'Say what would go where; changes nothing' },
  body: body(absenceFields),
  replies: { 200: absencePreview },
  refusals: ABSENCE_REFUSALS,
  example: { from: '2026-12-01', to: '2026-12-10', standIns: [{ person: 'p-0007' }] },
});

export const setAbsence = endpoint({
  method: 'POST',
  path: '/standing/absences',
  service: 'administration',
  act: 'stand-in',
  summary: { vi: 'Đăng ký vắng mặt', en: "Set one's own absence with whoever stands in" },
  body: body(absenceFields),
  replies: { 201: absenceShown },
  refusals: ABSENCE_REFUSALS,
  example: {
    from: '2026-12-01',
    to: '2026-12-10',
    standIns: [{ person: 'p-0007', stages: ['approval'], form: 'KT.' }],
  },
});

export const endAbsence = endpoint({
  method: 'POST',
  path: '/standing/absences/{absence}/return',
  service: 'administration',
  act: 'stand-in',
  summary: { vi: 'Đã trở lại làm việc', en: 'Come back: from now on nobody stands in' },
  params: onAbsence,
  body: emptyBody,
  replies: { 200: absenceShown },
  refusals: ['absence-unknown', 'standing-ended'],
  example: {},
});

export const grantDelegation = endpoint({
  method: 'POST',
  path: '/standing/delegations',
  service: 'administration',
  act: 'stand-in',
  summary: { vi: 'Ủy quyền', en: "Delegate one's own posts, or pass a delegation on" },
  body: body(delegationFields),
  replies: { 201: delegationShown },
  refusals: DELEGATION_REFUSALS,
  example: { number: '12/GUQ-LHHN', holder: 'p-0007', from: '2026-12-01', to: '2027-03-31', form: 'TUQ.' },
});

export const revokeDelegation = endpoint({
  method: 'POST',
  path: '/standing/delegations/{delegation}/revocation',
  service: 'administration',
  act: 'stand-in',
  summary: { vi: 'Thu hồi ủy quyền', en: 'Revoke a delegation that one granted: it holds no more from today on' },
  params: onDelegation,
  body: body({ reason }),
  replies: { 200: delegationShown },
  refusals: ['delegation-unknown', 'standing-ended'],
  example: { reason: 'Đã phân công lại.' },
});
