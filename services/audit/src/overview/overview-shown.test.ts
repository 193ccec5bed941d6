import type { OverviewFigures } from '@nhipcau/database';
import { localDate } from '@nhipcau/domain/time/local-date';
import { expect, test } from 'vitest';
import { periodAsked, periodBetween } from '../period.ts';
import { overviewRows } from './overview-rows.ts';
import { overviewShown, RETURNABLE, shareOf } from './overview-shown.ts';

const NO_NAMES = { unit: (id: string) => ({ id, name: `=${id}` }), person: (id: string) => ({ id }) };
const FIGURES: OverviewFigures = {
  all: { open: 3, late: 1 },
  byStage: [{ stage: 'consultation', open: 3, late: 1 }],
  byKind: [{ kind: 'review-conference', open: 3, late: 1 }],
  byBody: [{ unit: 'mofa', owned: 1, waited: 2, late: 1 }],
  rounds: [
    { stage: null, kind: null, left: 5, returned: 1, returnable: 4, counted: 5, medianDays: 3, p90Days: 9 },
    { stage: 'proposal', kind: null, left: 4, returned: 1, returnable: 4, counted: 4, medianDays: 2, p90Days: 9 },
    { stage: 'consultation', kind: null, left: 1, returned: 0, returnable: 0, counted: 1, medianDays: 7, p90Days: 7 },
    {
      stage: null,
      kind: 'review-conference',
      left: 5,
      returned: 1,
      returnable: 4,
      counted: 5,
      medianDays: 3,
      p90Days: 9,
    },
  ],
  closed: [{ kind: null, closed: 0, counted: 0, medianDays: null, p90Days: null }],
};
const between = (from: string, to: string) => periodBetween(localDate(from), localDate(to));

function shown() {
  const period = between('2024-01-01', '2024-12-31');
  if ('code' in period) throw new Error(period.code);
  return overviewShown(FIGURES, { period, nowMs: period.untilMs, whole: true, names: NO_NAMES });
}

test('a return rate is of the rounds that may be returned, and of no others', () => {
  expect(RETURNABLE).toEqual(['proposal', 'approval']);
  expect(shareOf(1, 4)).toEqual({ returnShare: 0.25 });
  expect(shareOf(0, 0)).toEqual({});
  expect(shown().rounds).toMatchObject({ left: 5, returned: 1, returnShare: 0.25 });
});

test('every stage stands in its place, also where nothing is; kinds only where something is', () => {
  const { byStage, byKind, closed } = shown();
  expect(byStage.map(({ stage, open, left }) => [stage, open, left])).toEqual([
    ['proposal', 0, 4],
    ['consultation', 3, 1],
    ['approval', 0, 0],
    ['execution', 0, 0],
    ['reporting', 0, 0],
    ['commendation', 0, 0],
  ]);
  expect(byStage[1]).not.toHaveProperty('returnShare');
  expect(byKind.map(({ kind, closed: ended }) => [kind, ended])).toEqual([['review-conference', 0]]);
  expect(closed).toEqual({ closed: 0, counted: 0 });
});

test('a period is of whole local days, both included, and by itself the year up to today', () => {
  const day = between('2024-09-02', '2024-09-02');
  expect(day).toMatchObject({ fromMs: Date.parse('2024-09-02T00:00:00+07:00') });
  expect(day).toMatchObject({ untilMs: Date.parse('2024-09-03T00:00:00+07:00') });
  expect(between('2024-09-03', '2024-09-02')).toMatchObject({ code: 'period-reversed' });
  const nowMs = Date.parse('2024-02-29T23:30:00+07:00');
  expect(periodAsked({}, nowMs)).toMatchObject({ from: '2023-03-01', to: '2024-02-29' });
});

test('the table to take away says what each figure is, in percent where it is a share', () => {
  const rows = overviewRows(shown(), 'vi');
  expect(rows).toContainEqual(['Giai đoạn', 'Đề xuất', 0, 0, undefined, 4, 1, 25, undefined, 4, 2, 9]);
  expect(rows).toContainEqual(['Đơn vị', '=mofa', 2, 1, 1, ...Array(7).fill(undefined)]);
  const [head] = rows.filter(([first]) => first === 'Theo');
  expect(rows.every((row) => row.length === head?.length)).toBe(true);
});
