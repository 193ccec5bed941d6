import { expect, test } from 'vitest';
import { gathered } from './gathered-reasons.ts';

const FIELDS = ['place', 'budget'];
const PARTS = ['plan', 'budget'];

test('a remark is read at its field or part; a word that names both is the field’s', () => {
  const { byUnit, parts, whole } = gathered(
    [
      { part: 'place', reason: 'Nêu rõ hội trường.' },
      { part: 'plan', reason: 'Phân công cụ thể.' },
      { part: 'budget', reason: 'Vượt mức.' },
    ],
    FIELDS,
    PARTS,
  );
  expect([...byUnit.keys()]).toEqual(['place', 'parts/plan', 'budget']);
  expect([parts, whole]).toEqual([['plan'], undefined]);
});

test('several remarks on one place are told together, and those on none are of the whole', () => {
  const { byUnit, whole } = gathered(
    [{ part: 'place', reason: 'Một.' }, { reason: 'Viết lại.' }, { part: 'place', reason: 'Hai.' }],
    FIELDS,
    PARTS,
  );
  expect([byUnit.get('place'), whole]).toEqual(['Một.\nHai.', 'Viết lại.']);
});
