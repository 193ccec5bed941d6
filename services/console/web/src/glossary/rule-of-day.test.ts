import { RULE_ROWS } from '@nhipcau/domain/law/rules';
import { expect, test } from 'vitest';
import { rulesSaid } from '../../build/rules-said.ts';
import { ruleOfDay } from './rule-of-day.ts';

const RULES = rulesSaid('vi');

test('a rule is told in words, with the article where it stands written', () => {
  expect(ruleOfDay(RULES['INT-DOSSIER'], '2026-01-01')).toMatchObject({
    what: 'Những mục và thành phần phải có khi trình',
    source: null,
  });
  const written = ruleOfDay(RULES['CONF-DOSSIER'], '2021-01-01');
  expect(written?.source).toContain('06/2020/QĐ-TTg');
});

test('what is told is what held on that day', () => {
  const [one, two] = RULES['AID-APPRAISE'] ?? [];
  expect(ruleOfDay(RULES['AID-APPRAISE'], '2025-12-07')).toBe(one);
  expect(ruleOfDay(RULES['AID-APPRAISE'], '2025-12-08')).toBe(two);
  expect(one?.source).not.toBe(two?.source);
  expect(ruleOfDay(RULES['AID-APPRAISE'], '1999-01-01')).toBe(two);
  expect(ruleOfDay(RULES['NONE'], '2026-01-01')).toBeUndefined();
});

test('no rule is told by its code', () => {
  for (const language of ['vi', 'en', 'th'] as const) {
    const rules = rulesSaid(language);
    expect(Object.keys(rules).toSorted()).toEqual([...new Set(RULE_ROWS.map(({ id }) => id))].toSorted());
    for (const rows of Object.values(rules))
      for (const { what } of rows) expect(what).not.toMatch(/^[A-Z]+(-[A-Z]+)*$/);
  }
});
