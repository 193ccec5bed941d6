import { expect, test } from 'vitest';
import { lackingGroups } from './lacking-groups.ts';

const missing = (field: string) => ({
  code: 'field-missing' as const,
  at: `/${field}`,
  detail: `Còn thiếu: ${field}.`,
  rule: 'INT-DOSSIER',
});

test('what one rule asks for is one group, in the order in which it was named', () => {
  const ends = { code: 'end-before-start' as const, at: '/end', detail: 'Ngày kết thúc sớm hơn.' };
  const groups = lackingGroups([missing('purpose'), ends, missing('place')]);
  expect(groups.map(({ code, rule, faults }) => [code, rule, faults.map(({ at }) => at)])).toEqual([
    ['field-missing', 'INT-DOSSIER', ['/purpose', '/place']],
    ['end-before-start', undefined, ['/end']],
  ]);
});
