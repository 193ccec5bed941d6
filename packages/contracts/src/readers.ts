import { Type } from 'typebox';
import { endpoint } from './endpoint.ts';
import { me } from './reading/me.ts';
import { body } from './schema/bodies.ts';
import { namedUnit } from './schema/names.ts';

export const readMe = endpoint({
  method: 'GET',
  path: '/tasks/me',
  service: 'tasks',
  act: 'read-task',
  summary: { vi: 'Tôi là ai', en: 'Who the reader is, and for which units' },
  replies: { 200: me },
});

export const listUnits = endpoint({
  method: 'GET',
  path: '/tasks/units',
  service: 'tasks',
  act: 'read-task',
  summary: { vi: 'Các đơn vị hiện có', en: 'The units of today, to be chosen from' },
  replies: { 200: body({ items: Type.Array(namedUnit, { maxItems: 2_000 }) }) },
});
