import { Type } from 'typebox';
import { endpoint } from './endpoint.ts';
import { me } from './reading/me.ts';
import { body } from './schema/bodies.ts';
import { namedUnit } from './schema/names.ts';
import { localDate } from './schema/time.ts';

export const readMe = endpoint({
  method: 'GET',
  path: '/tasks/me',
  service: 'tasks',
  act: 'read-task',
  summary: { vi: 'Tôi là ai', en: 'Who the reader is, and for which units' },
  replies: { 200: me },
});

const listedUnit = body({
  ...namedUnit.properties,
  until: Type.Optional(localDate('Its last day, where it has passed.')),
});

export const listUnits = endpoint({
  method: 'GET',
  path: '/tasks/units',
  service: 'tasks',
  act: 'read-task',
  summary: { vi: 'Các đơn vị hiện có', en: 'The units of today, to be chosen from' },
  query: body({
    ended: Type.Optional(
      Type.Boolean({ description: 'With those whose days have ended: what they did is looked for too.' }),
    ),
  }),
  replies: { 200: body({ items: Type.Array(listedUnit, { maxItems: 2_000 }) }) },
});
