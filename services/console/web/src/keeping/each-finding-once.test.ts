import type { RightsFindingShown } from '@nhipcau/contracts';
import { expect, test } from 'vitest';
import { eachOnce } from './each-finding-once.ts';

const unit = { id: 'mofa', name: 'Bộ Ngoại giao' };

function finding(seat: string, route: string, person: string): RightsFindingShown {
  return {
    found: 'overlap',
    route,
    kind: 'briefing-conference',
    owner: unit,
    rule: 'author-does-not-decide',
    parts: [{ part: 'decide', unit, roles: ['approver'], seat }],
    persons: [{ id: person }],
    principals: [],
  };
}

test('one person over two seats of the same part is read once; another person is another finding', () => {
  const read = eachOnce([finding('cap-1', 'a', 'lan'), finding('cap-2', 'b', 'lan'), finding('cap-2', 'b', 'minh')]);
  expect(read.map(([, { persons }]) => persons)).toEqual([[{ id: 'lan' }], [{ id: 'minh' }]]);
});
