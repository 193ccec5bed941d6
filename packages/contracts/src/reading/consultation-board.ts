import { OPINIONS } from '@nhipcau/domain/vocabulary';
import { type Static, Type } from 'typebox';
import { LIMITS } from '../limits.ts';
import { taskId } from '../schema/identifiers.ts';
import { namedPerson, namedUnit } from '../schema/names.ts';
import { anyText } from '../schema/text.ts';
import { instant } from '../schema/time.ts';
import { word } from '../schema/words.ts';

export const BOARD_STATES = ['waiting', 'answered', 'closed-without-answer'] as const;

/** Body by body: asked, due, reminded, answered. Earlier rounds stay readable in the same form. */
export const consultationBoard = Type.Object(
  {
    round: Type.Integer({ minimum: 1 }),
    bodies: Type.Array(
      Type.Object(
        {
          unit: namedUnit,
          mustSpeak: Type.Boolean(),
          task: Type.Optional(taskId),
          state: word(BOARD_STATES),
          dueAt: Type.Optional(instant()),
          reminders: Type.Integer({ minimum: 0 }),
          escalated: Type.Boolean(),
          opinion: Type.Optional(word(OPINIONS)),
          text: Type.Optional(anyText(LIMITS.opinionCharacters)),
          answeredAt: Type.Optional(instant()),
          answeredBy: Type.Optional(namedPerson),
          late: Type.Optional(Type.Boolean()),
          confirmsRound: Type.Optional(Type.Integer({ minimum: 1 })),
        },
        { additionalProperties: false },
      ),
      { maxItems: LIMITS.consultedUnits },
    ),
  },
  { additionalProperties: false },
);
export type ConsultationBoard = Static<typeof consultationBoard>;
