import type { ActContext, Database, LetterPaper, StageDecision } from '@nhipcau/database';
import type { DomainEvent } from '@nhipcau/domain/dossier/events';
import type { Stage } from '@nhipcau/domain/vocabulary';
import type { EndingActivities, EndingRequest } from '@nhipcau/workflows/errands';
import { closingSent, type LetterShelf, lettersOut } from './letter-shelf.ts';
import { closingLetter, recallLetter } from './letter-texts.ts';
import { because, isIn, nothing, stageActWithLetters } from './stage-act.ts';

export function endingActivities(db: Database): EndingActivities {
  const send = async (
    ending: EndingRequest,
    decide: (context: ActContext, ending: EndingRequest, shelf: LetterShelf) => StageDecision,
  ) => {
    const sent = { letters: 0 };
    const appended = await stageActWithLetters(db, ending.dossierId, (context, shelf) => {
      const decision = isOverBy(context, ending) ? decide(context, ending, shelf) : nothing;
      sent.letters = decision.papers?.letters?.length ?? 0;
      return decision;
    });
    return { letters: sent.letters, seen: appended.seen };
  };
  return {
    callBack: (ending) => send(ending, decideCallBack),
    issueDocuments: (ending) => send(ending, decideIssue),
  };
}

function isOverBy({ state }: ActContext, ending: EndingRequest): boolean {
  return isIn(state, ending) && state.decided === ending.outcome;
}

function decideCallBack(_context: ActContext, { outcome }: EndingRequest, shelf: LetterShelf): StageDecision {
  const out = lettersOut(shelf).map(({ stage, round, unit }) => ({ stage: stage as Stage, round, unit }));
  const rounds = Map.groupBy(out, ({ stage, round }) => `${stage} ${round}`);
  const events = [...rounds.values()].flatMap((letters): DomainEvent[] => {
    const first = letters[0];
    if (first === undefined) return [];
    const { stage, round } = first;
    return [{ type: 'LettersRecalled', stage, round, units: letters.map(({ unit }) => unit) }];
  });
  const letters = out.map((one): LetterPaper => ({ ...one, kind: 'recall', ...recallLetter(shelf.title, outcome) }));
  return because('LETTERS', events, { letters, recalls: out });
}

/** The owner and whoever proposed with it learn how it ended. */
function decideIssue({ state }: ActContext, ending: EndingRequest, shelf: LetterShelf): StageDecision {
  if (closingSent(shelf, ending)) return nothing;
  const { stage, round, outcome } = ending;
  const units = [state.owner, ...state.coOwners];
  const text = closingLetter(shelf.title, outcome);
  const letters = units.map((unit): LetterPaper => ({ kind: 'closing', stage, round, unit, ...text }));
  return because('LETTERS', [{ type: 'LettersSent', stage, round, units }], { letters });
}
