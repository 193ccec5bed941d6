import type { ActContext, Database, LetterPaper, Papers, StageDecision } from '@nhipcau/database';
import { taskNo } from '@nhipcau/domain/dossier/state';
import type { LadderActivities } from '@nhipcau/workflows/ladder';
import type { RoundRef } from '@nhipcau/workflows/standing';
import { decideClimb } from './crossing.ts';
import { readShelf } from './letter-shelf.ts';
import { reminderLetter } from './letter-texts.ts';
import { stageAct } from './stage-act.ts';
import { standingAfter } from './standing.ts';

export function ladderActivities(db: Database): LadderActivities {
  return {
    async remind(round) {
      const { title } = await readShelf(db, round.dossierId);
      const appended = await stageAct(db, round.dossierId, (context) => decideRemind(context, round, title));
      return standingAfter(db, appended, round);
    },
  };
}

function decideRemind(context: ActContext, round: RoundRef, title: string): StageDecision {
  const decision = decideClimb(context, { ...round, rung: 'remind' });
  const letters = decision.events.flatMap((event) =>
    event.type === 'TasksReminded' ? event.tasks.flatMap((task) => reminderOf(context, round, task, title)) : [],
  );
  return letters.length > 0 ? { ...decision, papers: { letters } satisfies Papers } : decision;
}

/** Superseded reminders are recorded and not sent; at most one letter a task leaves at a time. */
function reminderOf(
  { state }: ActContext,
  { stage, round }: RoundRef,
  reminded: { readonly no: number; readonly upTo: number; readonly skipped: number },
  title: string,
): readonly LetterPaper[] {
  const task = taskNo(state, reminded.no);
  if (task === undefined || reminded.upTo - task.reminders <= reminded.skipped) return [];
  const part = `${reminded.no}.${reminded.upTo}`;
  return [{ kind: 'reminder', stage, round, unit: task.unit, part, ...reminderLetter(title, task.dueAt) }];
}
