import { describe, expect, it } from 'vitest';
import type { RoutingRow } from '../policy/routing.ts';
import { localDate } from '../time/local-date.ts';
import type { Role } from '../vocabulary.ts';
import { checkRights, type PostHeld } from './rights-check.ts';

const seat = (name: string, unit = 'body') => ({ seat: name, unit, role: 'approver' as const, veto: false });
const ROUTE: RoutingRow = {
  id: 'route',
  kind: 'briefing-conference',
  owner: 'owner',
  from: localDate('2020-01-01'),
  to: null,
  decidingBody: 'body',
  consulted: [{ unit: 'asked', mustSpeak: false }],
  levels: [
    { seats: [seat('first')], quorum: { rule: 'all' } },
    { seats: [seat('last')], quorum: { rule: 'all' } },
  ],
  council: null,
  source: { kind: 'house', number: null, date: null, issuer: 'test', article: null },
  certainty: 'U',
};
const post = (person: string, role: Role, unit: string, principal?: string): PostHeld => ({
  person,
  role,
  unit,
  ...(principal === undefined ? {} : { principal }),
});
const SOUND = [
  post('writer', 'staff', 'owner'),
  post('chief', 'head', 'owner'),
  post('lead', 'lead', 'body'),
  post('one', 'approver', 'body'),
  post('two', 'approver', 'body'),
  post('officer', 'officer', 'asked'),
];

describe('the check of rights before anybody acts', () => {
  it('finds nothing where every part has somebody of its own', () => {
    expect(checkRights([ROUTE], SOUND)).toEqual([]);
  });

  it('names who could write and decide, by which route and rule', () => {
    const [found, ...more] = checkRights([ROUTE], [...SOUND, post('writer', 'officer', 'asked')]);
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      found: 'overlap',
      route: 'route',
      owner: 'owner',
      person: 'writer',
      parts: [{ part: 'author' }, { part: 'opine', unit: 'asked' }],
      rule: 'author-does-not-decide',
    });
  });

  it('counts a post that is lent, and says whose it is', () => {
    const found = checkRights([ROUTE], [...SOUND, post('chief', 'approver', 'body', 'one')]);
    expect(found).toHaveLength(2);
    for (const one of found) expect(one).toMatchObject({ found: 'overlap', person: 'chief', principals: ['one'] });
  });

  it('says which part nobody could fill but an author, or nobody at all', () => {
    const withoutOfficer = SOUND.filter(({ person }) => person !== 'officer');
    expect(checkRights([ROUTE], withoutOfficer)).toMatchObject([
      { found: 'unfillable', part: { part: 'opine', unit: 'asked' }, persons: [], rule: 'not-appointed' },
    ]);
    const found = checkRights([ROUTE], [...withoutOfficer, post('writer', 'officer', 'asked')]);
    expect(found[0]).toMatchObject({ found: 'unfillable', persons: ['writer'], rule: 'author-does-not-decide' });
  });

  it('counts the persons for the seats: one person sits in one seat', () => {
    const found = checkRights(
      [ROUTE],
      SOUND.filter(({ person }) => person !== 'two'),
    );
    expect(found).toMatchObject([
      { found: 'unfillable', part: { part: 'decide', seat: 'last' }, rule: 'one-seat-per-person' },
    ]);
    const board = { ...ROUTE, levels: [{ seats: [seat('a'), seat('b', 'board')], quorum: { rule: 'all' as const } }] };
    const both = [...SOUND, post('one', 'approver', 'board')];
    expect(checkRights([board], both)).toMatchObject([
      { found: 'overlap', person: 'one', rule: 'one-seat-per-person' },
    ]);
  });

  it('lends no ballot', () => {
    const voted = { ...ROUTE, council: { unit: 'council', closesEarly: true, ballot: 'open' as const } };
    const council = [
      post('secretary', 'secretary', 'council'),
      post('member', 'member', 'council'),
      post('boss', 'head', 'body'),
    ];
    const lent = post('writer', 'member', 'council', 'member');
    expect(checkRights([voted], [...SOUND, ...council, lent])).toEqual([]);
  });

  it('asks of a route for every owner what it asks of each', () => {
    const every = { ...ROUTE, owner: '*' as const };
    const owners = new Set(
      checkRights([every], [...SOUND, post('lead', 'staff', 'elsewhere')]).map(({ owner }) => owner),
    );
    expect(owners).toEqual(new Set(['elsewhere']));
  });
});
