import type { ActContext, Database, LetterPaper, StageDecision } from '@nhipcau/database';
import { openTasks } from '@nhipcau/domain/dossier/state';
import type { ConsultationActivities } from '@nhipcau/workflows/consultation';
import type { RoundRef } from '@nhipcau/workflows/standing';
import { askedIn, type LetterShelf } from './letter-shelf.ts';
import { consultationLetter } from './letter-texts.ts';
import { because, isIn, nothing, stageActWithLetters } from './stage-act.ts';

export function consultationActivities(db: Database): ConsultationActivities {
  return {
    async askBodies(round) {
      const appended = await stageActWithLetters(db, round.dossierId, (context, shelf) =>
        decideAsk(context, round, shelf),
      );
      return { letters: appended.events.length > 0 ? bodiesOf(appended.context).length : 0, seen: appended.seen };
    },
  };
}

function decideAsk(context: ActContext, round: RoundRef, shelf: LetterShelf): StageDecision {
  const { state } = context;
  if (!isIn(state, round) || state.decided !== null || askedIn(shelf, round)) return nothing;
  const units = bodiesOf(context);
  if (units.length === 0) return nothing;
  const { stage, round: no } = round;
  const due = new Map(openTasks(state).map((task) => [task.unit, task.dueAt]));
  const letters = units.map(
    (unit): LetterPaper => ({
      kind: 'consultation',
      stage,
      round: no,
      unit,
      ...consultationLetter(shelf.title, state.version?.no ?? 1, due.get(unit)),
    }),
  );
  return because('LETTERS', [{ type: 'LettersSent', stage, round: no, units }], { letters });
}

function bodiesOf({ state }: ActContext): readonly string[] {
  return state.consultation?.consulted.map(({ unit }) => unit) ?? [];
}
