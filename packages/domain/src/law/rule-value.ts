/** 'exactly' is a step that the rule sets itself, such as a reminder; the others are limits. */
export const BOUNDS = ['at-least', 'at-most', 'less-than', 'exactly'] as const;
export type Bound = (typeof BOUNDS)[number];

export const LENGTH_UNITS = ['hours', 'calendar-days', 'working-days', 'months', 'years'] as const;
export type LengthUnit = (typeof LENGTH_UNITS)[number];

export interface RuleLength {
  readonly amount: number;
  readonly unit: LengthUnit;
  readonly bound: Bound;
}

export interface RuleCount {
  readonly amount: number;
  readonly per: string;
  readonly bound: Bound;
}

/** What a rule says, as plain data fit for JSON. */
export type RuleValue =
  | ({ readonly type: 'length' } & RuleLength)
  | { readonly type: 'lengths'; readonly lengths: Readonly<Record<string, RuleLength>> }
  | {
      readonly type: 'offsets';
      readonly amounts: readonly number[];
      readonly unit: 'working-days';
      readonly side: 'before' | 'after';
    }
  | ({ readonly type: 'count' } & RuleCount)
  | { readonly type: 'counts'; readonly counts: Readonly<Record<string, RuleCount>> }
  | {
      readonly type: 'percent';
      readonly amount: number;
      readonly of: 'all-members' | 'members-present';
      readonly bound: Bound;
    }
  | { readonly type: 'money'; readonly minorUnits: number; readonly currency: 'USD' | 'VND'; readonly bound: Bound }
  | { readonly type: 'list'; readonly items: readonly string[] }
  | { readonly type: 'flag'; readonly value: boolean }
  | { readonly type: 'choice'; readonly choice: string; readonly options: readonly string[] }
  | { readonly type: 'date-of-year'; readonly month: number; readonly day: number };

export type RuleValueType = RuleValue['type'];
export type RuleValueOf<T extends RuleValueType> = Extract<RuleValue, { readonly type: T }>;

type Length = RuleValueOf<'length'>;

const lengthOf =
  (bound: Bound) =>
  (amount: number, unit: LengthUnit): Length => ({ type: 'length', amount, unit, bound });

export const atMost = lengthOf('at-most');
export const atLeast = lengthOf('at-least');

export function lengths(named: Readonly<Record<string, Length>>): RuleValueOf<'lengths'> {
  const plain = Object.entries(named).map(([key, { amount, unit, bound }]) => [key, { amount, unit, bound }]);
  return { type: 'lengths', lengths: Object.fromEntries(plain) };
}

export function list(...items: readonly string[]): RuleValueOf<'list'> {
  return { type: 'list', items };
}

/** A way of proceeding; the first is the one in force, the others are what an organisation might set instead. */
export function choice(chosen: string, ...others: readonly string[]): RuleValueOf<'choice'> {
  return { type: 'choice', choice: chosen, options: [chosen, ...others] };
}

export function flag(value: boolean): RuleValueOf<'flag'> {
  return { type: 'flag', value };
}
