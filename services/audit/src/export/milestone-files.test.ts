import type { DomainEvent } from '@nhipcau/domain/dossier/events';
import { expect, test } from 'vitest';
import { milestoneFiles } from './milestone-files.ts';

const file = (of: string) => ({ sha256: of.repeat(64), name: `${of}.jpg`, mediaType: 'image/jpeg', bytes: 7 });
const reached = (seq: number, ...files: readonly object[]) =>
  ({ seq, event: { type: 'MilestoneReached', text: 'Khai mạc', files } as unknown as DomainEvent }) as const;

test('files are told by the milestone that names them, the oldest first, whatever lies between', () => {
  const note = { seq: 11, event: { type: 'NoteAdded', text: 'Ghi chú' } } as const;
  const log = [reached(12, file('b'), file('c')), note, reached(9), reached(10, file('a'))];
  expect(milestoneFiles(log).map(({ milestone, name }) => [milestone, name])).toEqual([
    [2, 'a.jpg'],
    [3, 'b.jpg'],
    [3, 'c.jpg'],
  ]);
});

test('a file whose name was erased is still told by its hash', () => {
  expect(milestoneFiles([reached(9, { ...file('a'), name: null })])).toMatchObject([
    { milestone: 1, name: null, sha256: 'a'.repeat(64) },
  ]);
});
