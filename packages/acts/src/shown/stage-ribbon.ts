import type { StageRibbon } from '@nhipcau/contracts';
import { STAGES, type Stage } from '@nhipcau/domain/vocabulary';
import { instantText } from '../instant-text.ts';
import { type DossierRecord, eventsOf } from './record.ts';

/** When the latest round of each stage opened and how it was left, as the crossings say. */
export function ribbonShown({ reading, log }: DossierRecord): StageRibbon {
  const { state } = reading;
  const created = log[0]?.at ?? state.at;
  const crossings = [...eventsOf(log, 'StageCrossed'), ...eventsOf(log, 'DossierClosed')].sort((a, b) => a.seq - b.seq);
  const reached = Math.max(...STAGES.map((stage, index) => (state.rounds[stage] > 0 ? index : -1)));

  function standingOf(stage: Stage, index: number): StageRibbon[number]['state'] {
    if (stage === state.stage && state.standing !== 'closed') return 'current';
    if (state.rounds[stage] > 0) return 'passed';
    return index < reached || state.standing === 'closed' ? 'skipped' : 'ahead';
  }

  return STAGES.map((stage, index) => {
    const entered = crossings.findLast(({ event }) => event.type === 'StageCrossed' && event.to === stage);
    const left = crossings.findLast(
      ({ event }) => event.from.stage === stage && event.from.round === state.rounds[stage],
    );
    const enteredAt = entered?.at ?? (stage === 'proposal' ? created : undefined);
    return {
      stage,
      state: standingOf(stage, index),
      rounds: state.rounds[stage],
      ...(enteredAt === undefined ? {} : { enteredAt: instantText(enteredAt) }),
      ...(left === undefined ? {} : { leftAt: instantText(left.at), outcome: left.event.from.outcome }),
    };
  });
}
