import { describe, expect, it } from 'vitest';
import { hashOf, judge, opine, verdict } from '../dossier/testing/acts.ts';
import { HEAD, STAFF } from '../dossier/testing/cast.ts';
import { level } from '../dossier/testing/policies.ts';
import { atApproval, atConsultation } from '../dossier/testing/scenes.ts';

describe('approval', () => {
  it('asks every seat of the first level', () => {
    const story = atApproval();
    expect(story.state.tasks.map((one) => [one.kind, one.seat])).toEqual([
      ['decide', 'seat-1'],
      ['decide', 'seat-2'],
    ]);
    expect(story.state.approval).toEqual({ level: 0, verdicts: [] });
  });

  it('opens the next level in the act that completes the level, inside the same round', () => {
    const story = atApproval();
    judge(story, 1, 'approve');
    expect(story.asked).toEqual(['decide']);
    const events = judge(story, 2, 'approve');
    expect(events.map((one) => one.type)).toEqual(['SeatDecided', 'LevelPassed']);
    expect(story.state).toMatchObject({ round: 1, decided: null, approval: { level: 1 } });
    expect(story.asked).toEqual(['decide', 'decide', 'decide']);
  });

  it('is decided by the act that meets the rule; seats not needed any more are cancelled', () => {
    const story = atApproval({ levels: [level(3, { rule: 'count', count: 2 })] });
    judge(story, 1, 'approve');
    judge(story, 3, 'approve');
    expect(story.state.decided).toBe('approved');
    expect(story.state.tasks.map((one) => one.state)).toEqual(['answered', 'cancelled', 'answered']);
    expect(story.state.approved).toBeNull();
    story.crosses();
    expect(story.state.approved).toEqual(story.state.version);
  });

  it('fails as soon as the rule can no longer be met', () => {
    const story = atApproval({ levels: [level(3, { rule: 'count', count: 2 })] });
    judge(story, 1, 'reject');
    expect(story.state.decided).toBeNull();
    judge(story, 2, 'reject');
    expect(story.state.decided).toBe('rejected');
    story.crosses();
    expect(story.state.standing).toBe('closed');
  });

  it('is rejected at once by a veto seat', () => {
    const story = atApproval({ levels: [level(3, { rule: 'any' }, [2])] });
    judge(story, 2, 'reject');
    expect(story.state.decided).toBe('rejected');
  });

  it('goes back at once when any seat returns it', () => {
    const story = atApproval();
    judge(story, 1, 'approve');
    judge(story, 2, 'return');
    expect(story.state.decided).toBe('returned');
    story.crosses();
    expect(story.state).toMatchObject({ stage: 'proposal', round: 2 });
    expect(story.asked).toEqual(['revise']);
  });

  it('gives the reasons of a return and of a No', () => {
    const story = atApproval();
    expect(story.refusals({ ...verdict(story, 1, 'return'), reasons: '' })).toEqual(['text-missing']);
    expect(story.refusals({ ...verdict(story, 1, 'reject'), reasons: '' })).toEqual(['text-missing']);
  });

  it('answers every objection; an objection alone blocks nothing', () => {
    const story = atConsultation();
    opine(story, 1);
    opine(story, 2, 'object');
    opine(story, 3);
    story.crosses();
    const approving = verdict(story, 1, 'approve');
    expect(story.refusals(approving)).toEqual(['objection-unanswered']);
    expect(story.refusals({ ...approving, objections: [{ unit: 'ministry-2', answer: ' ' }] })).toEqual([
      'objection-unanswered',
    ]);
    expect(story.refusals({ ...approving, objections: [{ unit: 'ministry-2', answer: 'Đã tiếp thu' }] })).toEqual([]);
    expect(story.refusals(verdict(story, 1, 'reject'))).toEqual([]);
  });

  it('refuses a stale text, a task of another kind or round, a task already answered', () => {
    const story = atApproval();
    const approving = verdict(story, 1, 'approve');
    expect(story.refusals({ ...approving, documentHash: hashOf(9) })).toEqual(['document-changed']);
    expect(story.refusals({ ...approving, task: 1 })).toEqual(['task-closed']);
    expect(story.refusals({ ...approving, task: 999 })).toEqual(['task-not-found']);
    expect(story.refusals({ name: 'vote', by: STAFF.id, task: approving.task, yes: [], no: [] })).toEqual([
      'wrong-task',
    ]);
    story.when(approving);
    expect(story.refusals(approving)).toEqual(['task-closed']);
  });

  it('can be withdrawn until it is approved, not recalled', () => {
    const story = atApproval();
    expect(story.refusals({ name: 'recall', by: HEAD.id })).toEqual(['wrong-stage']);
    expect(story.refusals({ name: 'cancel', by: HEAD.id, reason: 'Thôi' })).toEqual(['not-approved-yet']);
    judge(story, 1, 'reject');
    story.when({ name: 'withdraw', by: STAFF.id, reason: 'Thôi' });
    expect(story.state.decided).toBe('withdrawn');
  });
});
