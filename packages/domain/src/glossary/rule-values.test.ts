import { describe, expect, it } from 'vitest';
import type { RuleValue } from '../law/rule-value.ts';
import { RULE_ROWS } from '../law/rules.ts';
import { ORGANISATION_ROWS } from '../organisations/organisations.ts';
import { PROVINCE_NAMES } from '../organisations/province-names.ts';
import { RULE_VALUE_LABELS } from './rule-values.ts';

function codesIn(value: RuleValue): readonly string[] {
  if (value.type === 'list') return value.items;
  if (value.type === 'choice') return value.options;
  if (value.type === 'lengths') return Object.keys(value.lengths);
  if (value.type === 'count') return [value.per];
  if (value.type === 'counts') return Object.entries(value.counts).flatMap(([key, { per }]) => [key, per]);
  return [];
}

describe('the words for values of rules', () => {
  const codes = new Set(RULE_ROWS.flatMap(({ value }) => codesIn(value)));
  const registered = new Set([...ORGANISATION_ROWS.map(({ id }) => id), ...Object.keys(PROVINCE_NAMES)]);

  it('name every code that no register names, and no other', () => {
    expect(new Set(Object.keys(RULE_VALUE_LABELS))).toEqual(
      new Set([...codes].filter((code) => !registered.has(code))),
    );
  });
});
