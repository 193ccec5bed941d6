import { Type } from 'typebox';
import { endpoint } from './endpoint.ts';
import { LIMITS } from './limits.ts';
import { body } from './schema/bodies.ts';
import { unitId } from './schema/identifiers.ts';
import { page, pageQuery } from './schema/paging.ts';
import { reason, writtenText } from './schema/text.ts';
import { localDate } from './schema/time.ts';

/** An organisation or unit as of a span of days: bodies are founded, renamed, merged and dissolved. */
export const organisation = body({
  id: unitId,
  parent: Type.Optional(unitId),
  name: body({
    vi: writtenText(LIMITS.nameCharacters),
    en: Type.Optional(writtenText(LIMITS.nameCharacters)),
    th: Type.Optional(writtenText(LIMITS.nameCharacters)),
  }),
  from: Type.Optional(localDate('First day of its existence, where it is known.')),
  to: Type.Optional(localDate('Last day of its existence.')),
  citation: Type.Optional(writtenText(LIMITS.lineCharacters)),
});

export const listOrganisations = endpoint({
  method: 'GET',
  path: '/administration/organisations',
  service: 'administration',
  act: 'keep-organisations',
  summary: { vi: 'Danh mục tổ chức', en: 'List organisations and units' },
  query: body({
    ...pageQuery,
    on: Type.Optional(localDate('Only those that existed on this day.')),
    q: Type.Optional(writtenText(LIMITS.searchCharacters)),
  }),
  replies: { 200: page(organisation) },
  refusals: ['cursor-unknown'],
});

export const addOrganisation = endpoint({
  method: 'POST',
  path: '/administration/organisations',
  service: 'administration',
  act: 'keep-organisations',
  summary: { vi: 'Thêm tổ chức', en: 'Add an organisation or unit' },
  body: organisation,
  replies: { 201: organisation },
  refusals: ['organisation-exists', 'unit-unknown'],
  example: {
    id: 'hn-lien-hiep',
    parent: 'vufo',
    name: { vi: 'Liên hiệp các tổ chức hữu nghị thành phố Hà Nội' },
    from: '2000-01-01',
  },
});

export const endOrganisation = endpoint({
  method: 'POST',
  path: '/administration/organisations/{unit}/ending',
  service: 'administration',
  act: 'keep-organisations',
  summary: { vi: 'Kết thúc hoạt động của tổ chức', en: 'Record the last day of an organisation or unit' },
  params: body({ unit: unitId }),
  body: body({ to: localDate(), reason }),
  replies: { 200: organisation },
  refusals: ['unit-unknown', 'end-before-start'],
  example: { to: '2025-02-28', reason: 'Sáp nhập vào Bộ Ngoại giao.' },
});
