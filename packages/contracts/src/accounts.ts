import { ROLES } from '@nhipcau/domain/vocabulary';
import { Type } from 'typebox';
import { endpoint } from './endpoint.ts';
import { LIMITS } from './limits.ts';
import { signingForm } from './reading/standing.ts';
import { body } from './schema/bodies.ts';
import { appointmentId, personId, unitId } from './schema/identifiers.ts';
import { namedPerson } from './schema/names.ts';
import { page, pageQuery } from './schema/paging.ts';
import { anyText, reason, writtenText } from './schema/text.ts';
import { instant, localDate } from './schema/time.ts';
import { word } from './schema/words.ts';

const decision = writtenText(LIMITS.lineCharacters, 'The decision by which the person was appointed.');
const appointmentFields = {
  unit: unitId,
  role: word(ROLES),
  from: localDate(),
  to: Type.Optional(localDate()),
  decision: Type.Optional(decision),
  form: Type.Optional(signingForm),
  title: Type.Optional(
    writtenText(LIMITS.nameCharacters, 'The office as written under a signature, e.g. Phó Trưởng ban.'),
  ),
};

const appointment = body({ id: appointmentId, ...appointmentFields });
const newAppointment = body({ ...appointmentFields, decision });

const accountName = {
  issuer: Type.String({ pattern: '^https?://\\S+$', minLength: 8, maxLength: LIMITS.addressCharacters }),
  subject: writtenText(LIMITS.nameCharacters, 'The `sub` by which the issuer knows the person.'),
};

/** A person who may sign in, with the appointments from which their rights follow. */
export const account = body({
  person: personId,
  name: Type.Optional(anyText(LIMITS.nameCharacters)),
  service: Type.Optional(Type.Literal(true, { description: 'A program: it drafts and reads, and decides nothing.' })),
  accounts: Type.Array(body(accountName), { maxItems: 20 }),
  closed: Type.Optional(
    Type.Object(
      { at: instant(), by: namedPerson, reason: anyText(LIMITS.reasonCharacters) },
      { additionalProperties: false, description: 'None of the accounts opens anything.' },
    ),
  ),
  appointments: Type.Array(appointment, { maxItems: LIMITS.appointments }),
});

const onPerson = body({ person: personId });

export const listAccounts = endpoint({
  method: 'GET',
  path: '/administration/accounts',
  service: 'administration',
  act: 'keep-accounts',
  summary: { vi: 'Danh sách tài khoản', en: 'List persons with their appointments' },
  query: body({
    ...pageQuery,
    unit: Type.Optional(unitId),
    on: Type.Optional(localDate()),
    q: Type.Optional(writtenText(LIMITS.searchCharacters, 'Part of a name, with or without accents.')),
  }),
  replies: { 200: page(account) },
  refusals: ['cursor-unknown'],
});

export const addAccount = endpoint({
  method: 'POST',
  path: '/administration/accounts',
  service: 'administration',
  act: 'keep-accounts',
  summary: { vi: 'Thêm tài khoản', en: 'Add a person with an account' },
  body: body({
    ...accountName,
    name: writtenText(LIMITS.nameCharacters),
    service: Type.Optional(Type.Boolean({ description: 'Whether the account is a program’s.' })),
    appointments: Type.Array(newAppointment, { maxItems: LIMITS.appointments }),
  }),
  replies: { 201: account },
  refusals: ['account-exists', 'service-account-does-not-decide', 'unit-unknown'],
});

export const appointPerson = endpoint({
  method: 'POST',
  path: '/administration/accounts/{person}/appointments',
  service: 'administration',
  act: 'keep-accounts',
  summary: { vi: 'Bổ nhiệm', en: 'Appoint a person to a role in a unit' },
  params: onPerson,
  body: newAppointment,
  replies: { 201: account },
  refusals: ['person-unknown', 'service-account-does-not-decide', 'unit-unknown', 'end-before-start'],
  example: { unit: 'mofa', role: 'officer', from: '2025-03-01', decision: 'QĐ 102/QĐ-BNG' },
});

export const endAppointment = endpoint({
  method: 'POST',
  path: '/administration/accounts/{person}/appointments/{appointment}/ending',
  service: 'administration',
  act: 'keep-accounts',
  summary: { vi: 'Thôi giữ chức vụ', en: 'Record the last day of an appointment' },
  params: body({ person: personId, appointment: appointmentId }),
  body: body({ to: localDate(), reason }),
  replies: { 200: account },
  refusals: ['person-unknown', 'appointment-unknown', 'end-before-start', 'last-administrator'],
  example: { to: '2025-06-30', reason: 'Nghỉ hưu.' },
});

export const closeAccount = endpoint({
  method: 'POST',
  path: '/administration/accounts/{person}/closing',
  service: 'administration',
  act: 'keep-accounts',
  summary: { vi: 'Đóng tài khoản', en: "Close a person's accounts" },
  description:
    'Nothing opens with them any more: every session ends at once, and every token that was issued opens nothing. Appointments stand.',
  params: onPerson,
  body: body({ reason }),
  replies: { 200: body({ person: personId, sessions: Type.Integer({ minimum: 0 }) }) },
  refusals: ['person-unknown', 'account-closed-already', 'last-administrator'],
  example: { reason: 'Đã nghỉ việc.' },
});

export const reopenAccount = endpoint({
  method: 'POST',
  path: '/administration/accounts/{person}/reopening',
  service: 'administration',
  act: 'keep-accounts',
  summary: { vi: 'Mở lại tài khoản', en: 'Open the closed accounts of a person again' },
  params: onPerson,
  body: body({ reason }),
  replies: { 200: account },
  refusals: ['person-unknown', 'account-open'],
  example: { reason: 'Trở lại làm việc.' },
});
