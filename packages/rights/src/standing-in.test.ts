import type { Task } from '@nhipcau/domain/dossier/task';
import { judge, nominate, nominee } from '@nhipcau/domain/dossier/testing/acts';
import { person } from '@nhipcau/domain/dossier/testing/cast';
import { atApproval, atConsultation, atNomination, atVote } from '@nhipcau/domain/dossier/testing/scenes';
import type { Story } from '@nhipcau/domain/dossier/testing/story';
import type { TaskKind } from '@nhipcau/domain/vocabulary';
import { describe, expect, it } from 'vitest';
import { type Appointment, type Facts, mayAct, type Person } from './index.ts';

const said = (right: ReturnType<typeof mayAct>) => (right.may ? 'may' : right.rule);

/** Somebody who stands in for a person in their first post, beside what else they are. */
function standIn(id: string, principal: Person, ...own: readonly Appointment[]): Person {
  const [post] = principal.appointments;
  if (post === undefined) throw new Error('nothing to stand in for');
  return {
    id,
    appointments: [...own, { ...post, id: `absence:${principal.id}`, principal: principal.id, via: 'absence' }],
  };
}

function facts({ state, policy }: Story, kind: TaskKind, at?: string): Facts & { readonly task: Task } {
  const task = state.tasks.find(
    (one) => one.kind === kind && one.state === 'open' && [one.unit, one.person, one.seat, undefined].includes(at),
  );
  if (task === undefined) throw new Error(`no ${kind}`);
  return { dossier: { state, policy }, task };
}

describe('one seat a person', () => {
  const first = person('approver@board#1');

  it('is one with the seat of whom they stand in for, whoever of the two decided', () => {
    const story = atApproval();
    judge(story, 1, 'approve', 1);
    const seat = facts(story, 'decide', 'seat-2');
    expect(said(mayAct(standIn('other', first), 'decide', seat))).toBe('one-seat-per-person');
    const verdicts = [{ level: 0, seat: 'seat-1', verdict: 'approve', by: 'other', for: first.id }] as const;
    const approval = { level: 0, verdicts };
    const inTheirPlace = { ...seat, dossier: { state: { ...story.state, approval }, policy: story.policy } };
    expect(said(mayAct(first, 'decide', inTheirPlace))).toBe('one-seat-per-person');
    expect(said(mayAct(person('approver@board#3'), 'decide', inTheirPlace))).toBe('may');
  });

  it('of their own is theirs, though whom they stand in for today has decided in another', () => {
    const story = atApproval();
    judge(story, 1, 'approve', 1);
    const second: Person = { ...person('approver@board#2'), tied: [first.id] };
    expect(said(mayAct(second, 'decide', facts(story, 'decide', 'seat-2')))).toBe('may');
  });
});

describe('nominee and nominator', () => {
  function appraising(nominatedFor?: string): Story {
    const story = atNomination();
    nominate(story, nominee(1, { person: 'named' }));
    const { commendation } = story.state;
    if (commendation === null || nominatedFor === undefined) return story;
    story.state = { ...story.state, commendation: { ...commendation, nominatedFor } };
    return story;
  }

  it('bind whoever stands in for them, and whoever they stand in for', () => {
    const secretary = person('secretary@council');
    const asked = facts(appraising('absent-head'), 'appraise');
    expect(said(mayAct(secretary, 'appraise', asked))).toBe('may');
    expect(said(mayAct({ ...secretary, tied: ['named'] }, 'appraise', asked))).toBe('nominee-does-not-vote');
    expect(said(mayAct({ ...secretary, tied: ['absent-head'] }, 'appraise', asked))).toBe('nominator-does-not-vote');
    expect(said(mayAct(standIn('named', secretary), 'appraise', asked))).toBe('nominee-does-not-vote');
  });

  it('are told why no ballot is theirs; another member is told whose it is', () => {
    const story = atVote({}, [nominee(1, { person: 'named' })]);
    const asked = facts(story, 'vote', 'member@council#1');
    const named: Person = { ...person('member@council#9'), id: 'named' };
    expect(said(mayAct(named, 'vote', asked))).toBe('nominee-does-not-vote');
    expect(said(mayAct(person('head@owner'), 'vote', asked))).toBe('nominator-does-not-vote');
    expect(said(mayAct(person('member@council#2'), 'vote', asked))).toBe('not-the-assignee');
  });
});

describe('a ballot', () => {
  it('is cast in person: nobody stands in for it, drafts it or is given it', () => {
    const member = person('member@council#1');
    const asked = facts(atVote(), 'vote', member.id);
    expect(said(mayAct(member, 'vote', asked))).toBe('may');
    expect(said(mayAct(standIn('other', member), 'vote', asked))).toBe('ballot-is-personal');
    expect(said(mayAct(standIn('other', member), 'claim', asked))).toBe('ballot-is-personal');
    expect(said(mayAct(person('staff@council'), 'prepare', asked))).toBe('ballot-is-personal');
    const given = { ...asked, assignee: standIn('other', member) };
    expect(said(mayAct(person('secretary@council'), 'assign', given))).toBe('ballot-is-personal');
  });
});

describe('what the absent person holds', () => {
  const officer = person('officer@ministry-1');

  function held(by: string) {
    const story = atConsultation();
    const asked = facts(story, 'opine', 'ministry-1');
    return { ...asked, task: { ...asked.task, claimedBy: by } };
  }

  it("is answered in their place, though the stand-in's own office would do", () => {
    const [own] = person('officer@ministry-1#2').appointments;
    if (own === undefined) throw new Error('no office');
    const other = standIn('other', officer, own);
    const theirs = { may: true, instrument: `absence:${officer.id}`, principal: officer.id, unit: 'ministry-1' };
    expect(mayAct(other, 'opine', held(officer.id))).toEqual(theirs);
    expect(mayAct(other, 'release', held(officer.id))).toEqual(theirs);
    expect(mayAct(other, 'opine', held('other'))).toMatchObject({ instrument: own.id, principal: 'other' });
    expect(mayAct(other, 'opine', facts(atConsultation(), 'opine', 'ministry-1'))).toMatchObject({
      instrument: own.id,
    });
  });

  it('is handed back by its holder, whatever they have become in the unit, and by nobody else', () => {
    expect(said(mayAct({ ...person('staff@ministry-1'), id: 'holder' }, 'release', held('holder')))).toBe('may');
    expect(said(mayAct(person('staff@ministry-1'), 'release', held('holder')))).toBe('wrong-role');
    expect(said(mayAct({ ...person('staff@owner'), id: 'holder' }, 'release', held('holder')))).toBe('not-in-unit');
  });
});

describe('a prepared answer', () => {
  it('is drafted by a colleague without a hand in the text, whatever their role', () => {
    const story = atConsultation();
    const asked = facts(story, 'opine', 'ministry-1');
    expect(said(mayAct(person('staff@ministry-1'), 'prepare', asked))).toBe('may');
    expect(said(mayAct(person('staff@ministry-2'), 'prepare', asked))).toBe('not-in-unit');
    const author = { ...person('staff@ministry-1'), id: story.state.hands[0] ?? '' };
    expect(said(mayAct(author, 'prepare', asked))).toBe('author-does-not-decide');
    expect(said(mayAct({ ...person('staff@ministry-1'), service: true }, 'prepare', asked))).toBe(
      'service-account-does-not-decide',
    );
  });

  it('of somebody with a hand in the text is given by nobody', () => {
    const story = atConsultation();
    const asked = facts(story, 'opine', 'ministry-1');
    const officer = person('officer@ministry-1');
    expect(said(mayAct(officer, 'opine', { ...asked, preparedBy: 'clerk' }))).toBe('may');
    expect(said(mayAct(officer, 'opine', { ...asked, preparedBy: story.state.hands[0] ?? '' }))).toBe(
      'author-does-not-decide',
    );
  });
});
