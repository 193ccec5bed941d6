import type { AbsencePreview } from '@nhipcau/contracts';
import { expect, test } from 'vitest';
import { previewSaid } from './preview-said.ts';

const lan = { id: 'lan', name: 'Lan' };
const minh = { id: 'minh', name: 'Minh' };

function preview(standIns: AbsencePreview['standIns'], open: number, uncovered: number) {
  const items = Array.from({ length: open }, () => ({})) as unknown as AbsencePreview['items'];
  return previewSaid({ standIns, items, uncovered, more: false } as AbsencePreview);
}

test('where nothing is open, that is said once, and whom new tasks reach', () => {
  expect(preview([{ person: lan, tasks: 0 }], 0, 0)).toEqual([{ key: 'preview.nothing' }]);
  expect(preview([], 0, 0)).toEqual([{ key: 'preview.nothingWaits' }]);
});

test('one who receives everything is told of alone; of several who receive, that together they cover all', () => {
  expect(preview([{ person: lan, tasks: 3 }], 3, 0)).toEqual([{ key: 'preview.goes', n: 3, name: 'Lan' }]);
  const both = [
    { person: lan, tasks: 2 },
    { person: minh, tasks: 1 },
  ];
  expect(preview(both, 3, 0).map(({ key }) => key)).toEqual(['preview.goes', 'preview.goes', 'preview.allCovered']);
});

test('whoever receives nothing is not told of, and what nobody covers is', () => {
  const both = [
    { person: lan, tasks: 0 },
    { person: minh, tasks: 1 },
  ];
  expect(preview(both, 3, 2)).toEqual([
    { key: 'preview.goes', n: 1, name: 'Minh' },
    { key: 'preview.stays', n: 2 },
  ]);
});
