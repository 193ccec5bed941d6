import { RIGHTS_RULES } from '@nhipcau/domain/rights-rules';
import { KINDS, ROLES } from '@nhipcau/domain/vocabulary';
import { type Static, Type } from 'typebox';
import { endpoint } from './endpoint.ts';
import { LIMITS } from './limits.ts';
import { body } from './schema/bodies.ts';
import { namedPerson, namedUnit } from './schema/names.ts';
import { anyText } from './schema/text.ts';
import { localDate } from './schema/time.ts';
import { word } from './schema/words.ts';

const PARTS = ['author', 'check', 'opine', 'decide', 'appraise', 'vote', 'confirm'] as const;

const part = body({
  part: word(PARTS),
  unit: namedUnit,
  roles: Type.Array(word(ROLES), { maxItems: ROLES.length }),
  seat: Type.Optional(anyText(LIMITS.identifierCharacters)),
});

/** Where the configuration would let one person be two things in one dossier, or leave a part to nobody. */
const finding = body({
  found: word(['overlap', 'unfillable'] as const, 'One person holds two parts; or nobody free could fill one.'),
  route: anyText(LIMITS.identifierCharacters, 'Id of the routing row.'),
  kind: word([...KINDS, '*'] as const),
  owner: namedUnit,
  rule: word(RIGHTS_RULES),
  parts: Type.Array(part, { minItems: 1, maxItems: 2 }),
  persons: Type.Array(namedPerson, {
    maxItems: LIMITS.assignees,
    description: 'Who holds them; for a part, whoever holds the office.',
  }),
  principals: Type.Array(namedPerson, { maxItems: LIMITS.posts, description: 'Whose posts they are, where lent.' }),
});
export type RightsFindingShown = Static<typeof finding>;

export const checkRights = endpoint({
  method: 'GET',
  path: '/administration/rights-check',
  service: 'administration',
  act: 'check-rights',
  summary: { vi: 'Kiểm tra phân quyền', en: 'Check that no route lets one person hold two incompatible parts' },
  query: body({ on: Type.Optional(localDate('Absent: today.')) }),
  replies: {
    200: body({
      on: localDate(),
      routes: Type.Integer({ minimum: 0 }),
      posts: Type.Integer({ minimum: 0 }),
      findings: Type.Array(finding, { maxItems: LIMITS.findings }),
      more: Type.Boolean(),
    }),
  },
});
