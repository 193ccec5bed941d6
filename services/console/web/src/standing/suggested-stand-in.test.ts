import { expect, test } from 'vitest';
import { suggestedStandIn } from './suggested-stand-in.ts';

const unit = { id: 'vufo', name: 'VUFO' };
const own = [{ instrument: '1', unit, role: 'officer' }] as const;
const lent = [{ instrument: '2', unit, role: 'head', for: { id: 'p-9' } }] as const;
const choice = (id: string, role: 'officer' | 'head' | 'staff', more = {}) => ({
  person: { id, name: `Tên ${id}` },
  sameUnit: true,
  posts: [{ unit, role }],
  ...more,
});

test('whoever has the same role in the same unit and is there is suggested, and nobody else', () => {
  const away = { away: { from: '2026-01-01', to: '2026-01-09' } };
  const elsewhere = { posts: [{ unit: { id: 'mofa', name: 'BNG' }, role: 'officer' as const }] };
  const choices = [
    choice('staff', 'staff'),
    choice('away', 'officer', away),
    choice('elsewhere', 'officer', elsewhere),
    choice('alike', 'officer'),
  ];
  expect(suggestedStandIn(choices, [...own])).toEqual({ id: 'alike', name: 'Tên alike', alike: true });
  expect(suggestedStandIn(choices.slice(0, 3), [...own])).toBeUndefined();
  expect(suggestedStandIn([choice('head', 'head')], [...lent])).toBeUndefined();
});

test('the only colleague is suggested whatever their role, unless they are away too', () => {
  expect(suggestedStandIn([choice('head', 'head')], [...own])).toEqual({ id: 'head', name: 'Tên head', alike: false });
  const stranger = choice('stranger', 'head', { sameUnit: false });
  expect(suggestedStandIn([choice('head', 'head'), stranger], [...own])).toMatchObject({ id: 'head' });
  const away = { away: { from: '2026-01-01', to: '2026-01-09' } };
  expect(suggestedStandIn([choice('head', 'head', away)], [...own])).toBeUndefined();
});
