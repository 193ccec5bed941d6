import { policyFor, routingOn } from '@nhipcau/domain';
import { latestFilingDate } from '@nhipcau/domain/calendar/counting';
import { STATE_CALENDAR } from '@nhipcau/domain/calendar/working-calendars';
import { isWorkingDay } from '@nhipcau/domain/calendar/working-day';
import { RULE_ROWS } from '@nhipcau/domain/law/rules';
import { isWithin, localDate } from '@nhipcau/domain/time/local-date';
import { localDateOf } from '@nhipcau/domain/time/vietnam-time';
import { describe, expect, test } from 'vitest';
import { DEMONSTRATION_ACCOUNTS } from './accounts.ts';
import { DEMONSTRATION_DOSSIERS } from './dossiers.ts';
import { DEMONSTRATION_BEGINS_MS, momentMs, scenes } from './moments.ts';
import { NOMINEES, NOT_ELECTED, WITHOUT_SECOND_REWARD } from './nominees.ts';
import { DEMONSTRATION_PEOPLE } from './people.ts';
import { ROUTING_ROWS } from './routing.ts';

const personOf = (id: string) => DEMONSTRATION_PEOPLE.find((person) => person.id === id);

describe('the story', () => {
  test('is told in the order of time, after the day on which the clock begins', () => {
    const instants = scenes().map((scene) => scene.atMs);
    expect(instants).toEqual(instants.toSorted((a, b) => a - b));
    expect(instants[0]).toBeGreaterThan(DEMONSTRATION_BEGINS_MS);
    for (const { script } of DEMONSTRATION_DOSSIERS) {
      const own = script.map((line) => momentMs(line.at));
      expect(own).toEqual(own.toSorted((a, b) => a - b));
    }
  });

  test('happens on working days, by people who hold their office that day', () => {
    for (const { line, atMs } of scenes()) {
      const day = localDateOf(atMs);
      expect(isWorkingDay(STATE_CALENDAR, day), `${line.at} is a working day`).toBe(true);
      const person = personOf(line.by);
      expect(person && isWithin(day, person.from, person.to), `${line.by} in office on ${line.at}`).toBe(true);
    }
  });

  test('files every dossier with the lead time that its rule asks', () => {
    for (const { id, kind, owner, facts, invented, script } of DEMONSTRATION_DOSSIERS) {
      const signed = script.find((line) => line.does.act === 'sign');
      const on = localDateOf(momentMs(signed?.at ?? '0-0-0 0:0'));
      const book = { rules: RULE_ROWS, routing: ROUTING_ROWS };
      const policy = policyFor(book, { kind, owner, on, membersOf: () => ['a', 'b', 'c'] });
      const start = localDate(invented.start ?? facts.start ?? '');
      expect(policy?.lead, id).toBeDefined();
      if (policy !== undefined) expect(on <= latestFilingDate(STATE_CALENDAR, start, policy.lead), id).toBe(true);
    }
  });

  test('has one return, one material change, one acknowledged escalation and one commendation', () => {
    const acts = scenes().map((scene) => scene.line.does.act);
    for (const once of ['return', 'change', 'acknowledge', 'nominate', 'confirm'] as const) {
      expect(
        acts.filter((act) => act === once),
        once,
      ).toHaveLength(1);
    }
  });
});

test('the Central Commission acts in January 2024 and routes nothing in July 2025', () => {
  const request = { kind: 'review-conference', owner: 'ccer' } as const;
  expect(routingOn(ROUTING_ROWS, { ...request, on: localDate('2024-01-08') })).toBeDefined();
  expect(routingOn(ROUTING_ROWS, { ...request, on: localDate('2025-07-08') })).toBeUndefined();
});

test('whoever tries the house today walks a dossier from its proposal to its commendation', () => {
  const today = localDateOf(Date.now());
  const inOffice = (unit: string, role: string) =>
    DEMONSTRATION_PEOPLE.filter((one) => one.unit === unit && one.role === role && isWithin(today, one.from, one.to));
  const ways = ROUTING_ROWS.filter((row) => row.council !== null && isWithin(today, row.from, row.to));
  expect(ways).not.toEqual([]);
  for (const { kind, owner, decidingBody, consulted, levels, council } of ways) {
    if (kind === '*' || council === null) throw new Error('a way for one kind with a council');
    const members = inOffice(council.unit, 'member').map(({ id }) => id);
    const policy = policyFor(
      { rules: RULE_ROWS, routing: ROUTING_ROWS },
      { kind, owner, on: today, membersOf: () => members },
    );
    expect(policy?.council?.members).toHaveLength(7);
    const posts: readonly (readonly [string, string])[] = [
      ...([
        [owner, 'staff'],
        [owner, 'head'],
        [decidingBody, 'lead'],
        [decidingBody, 'head'],
        [council.unit, 'secretary'],
      ] as const),
      ...consulted.map(({ unit }) => [unit, 'officer'] as const),
    ];
    for (const [unit, role] of posts) expect(inOffice(unit, role), `${role} of ${unit}`).not.toEqual([]);
    for (const { seats } of levels)
      for (const { unit, role } of seats) expect(inOffice(unit, role).length).toBeGreaterThanOrEqual(levels.length);
  }
});

test('the awards are as many as the source counts, one more that is barred and one that is not elected', () => {
  const refused = [WITHOUT_SECOND_REWARD.nominee, NOT_ELECTED];
  const granted = NOMINEES.filter((_, index) => !refused.includes(index + 1));
  const count = (award: string, recipient: string) =>
    granted.filter((one) => one.award === award && one.recipient === recipient).length;
  expect([count('flag', 'collective'), count('flag', 'individual')]).toEqual([5, 0]);
  expect([count('certificate', 'individual'), count('certificate', 'collective')]).toEqual([13, 26]);
  expect([count('medal', 'individual'), count('medal', 'collective')]).toEqual([7, 0]);
  expect(new Set(NOMINEES.map((one) => one.name)).size).toBe(NOMINEES.length);
  const individuals = NOMINEES.filter((one) => one.recipient === 'individual');
  expect(individuals.every((one) => /^Cá nhân \d\d$/.test(one.name))).toBe(true);
});

test('everything made up is said to be so in the papers themselves, and late answers carry the mark', () => {
  for (const { id, invented, script } of DEMONSTRATION_DOSSIERS) {
    expect(JSON.stringify(invented.parts), id).toContain('giả định');
    const late = script.filter((line) => line.does.act === 'acknowledge');
    for (const line of late) expect(JSON.stringify(line.does)).toContain('[Tình huống giả định');
  }
});

test('every text is composed, and every account has a name of its own', () => {
  const text = JSON.stringify([DEMONSTRATION_DOSSIERS, DEMONSTRATION_ACCOUNTS]);
  expect(text.normalize('NFC')).toBe(text);
  expect(new Set(DEMONSTRATION_ACCOUNTS.map((one) => one.displayName)).size).toBe(DEMONSTRATION_PEOPLE.length);
});
