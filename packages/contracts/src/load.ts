import { ROLES } from '@nhipcau/domain/vocabulary';
import { type Static, Type } from 'typebox';
import { endpoint } from './endpoint.ts';
import { LIMITS } from './limits.ts';
import { away } from './reading/me.ts';
import { taskSummaryFields } from './reading/task-summary.ts';
import { body } from './schema/bodies.ts';
import { dossierId, unitId } from './schema/identifiers.ts';
import { namedPerson, namedUnit } from './schema/names.ts';
import { anyText } from './schema/text.ts';
import { localDate } from './schema/time.ts';
import { word } from './schema/words.ts';

const counted = { open: Type.Integer({ minimum: 0 }), overdue: Type.Integer({ minimum: 0 }) };

/** Somebody of the unit: what waits for them alone, and who covers them while they are away. */
const colleagueLoad = body({
  person: namedPerson,
  roles: Type.Array(word(ROLES), { maxItems: ROLES.length }),
  ...counted,
  away: Type.Optional(away),
});
export type ColleagueLoad = Static<typeof colleagueLoad>;

const loadedTask = body({
  ...taskSummaryFields,
  dossier: body({ id: dossierId, title: anyText(LIMITS.titleCharacters) }),
});

export const unitLoad = body({
  unit: namedUnit,
  on: localDate('The business day.'),
  persons: Type.Array(colleagueLoad, { maxItems: LIMITS.assignees }),
  unheld: body(counted),
  tasks: Type.Array(loadedTask, { maxItems: LIMITS.previewTasks, description: 'The most urgent ones.' }),
  more: Type.Boolean({ description: 'There are more open tasks than are listed.' }),
});
export type UnitLoad = Static<typeof unitLoad>;

export const readLoad = endpoint({
  method: 'GET',
  path: '/tasks/load',
  service: 'tasks',
  act: 'see-load',
  summary: { vi: 'Khối lượng việc của đơn vị', en: 'Who of a unit holds what, who is away and who covers them' },
  query: body({ unit: Type.Optional(unitId) }),
  replies: { 200: unitLoad },
});
