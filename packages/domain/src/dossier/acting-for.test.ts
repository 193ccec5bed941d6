import { describe, expect, it } from 'vitest';
import { openTasks } from './state.ts';
import { ballot, opinion, verdict } from './testing/acts.ts';
import { APPROVERS, HEAD, MEMBERS, OFFICERS } from './testing/cast.ts';
import { atApproval, atConsultation, atNomination, atSign, atVote } from './testing/scenes.ts';

const standIn = 'stand-in';
const [officer = ''] = OFFICERS.map((one) => one.id);
const [approver = ''] = APPROVERS.map((one) => one.id);
const [member = ''] = MEMBERS.map((one) => one.id);

describe('acting in somebody else’s office', () => {
  it('makes hands of both: neither decides on the text afterwards', () => {
    const story = atSign();
    const task = story.task('sign');
    const documentHash = story.state.version?.documentHash ?? '';
    const number = { register: 'owner/TTr', year: 2025, no: 1, symbol: '01/TTr-OWNER' };
    story.when({ name: 'sign', by: standIn, principal: HEAD.id, task, documentHash, number, preparedBy: 'clerk' });
    expect(story.state.hands).toEqual(expect.arrayContaining([standIn, HEAD.id, 'clerk']));
    expect(story.last('ProposalSigned').preparedBy).toBe('clerk');
  });

  it('says of a verdict who gave it and for whom, and of one’s own nothing more', () => {
    const story = atApproval();
    story.when({ ...verdict(story, 1, 'approve'), by: standIn, principal: approver });
    expect(story.state.approval?.verdicts).toMatchObject([{ by: standIn, for: approver }]);
    const own = atApproval();
    own.when(verdict(own, 1, 'approve'));
    expect(own.state.approval?.verdicts[0]).not.toHaveProperty('for');
  });

  it('claims for the principal, whose return takes it back; the stand-in answers and lets go what they hold', () => {
    const story = atConsultation();
    const task = story.task('opine', 'ministry-1');
    const held = () => story.state.tasks.find((one) => one.no === task)?.claimedBy;
    story.when({ name: 'claim', by: standIn, principal: officer, task });
    expect(held()).toBe(officer);
    expect(story.refusals({ ...opinion(story, 1), by: standIn })).toEqual(['task-claimed-by-another']);
    expect(story.refusals({ ...opinion(story, 1), by: standIn, principal: officer })).toEqual([]);
    expect(story.refusals({ name: 'release', by: standIn, task })).toEqual(['not-claimed']);
    story.when({ name: 'release', by: standIn, principal: officer, task });
    expect(held()).toBeUndefined();
  });

  it('never casts a ballot that another holds', () => {
    const story = atVote();
    const cast = ballot(story, 1, [1, 2]);
    story.when({ name: 'claim', by: member, task: cast.task });
    expect(story.refusals({ ...cast, by: standIn, principal: member })).toEqual(['task-claimed-by-another']);
  });

  it('bars the principal and the drafter of nominations from the vote as it bars the nominator', () => {
    const story = atNomination({ steps: { ...atNomination().policy.steps, appraisal: false } });
    const [second = '', third = ''] = MEMBERS.slice(1).map((one) => one.id);
    const nominees = atVote().state.commendation?.nominees.map((one) => ({ ...one, name: 'Tên', merit: 'Công' })) ?? [];
    story.when({
      name: 'nominate',
      by: member,
      principal: second,
      preparedBy: third,
      task: story.task('nominate'),
      nominees,
    });
    const voters = openTasks(story.state).map((one) => one.person);
    expect(voters.filter((one) => [member, second, third].includes(one ?? ''))).toEqual([]);
    expect(voters.length).toBe(MEMBERS.length - 3);
    expect(story.state.commendation).toMatchObject({ nominatedBy: member, nominatedFor: second });
  });
});
