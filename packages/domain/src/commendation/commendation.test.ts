import { describe, expect, it } from 'vitest';
import { appraise, ballot, confirm, hashOf, NUMBER, nominate, nominee, vote } from '../dossier/testing/acts.ts';
import { BODY_HEAD, HEAD, MEMBERS, SECRETARY, STAFF } from '../dossier/testing/cast.ts';
import { BARE_STEPS, council } from '../dossier/testing/policies.ts';
import { atNomination, atVote } from '../dossier/testing/scenes.ts';
import type { Story } from '../dossier/testing/story.ts';

const naming = (story: Story, ...nominees: ReturnType<typeof nominee>[]) =>
  ({ name: 'nominate', by: HEAD.id, task: story.task('nominate'), nominees }) as const;

function atConfirm(nominees = [nominee(1), nominee(2)]): Story {
  const story = atVote({ council: council({ closesEarly: true }) }, nominees);
  for (const no of [1, 2, 3, 4]) vote(story, no, [1]);
  return story;
}

describe('nominating', () => {
  it('goes to the secretary of the council, with the nominees named', () => {
    const story = atNomination();
    nominate(story, nominee(1), nominee(2, { award: 'flag', recipient: 'collective' }));
    expect(story.asked).toEqual(['appraise']);
    expect(story.state.commendation).toMatchObject({ nominatedBy: HEAD.id, ballots: [] });
  });

  it('may name nobody', () => {
    const story = atNomination();
    nominate(story);
    expect(story.state.decided).toBe('none-nominated');
    story.crosses();
    expect(story.state.standing).toBe('closed');
  });

  it('gives flags to collectives and medals to persons only, naming the rule', () => {
    const story = atNomination();
    const flag = nominee(1, { award: 'flag' });
    const medal = nominee(2, { award: 'medal', recipient: 'collective' });
    expect(story.refusals(naming(story, flag, medal))).toEqual(['recipient-not-allowed', 'recipient-not-allowed']);
  });

  it('names a recipient once in a dossier, by number in order, with name and merit', () => {
    const story = atNomination();
    expect(story.refusals(naming(story, nominee(1), nominee(2, { key: nominee(1).key })))).toEqual([
      'recipient-named-twice',
    ]);
    expect(story.refusals(naming(story, nominee(2)))).toEqual(['nominee-unknown']);
    expect(story.refusals(naming(story, nominee(1, { name: ' ', merit: '' })))).toEqual([
      'text-missing',
      'text-missing',
    ]);
  });

  it('opens the vote at once where nobody appraises', () => {
    const steps = { ...BARE_STEPS, sign: true, check: true, reportAcceptance: true, nomination: true };
    const story = atNomination({ steps });
    nominate(story, nominee(1));
    expect(story.asked).toEqual(['vote', 'vote', 'vote', 'vote', 'vote']);
    expect(story.state.commendation?.nominees[0]?.standing).toBe('eligible');
  });
});

describe('appraising', () => {
  const appraising = (
    story: Story,
    ...appraisals: { nominee: number; eligible: boolean; rule?: string; reason: string }[]
  ) => ({ name: 'appraise', by: SECRETARY.id, task: story.task('appraise'), appraisals }) as const;
  const named = () => {
    const story = atNomination();
    nominate(story, nominee(1), nominee(2));
    return story;
  };

  it('judges each nominee once, and bars by a rule', () => {
    const story = named();
    const first = { nominee: 1, eligible: true, reason: '' };
    expect(story.refusals(appraising(story, first))).toEqual(['nominee-unanswered']);
    expect(story.refusals(appraising(story, first, first))).toEqual(['nominee-unanswered', 'nominee-unknown']);
    expect(story.refusals(appraising(story, first, { nominee: 2, eligible: false, reason: 'x' }))).toEqual([
      'bar-without-rule',
    ]);
  });

  it('opens one vote a member, on the eligible only', () => {
    const story = named();
    appraise(story, [2]);
    expect(story.asked).toEqual(['vote', 'vote', 'vote', 'vote', 'vote']);
    expect(story.state.commendation?.nominees.map((one) => one.standing)).toEqual(['eligible', 'barred']);
  });

  it('ends the round where nobody is eligible', () => {
    const story = named();
    appraise(story, [1, 2]);
    expect(story.state.decided).toBe('none-eligible');
  });
});

describe('voting', () => {
  it('lists every nominee, yes or no each', () => {
    const story = atVote();
    const cast = ballot(story, 1, [1]);
    expect(story.refusals({ ...cast, no: [] })).toEqual(['nominee-unanswered']);
    expect(story.refusals({ ...cast, no: [2, 3] })).toEqual(['nominee-unknown']);
    expect(story.refusals({ ...cast, no: [1, 2] })).toEqual(['nominee-unknown']);
  });

  it('waits for all where the rule says so, and counts over all members', () => {
    const story = atVote();
    for (const no of [1, 2, 3, 4]) vote(story, no, [1]);
    expect(story.asked).toEqual(['vote']);
    vote(story, 5, [2]);
    expect(story.asked).toEqual(['confirm']);
    expect(story.last('VoteClosed')).toMatchObject({ elected: [1], notElected: [2] });
  });

  it('closes early when no outstanding ballot can change any result', () => {
    const story = atVote({ council: council({ closesEarly: true }) }, [nominee(1)]);
    for (const no of [1, 2, 3]) vote(story, no, [1]);
    expect(story.asked).toEqual(['vote', 'vote']);
    vote(story, 4, [1]);
    expect(story.asked).toEqual(['confirm']);
    expect(story.state.tasks.find((one) => one.person === MEMBERS[4]?.id)?.state).toBe('cancelled');
  });

  it('ends the round where nobody is elected', () => {
    const story = atVote({ council: council({ closesEarly: true }) });
    vote(story, 1, []);
    vote(story, 2, []);
    expect(story.state.decided).toBe('none-elected');
  });

  it('leaves out nominee, nominator and whoever had a hand in proposal or report, and keeps them in the denominator', () => {
    const [first, second, third] = MEMBERS.map((one) => one.id);
    const members = [...MEMBERS.map((one) => one.id), HEAD.id, STAFF.id];
    const story = atNomination({ council: council({ members, quorum: { rule: 'count', count: 4 } }) });
    story.state = { ...story.state, reporting: { filings: 1, documentHash: hashOf(77), hands: [second ?? ''] } };
    nominate(story, nominee(1, { person: first ?? '' }));
    appraise(story);
    expect(story.state.tasks.flatMap((one) => (one.kind === 'vote' ? [one.person] : []))).toEqual([
      third,
      MEMBERS[3]?.id,
      MEMBERS[4]?.id,
    ]);
    for (const no of [3, 4, 5]) vote(story, no, [1]);
    expect(story.state.decided).toBe('none-elected');
  });

  it('opens none for a nominee whom the appraisal barred', () => {
    const story = atNomination();
    nominate(story, nominee(1), nominee(2, { person: MEMBERS[0]?.id ?? '' }));
    appraise(story, [2]);
    expect(story.asked).toHaveLength(MEMBERS.length - 1);
  });

  it('elects nobody where every member is barred', () => {
    const story = atNomination({ council: council({ members: [HEAD.id, STAFF.id] }) });
    nominate(story, nominee(1));
    appraise(story);
    expect(story.state.decided).toBe('none-elected');
  });
});

describe('confirming', () => {
  const confirming = (
    story: Story,
    award: { confirmed: boolean; number?: typeof NUMBER; reason: string },
    medalHolders: string[] = [],
  ) =>
    ({
      name: 'confirm',
      by: BODY_HEAD.id,
      task: story.task('confirm'),
      awards: [{ nominee: 1, ...award }],
      medalHolders,
    }) as const;

  it('is asked of the head of the deciding body, on the elected only', () => {
    const story = atConfirm();
    expect(story.state.tasks.at(-1)).toMatchObject({ kind: 'confirm', unit: 'deciding-body', role: 'head' });
    confirm(story);
    expect(story.state.decided).toBe('confirmed');
    expect(story.state.commendation?.nominees.map((one) => one.standing)).toEqual(['confirmed', 'not-elected']);
    story.crosses();
    expect(story.state.standing).toBe('closed');
  });

  it('gives a number with an award and a reason with a refusal', () => {
    const story = atConfirm();
    expect(story.refusals(confirming(story, { confirmed: true, reason: '' }))).toEqual(['number-missing']);
    expect(story.refusals(confirming(story, { confirmed: false, reason: '' }))).toEqual(['text-missing']);
    expect(story.refusals({ ...confirming(story, { confirmed: false, reason: 'x' }), awards: [] })).toEqual([
      'nominee-unanswered',
    ]);
    story.when(confirming(story, { confirmed: false, reason: 'Chưa đủ' }));
    expect(story.state.commendation?.nominees[0]?.standing).toBe('declined');
  });

  it('gives the medal once in a life, across dossiers; declining it stays possible', () => {
    const story = atConfirm([nominee(1, { award: 'medal' }), nominee(2)]);
    const holders = [nominee(1).key];
    expect(story.refusals(confirming(story, { confirmed: true, number: NUMBER, reason: '' }, holders))).toEqual([
      'medal-already-held',
    ]);
    expect(story.refusals(confirming(story, { confirmed: false, reason: 'Đã có' }, holders))).toEqual([]);
  });

  it('lets a holder of the medal receive another award', () => {
    const story = atConfirm();
    expect(
      story.refusals(confirming(story, { confirmed: true, number: NUMBER, reason: '' }, [nominee(1).key])),
    ).toEqual([]);
  });
});
