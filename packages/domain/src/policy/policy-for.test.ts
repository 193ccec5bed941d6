import { expect, test } from 'vitest';
import { RULE_ROWS } from '../law/rules.ts';
import { HOUSE_SOURCE } from '../law/source.ts';
import { localDate } from '../time/local-date.ts';
import { policyFor } from './policy-for.ts';
import { type RoutingRow, routingOn } from './routing.ts';

const row: RoutingRow = {
  id: 'any',
  kind: '*',
  owner: '*',
  from: localDate('2023-01-01'),
  to: null,
  decidingBody: 'mofa',
  consulted: [{ unit: 'mps', mustSpeak: false }],
  levels: [{ seats: [{ seat: 'one', unit: 'mofa', role: 'approver', veto: false }], quorum: { rule: 'all' } }],
  council: { unit: 'council', closesEarly: true, ballot: 'open' },
  source: HOUSE_SOURCE,
  certainty: 'U',
};
const vufo: RoutingRow = { ...row, id: 'vufo', owner: 'vufo', decidingBody: 'vufo' };
const vufoAbroad: RoutingRow = { ...vufo, id: 'vufo-abroad', kind: 'international-conference', decidingBody: 'pm' };
const ended: RoutingRow = { ...vufo, id: 'ended', to: localDate('2023-12-31'), decidingBody: 'ccer' };
const from2024 = { ...vufo, from: localDate('2024-01-01') };

test.each([
  ['the row for the owner and the kind', 'international-conference', 'vufo', '2025-01-01', 'vufo-abroad'],
  ['the row for the owner', 'review-conference', 'vufo', '2025-01-01', 'vufo'],
  ['the row for all', 'review-conference', 'vff', '2025-01-01', 'any'],
  ['the row of the day', 'review-conference', 'vufo', '2023-06-01', 'ended'],
] as const)('a dossier is routed by %s', (_what, kind, owner, on, id) => {
  const rows = [row, from2024, vufoAbroad, ended];
  expect(routingOn(rows, { kind, owner, on: localDate(on) })?.id).toBe(id);
});

const book = { rules: RULE_ROWS, routing: [row] };
const membersOf = () => ['b', 'a'];

test('a conference with a foreign element takes its lengths from Decision 06/2020, and cites it', () => {
  const policy = policyFor(book, {
    kind: 'international-conference',
    owner: 'vufo',
    on: localDate('2025-03-01'),
    membersOf,
  });
  expect(policy?.lead).toEqual({ amount: 30, unit: 'calendar-days' });
  expect(policy?.lengths.opine).toEqual({ amount: 15, unit: 'calendar-days' });
  expect(policy?.rules.find((rule) => rule.id === 'CONF-LEAD-OTHER')).toMatchObject({ source: 'law', certainty: 'S' });
});

test('a dossier without a foreign element is held by the house rules', () => {
  const policy = policyFor(book, { kind: 'review-conference', owner: 'vufo', on: localDate('2025-03-01'), membersOf });
  expect(policy?.lead).toEqual({ amount: 10, unit: 'working-days' });
  expect(policy?.ladder).toEqual({ remindDays: [2, 0], escalateDays: 2 });
  expect(policy?.council?.members).toEqual(['a', 'b']);
});

test('award law that is known to begin later is carried beside the one of the day', () => {
  const policy = policyFor(book, { kind: 'review-conference', owner: 'vufo', on: localDate('2023-12-01'), membersOf });
  expect(policy?.council?.quorum).toEqual({ rule: 'share', percent: 90 });
  expect(policy?.council?.later?.[0]).toEqual({ from: '2024-01-01', quorum: { rule: 'share', percent: 80 } });
});

test('a kind that the organisation does not route has no policy', () => {
  const none = { ...book, routing: [] };
  expect(
    policyFor(none, { kind: 'review-conference', owner: 'vufo', on: localDate('2025-03-01'), membersOf }),
  ).toBeUndefined();
});
