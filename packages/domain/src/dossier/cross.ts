import { openLevel } from '../approval/open.ts';
import { openCommendation } from '../commendation/open.ts';
import { openConsultation } from '../consultation/open.ts';
import { openExecution } from '../execution/open.ts';
import { openProposal } from '../proposal/open.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { openReport } from '../reporting/open.ts';
import type { Destination, InstantMs, Outcome, Stage } from '../vocabulary.ts';
import { type Context, decideRound, type Rules } from './decision.ts';
import type { StageRound } from './effects.ts';
import type { DomainEvent } from './events.ts';
import type { DossierState } from './state.ts';
import type { TaskOpening } from './task.ts';
import { mayLead } from './transitions.ts';

/** Which tasks a stage opens with. */
const OPENINGS: { readonly [S in Stage]: (context: Context, from: Outcome) => TaskOpening[] } = {
  proposal: openProposal,
  consultation: openConsultation,
  approval: (context) => openLevel(context, 0),
  execution: openExecution,
  reporting: openReport,
  commendation: openCommendation,
};

export type Crossing =
  | {
      readonly crossed: true;
      readonly events: readonly DomainEvent[];
      readonly from: StageRound;
      readonly to: Destination;
    }
  | { readonly crossed: false; readonly refusal: Refusal };

/**
 * The crossing of a decided round into the stage that the workflow's routes name for its outcome. The domain only vetoes: a round
 * that is not decided, one that is not the open one any more, a way that the lifecycle does not know.
 */
export function cross(
  state: DossierState,
  asked: { readonly stage: Stage; readonly round: number; readonly routes: Readonly<Record<string, Destination>> },
  rules: Rules,
  nowMs: InstantMs,
): Crossing {
  if (state.standing === 'closed' || state.stage !== asked.stage || state.round !== asked.round)
    return vetoed('overtaken');
  if (state.decided === null) return vetoed('not-decided');
  const to = asked.routes[state.decided];
  if (to === undefined || !mayLead(state.stage, state.decided, to)) return vetoed('route-not-allowed');
  const from: StageRound = { stage: state.stage, round: state.round, outcome: state.decided };
  if (to === 'end')
    return { crossed: true, from, to, events: [{ type: 'DossierClosed', from, events: state.seq + 1 }] };
  const rejected = from.outcome === 'change-rejected' ? { version: state.approved } : {};
  const opens = OPENINGS[to]({ state: { ...state, ...rejected }, rules, nowMs }, from.outcome);
  const round = state.rounds[to] + 1;
  const crossed: DomainEvent = { type: 'StageCrossed', from, to, round, opens };
  const entered = { ...state, stage: to, round, tasks: [] };
  return { crossed: true, from, to, events: opens.length > 0 ? [crossed] : [crossed, ...settledUnasked(entered, to)] };
}

/** A stage in which nobody can be asked is decided as it opens: no open dossier is without a task or an instant that moves it. */
function settledUnasked(entered: DossierState, stage: Stage): readonly DomainEvent[] {
  if (stage === 'consultation') return [decideRound(entered, stage, 'settled')];
  if (stage === 'commendation') return [decideRound(entered, stage, 'none-elected')];
  return [];
}

function vetoed(code: 'overtaken' | 'not-decided' | 'route-not-allowed'): Crossing {
  return { crossed: false, refusal: refusal(code) };
}
