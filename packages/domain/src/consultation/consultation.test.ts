import { describe, expect, it } from 'vitest';
import { accept, hashOf, judge, opine, opinion, present, sign } from '../dossier/testing/acts.ts';
import { HEAD, LEAD, MINISTRIES, STAFF } from '../dossier/testing/cast.ts';
import { atConsultation, settle } from '../dossier/testing/scenes.ts';
import type { Story } from '../dossier/testing/story.ts';

const closing = { name: 'close-consultation', by: LEAD.id, reason: 'Đã quá hạn' } as const;
const recalling = { name: 'recall', by: HEAD.id } as const;

function nextRound(story: Story): Story {
  judge(story, 1, 'return');
  story.crosses();
  present(story, { documentHash: hashOf(2) });
  sign(story);
  accept(story);
  story.crosses();
  return story;
}

describe('consultation', () => {
  it('asks each consulted unit, with a due day counted from the crossing', () => {
    const story = atConsultation();
    expect(story.state.tasks.map((one) => [one.kind, one.unit, one.role, one.mustSpeak])).toEqual(
      MINISTRIES.map((unit, index) => ['opine', unit, 'officer', index === 0]),
    );
    expect(story.state.tasks.every((one) => one.dueAt !== undefined)).toBe(true);
  });

  it('settles with the last answer, whatever was said', () => {
    const story = atConsultation();
    opine(story, 1, 'object');
    opine(story, 2, 'outside-remit');
    expect(story.state.decided).toBeNull();
    opine(story, 3, 'agree-with-comments');
    expect(story.state.decided).toBe('settled');
    story.crosses();
    expect(story.state.stage).toBe('approval');
  });

  it('wants words with an objection and with comments, and none with a plain agreement', () => {
    const story = atConsultation();
    expect(story.refusals({ ...opinion(story, 1, 'object'), text: ' ' })).toEqual(['text-missing']);
    expect(story.refusals({ ...opinion(story, 1, 'agree-with-comments'), text: '' })).toEqual(['text-missing']);
    expect(story.refusals(opinion(story, 1))).toEqual([]);
    expect(story.refusals(opinion(story, 1, 'outside-remit'))).toEqual([]);
  });

  it('says whether an answer was late: at 24:00 of the due day it is', () => {
    const story = atConsultation();
    const dueAt = story.state.tasks[0]?.dueAt ?? 0;
    story.nowMs = dueAt - 1;
    opine(story, 1);
    expect(story.last('OpinionGiven').late).toBe(false);
    story.nowMs = dueAt;
    opine(story, 2);
    expect(story.last('OpinionGiven').late).toBe(true);
  });

  it('offers an earlier agreement in the next round, to be confirmed', () => {
    const story = atConsultation();
    opine(story, 1, 'agree');
    opine(story, 2, 'object');
    opine(story, 3, 'agree');
    story.crosses();
    nextRound(story);
    expect(story.state.consultation?.earlier).toEqual([
      { unit: 'ministry-1', round: 1 },
      { unit: 'ministry-3', round: 1 },
    ]);
    const confirming = { ...opinion(story, 1), confirmsRound: 1 };
    expect(story.refusals(confirming)).toEqual([]);
    expect(story.refusals({ ...confirming, confirmsRound: 2 })).toEqual(['earlier-agreement-unknown']);
    expect(story.refusals({ ...confirming, opinion: 'outside-remit' })).toEqual(['earlier-agreement-unknown']);
    expect(story.refusals({ ...opinion(story, 2), confirmsRound: 1 })).toEqual(['earlier-agreement-unknown']);
  });

  it('asks everybody again in a new round: an earlier agreement does not answer for it', () => {
    const story = nextRound(settle(atConsultation()));
    expect(story.state).toMatchObject({ stage: 'consultation', round: 2 });
    expect(story.asked).toEqual(['opine', 'opine', 'opine']);
    expect(story.state.consultation?.answers).toEqual([]);
  });
});

describe('closing with answers missing', () => {
  it('is for the time after the due day, with a reason', () => {
    const story = atConsultation();
    opine(story, 1);
    expect(story.refusals({ ...closing, reason: '' })).toEqual(['text-missing', 'not-yet-due']);
    story.nowMs = story.state.tasks[0]?.dueAt ?? 0;
    story.when(closing);
    expect(story.state.decided).toBe('settled');
    expect(story.last('ConsultationClosed').missing).toEqual(['ministry-2', 'ministry-3']);
  });

  it('never passes over a unit that must speak', () => {
    const story = atConsultation();
    opine(story, 2);
    story.nowMs = story.state.tasks[0]?.dueAt ?? 0;
    expect(story.refusals(closing)).toEqual(['unit-must-speak']);
  });

  it('has nothing to do elsewhere', () => {
    expect(settle(atConsultation()).refusals(closing)).toEqual(['wrong-stage']);
  });
});

describe('recall and withdrawal in consultation', () => {
  it('is possible until the first opinion of the round', () => {
    const story = atConsultation();
    expect(story.refusals(recalling)).toEqual([]);
    opine(story, 1);
    expect(story.refusals(recalling)).toEqual(['opinions-given']);
  });

  it('counts the opinions of this round only', () => {
    const story = nextRound(settle(atConsultation()));
    story.when(recalling);
    expect(story.state.decided).toBe('recalled');
    story.crosses();
    expect(story.asked).toEqual(['revise']);
  });

  it('withdraws with opinions given, and cancels the tasks of those still asked', () => {
    const story = atConsultation();
    opine(story, 1);
    story.when({ name: 'withdraw', by: STAFF.id, reason: 'Thôi' });
    expect(story.state.tasks.map((one) => one.state)).toEqual(['answered', 'cancelled', 'cancelled']);
  });
});

describe('silence', () => {
  const consenting = { silence: 'consents' } as const;

  it('escalates: it is no answer unless a cited rule says so', () => {
    const story = atConsultation();
    story.nowMs = story.state.tasks[0]?.dueAt ?? 0;
    expect(story.climbs('expire')).toEqual([]);
    expect(story.state.decided).toBeNull();
  });

  it('consents where the rule says so, once every unit that must speak has spoken', () => {
    const story = atConsultation(consenting);
    opine(story, 1);
    story.nowMs = story.state.tasks[1]?.dueAt ?? 0;
    story.climbs('expire');
    expect(story.state.decided).toBe('settled');
  });

  it('does not answer for the unit that must speak; its own answer after the due day settles the round', () => {
    const story = atConsultation(consenting);
    story.nowMs = story.state.tasks[1]?.dueAt ?? 0;
    expect(story.climbs('expire')).toEqual([]);
    opine(story, 1);
    expect(story.state.decided).toBe('settled');
  });
});
