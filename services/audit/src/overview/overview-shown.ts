import { given } from '@nhipcau/acts/given';
import { instantText } from '@nhipcau/acts/instant-text';
import type { Overview } from '@nhipcau/contracts';
import type { NameBook, OverviewFigures, TimeFigures } from '@nhipcau/database';
import { KINDS, OUTCOMES, STAGES, type Stage } from '@nhipcau/domain/vocabulary';
import type { Period } from '../period.ts';

/** Stages of which a round may end as returned: only these have a return rate. */
export const RETURNABLE: readonly Stage[] = STAGES.filter((stage) =>
  (OUTCOMES[stage] as readonly string[]).includes('returned'),
);

const NOTHING_OPEN = { open: 0, late: 0 };
const NO_TIME = { counted: 0, medianDays: null, p90Days: null };

function timeShown({ counted, medianDays, p90Days }: TimeFigures) {
  return { counted, ...given('medianDays', medianDays), ...given('p90Days', p90Days) };
}

/** The share of what was returned among what may be; none where nothing may be. */
export function shareOf(returned: number, returnable: number): { readonly returnShare?: number } {
  return returnable === 0 ? {} : { returnShare: returned / returnable };
}

/** The figures in the order of the lifecycle, every stage and kind in its place also where there is nothing. */
export function overviewShown(
  figures: OverviewFigures,
  about: { readonly period: Period; readonly nowMs: number; readonly whole: boolean; readonly names: NameBook },
): Overview {
  const { period, nowMs, whole, names } = about;
  const { rounds } = figures;
  const roundsOf = (stage: Stage) => rounds.find((one) => one.stage === stage);
  const all = rounds.find((one) => one.stage === null && one.kind === null);
  const closed = figures.closed.find((one) => one.kind === null);
  return {
    asOf: instantText(nowMs),
    from: period.from,
    to: period.to,
    ofWholeHouse: whole,
    open: figures.all,
    byStage: STAGES.map((stage) => {
      const { open, late } = figures.byStage.find((one) => one.stage === stage) ?? NOTHING_OPEN;
      const ended = roundsOf(stage);
      const { returned = 0, returnable = 0, left = 0 } = ended ?? {};
      return { stage, open, late, left, returned, ...shareOf(returned, returnable), ...timeShown(ended ?? NO_TIME) };
    }),
    byKind: KINDS.filter((kind) =>
      [...figures.byKind, ...rounds, ...figures.closed].some((one) => one.kind === kind),
    ).map((kind) => {
      const { open, late } = figures.byKind.find((one) => one.kind === kind) ?? NOTHING_OPEN;
      const { returned = 0, returnable = 0 } = rounds.find((one) => one.kind === kind) ?? {};
      const ended = figures.closed.find((one) => one.kind === kind);
      const share = shareOf(returned, returnable);
      return { kind, open, late, returned, ...share, closed: ended?.closed ?? 0, ...timeShown(ended ?? NO_TIME) };
    }),
    byBody: figures.byBody.map(({ unit, ...counts }) => ({ unit: names.unit(unit), ...counts })),
    rounds: {
      left: all?.left ?? 0,
      returned: all?.returned ?? 0,
      ...shareOf(all?.returned ?? 0, all?.returnable ?? 0),
      ...timeShown(all ?? NO_TIME),
    },
    closed: { closed: closed?.closed ?? 0, ...timeShown(closed ?? NO_TIME) },
  };
}
