import { ROLES, STAGES, TASK_KINDS, TASK_STATES } from '@nhipcau/domain/vocabulary';
import { type Static, Type } from 'typebox';
import { LIMITS } from '../limits.ts';
import { taskId } from '../schema/identifiers.ts';
import { namedPerson, namedUnit } from '../schema/names.ts';
import { anyText } from '../schema/text.ts';
import { instant } from '../schema/time.ts';
import { word } from '../schema/words.ts';

export const taskSummaryFields = {
  id: taskId,
  kind: word(TASK_KINDS),
  stage: word(STAGES),
  round: Type.Integer({ minimum: 1 }),
  state: word(TASK_STATES),
  unit: namedUnit,
  role: word(ROLES),
  person: Type.Optional(namedPerson),
  seat: Type.Optional(anyText(LIMITS.identifierCharacters)),
  mustSpeak: Type.Optional(Type.Boolean()),
  openedAt: instant(),
  dueAt: Type.Optional(instant('The last instant that is still in time.')),
  late: Type.Boolean({ description: 'The due instant has passed without an answer, or the answer came after it.' }),
  reminders: Type.Integer({ minimum: 0 }),
  escalated: Type.Boolean(),
  claimedBy: Type.Optional(namedPerson),
  answeredBy: Type.Optional(namedPerson),
  closedAt: Type.Optional(instant()),
};

/** One task, as the dossier it belongs to lists it. */
export const taskSummary = Type.Object(taskSummaryFields, { additionalProperties: false });
export type TaskSummary = Static<typeof taskSummary>;
