import type { ActContext, Database, StageDecision } from '@nhipcau/database';
import { climb, recompute } from '@nhipcau/domain/dossier/climb';
import { cross } from '@nhipcau/domain/dossier/cross';
import type { Rung } from '@nhipcau/domain/vocabulary';
import type { AdvanceRequest, ClimbRequest, CrossingActivities, Ways } from '@nhipcau/workflows/standing';
import { ApplicationFailure } from '@temporalio/common';
import { because, isIn, nothing, stageAct } from './stage-act.ts';
import { standingAfter } from './standing.ts';

/** The crossing and the rungs: what every stage shares. */
export function crossingActivities(db: Database): CrossingActivities {
  return {
    async advance(request) {
      const appended = await stageAct(db, request.dossierId, (context) => decideAdvance(context, request));
      return standingAfter(db, appended, request);
    },
    async climb(request) {
      const appended = await stageAct(db, request.dossierId, (context) => decideClimb(context, request));
      return standingAfter(db, appended, request);
    },
  };
}

function decideAdvance(context: ActContext, request: AdvanceRequest): StageDecision {
  const { state, rules, nowMs } = context;
  if (state.decided === null) return newCalendar(context);
  const { stage, round } = request.stage === null ? state : request;
  if (!isIn(state, { stage, round })) return nothing;
  const ways: Ways = (request.stage === null ? request.routes[state.routes]?.[stage] : request.routes) ?? {};
  // Held back by the workflow: something has to leave the house before this outcome may cross.
  if (ways[state.decided] === undefined) return nothing;
  const crossing = cross(state, { stage, round, routes: ways as Readonly<Record<string, never>> }, rules, nowMs);
  if (crossing.crossed) return because(state.routes, crossing.events);
  // The routes name a way that the lifecycle does not know: a fault of this program, and no act of anybody's can mend it.
  throw ApplicationFailure.create({
    type: crossing.refusal.code,
    message: `${stage} ${round}: ${crossing.refusal.code}`,
  });
}

export function decideClimb(context: ActContext, { stage, round, rung }: ClimbRequest): StageDecision {
  const { state, rules, nowMs } = context;
  if (!isIn(state, { stage, round }) || state.decided !== null) return nothing;
  const moved = newCalendar(context);
  // The deadlines move first; whether the rung is still due is seen from the plan that follows.
  if (moved.events.length > 0) return moved;
  return because(RULE_OF_RUNG[rung], climb(state, rung, rules, nowMs));
}

const RULE_OF_RUNG: Readonly<Record<Rung, string>> = {
  remind: 'REMIND',
  escalate: 'ESCALATE',
  expire: 'EXPIRE',
};

/** Calendars are never pinned: an edit moves open deadlines, and the record says so. */
function newCalendar({ state, rules, calendarVersion }: ActContext): StageDecision {
  if (state.standing === 'closed') return nothing;
  return because('CALENDAR', recompute(state, rules, calendarVersion));
}
