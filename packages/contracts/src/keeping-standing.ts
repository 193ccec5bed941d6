import { Type } from 'typebox';
import { endpoint } from './endpoint.ts';
import { LIMITS } from './limits.ts';
import { absenceShown, delegationShown, mandateShown, scopeWords } from './reading/standing.ts';
import { body } from './schema/bodies.ts';
import { appointmentId, personId, standingId, unitId } from './schema/identifiers.ts';
import { page, pageQuery } from './schema/paging.ts';
import { reason, writtenText } from './schema/text.ts';
import { localDate } from './schema/time.ts';
import {
  ABSENCE_REFUSALS,
  absenceFields,
  DELEGATION_REFUSALS,
  delegationFields,
  onAbsence,
  onDelegation,
} from './standing.ts';

const asked = {
  ...pageQuery,
  person: Type.Optional(personId),
  on: Type.Optional(localDate('Only what is in force on this day.')),
};

export const listAbsences = endpoint({
  method: 'GET',
  path: '/administration/absences',
  service: 'administration',
  act: 'keep-standing',
  summary: { vi: 'Danh sách vắng mặt', en: 'List absences' },
  query: body(asked),
  replies: { 200: page(absenceShown) },
  refusals: ['cursor-unknown'],
});

export const setAbsenceFor = endpoint({
  method: 'POST',
  path: '/administration/absences',
  service: 'administration',
  act: 'keep-standing',
  summary: { vi: 'Đăng ký vắng mặt thay', en: "Set somebody's absence for them, with the reason" },
  body: body({ person: personId, ...absenceFields, reason }),
  replies: { 201: absenceShown },
  refusals: [...ABSENCE_REFUSALS, 'not-for-oneself'],
  example: { person: 'p-0007', from: '2026-12-01', to: '2026-12-10', standIns: [], reason: 'Ốm đột xuất.' },
});

export const endAbsenceFor = endpoint({
  method: 'POST',
  path: '/administration/absences/{absence}/return',
  service: 'administration',
  act: 'keep-standing',
  summary: { vi: 'Ghi nhận đã trở lại', en: 'Record that somebody is back, with the reason' },
  params: onAbsence,
  body: body({ reason }),
  replies: { 200: absenceShown },
  refusals: ['absence-unknown', 'standing-ended'],
  example: { reason: 'Đã đi làm lại.' },
});

export const listDelegations = endpoint({
  method: 'GET',
  path: '/administration/delegations',
  service: 'administration',
  act: 'keep-standing',
  summary: { vi: 'Sổ ủy quyền', en: 'Read the register of delegations, revoked ones too' },
  query: body(asked),
  replies: { 200: page(delegationShown) },
  refusals: ['cursor-unknown'],
});

export const grantDelegationFor = endpoint({
  method: 'POST',
  path: '/administration/delegations',
  service: 'administration',
  act: 'keep-standing',
  summary: { vi: 'Vào sổ ủy quyền', en: 'Enter a delegation that somebody granted on paper' },
  body: body({ grantor: personId, ...delegationFields, citation: writtenText(LIMITS.lineCharacters), reason }),
  replies: { 201: delegationShown },
  refusals: [...DELEGATION_REFUSALS, 'not-for-oneself'],
  example: {
    grantor: 'p-0001',
    number: '12/GUQ-LHHN',
    holder: 'p-0007',
    from: '2026-12-01',
    to: '2027-03-31',
    form: 'TUQ.',
    citation: 'Giấy ủy quyền số 12/GUQ-LHHN',
    reason: 'Vào sổ theo văn bản giấy.',
  },
});

export const revokeDelegationFor = endpoint({
  method: 'POST',
  path: '/administration/delegations/{delegation}/revocation',
  service: 'administration',
  act: 'keep-standing',
  summary: { vi: 'Thu hồi ủy quyền thay', en: 'Record that a delegation was revoked' },
  params: onDelegation,
  body: body({ reason }),
  replies: { 200: delegationShown },
  refusals: ['delegation-unknown', 'standing-ended'],
  example: { reason: 'Theo văn bản thu hồi.' },
});

export const listMandates = endpoint({
  method: 'GET',
  path: '/administration/mandates',
  service: 'administration',
  act: 'keep-standing',
  summary: { vi: 'Quyết định kiểm tra', en: 'List what auditors may look into' },
  query: body({ ...pageQuery, person: Type.Optional(personId) }),
  replies: { 200: page(mandateShown) },
  refusals: ['cursor-unknown'],
});

export const addMandate = endpoint({
  method: 'POST',
  path: '/administration/mandates',
  service: 'administration',
  act: 'keep-standing',
  summary: { vi: 'Giao nhiệm vụ kiểm tra', en: "Limit an auditor's post to kinds, units and days" },
  description:
    "An auditor's post without any mandate looks into the whole house; with one, only into what some mandate in force names.",
  body: body({
    auditor: personId,
    appointment: appointmentId,
    from: localDate(),
    to: localDate(),
    kinds: scopeWords.kinds,
    units: Type.Optional(Type.Array(unitId, { minItems: 1, maxItems: LIMITS.scopeUnits })),
    citation: writtenText(LIMITS.lineCharacters, 'The decision by which.'),
  }),
  replies: { 201: mandateShown },
  refusals: [
    'person-unknown',
    'appointment-unknown',
    'mandate-needs-auditor',
    'unit-unknown',
    'end-before-start',
    'not-for-oneself',
  ],
  example: {
    auditor: 'p-0009',
    appointment: 'a-0009',
    from: '2026-12-01',
    to: '2026-12-31',
    units: ['mofa'],
    citation: 'QĐ 15/QĐ-LHHN',
  },
});

export const endMandate = endpoint({
  method: 'POST',
  path: '/administration/mandates/{mandate}/ending',
  service: 'administration',
  act: 'keep-standing',
  summary: { vi: 'Kết thúc nhiệm vụ kiểm tra', en: 'End a mandate from today on' },
  params: body({ mandate: standingId }),
  body: body({ reason }),
  replies: { 200: mandateShown },
  refusals: ['mandate-unknown', 'standing-ended'],
  example: { reason: 'Đã kết thúc kiểm tra.' },
});
