import { STAGES } from '@nhipcau/domain/vocabulary';
import { type Static, Type } from 'typebox';
import { instant } from '../schema/time.ts';
import { word } from '../schema/words.ts';
import { outcome } from './acted.ts';

export const RIBBON_STATES = ['passed', 'current', 'ahead', 'skipped'] as const;

/** The six stages in order, each with its dates: what the ribbon above a dossier shows. */
export const stageRibbon = Type.Array(
  Type.Object(
    {
      stage: word(STAGES),
      state: word(RIBBON_STATES),
      rounds: Type.Integer({ minimum: 0 }),
      enteredAt: Type.Optional(instant('When its latest round opened.')),
      leftAt: Type.Optional(instant()),
      outcome: Type.Optional(outcome),
    },
    { additionalProperties: false },
  ),
  { maxItems: STAGES.length },
);
export type StageRibbon = Static<typeof stageRibbon>;
