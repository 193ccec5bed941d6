import { describe, expect, it } from 'vitest';
import { accept, change, finish, hashOf, judge, present, sign, textOf } from '../dossier/testing/acts.ts';
import { HEAD, STAFF } from '../dossier/testing/cast.ts';
import {
  approve,
  atConsultation,
  atExecution,
  atReporting,
  draft,
  settle,
  started,
} from '../dossier/testing/scenes.ts';
import type { Story } from '../dossier/testing/story.ts';
import { localDate } from '../time/local-date.ts';
import { endOfDayMs } from '../time/vietnam-time.ts';

const starting = { name: 'start', by: STAFF.id } as const;
const milestone = { name: 'reach-milestone', by: STAFF.id, text: 'Khai mạc' } as const;
const noting = { name: 'note', by: STAFF.id, text: 'Ghi chú' } as const;
const cancelling = { name: 'cancel', by: HEAD.id, reason: 'Đối tác hoãn' } as const;

/** A material change on its way: presented, signed, accepted, consulted, and now before the approvers. */
function changeAtApproval(story: Story): Story {
  story.when(change(['place']));
  story.crosses();
  sign(story);
  accept(story);
  story.crosses();
  return settle(story);
}

describe('carrying out', () => {
  it('is asked of the owner until the planned end', () => {
    const story = atExecution();
    expect(story.asked).toEqual(['carry-out']);
    expect(story.state.tasks[0]?.dueAt).toBe(endOfDayMs(localDate('2025-08-05')));
  });

  it('starts on the planned day, not before, and once', () => {
    const story = atExecution();
    expect(story.on('2025-08-03').refusals(starting)).toEqual(['not-before-planned-day']);
    story.on('2025-08-04').when(starting);
    expect(story.state.execution?.startedAt).toBe(story.nowMs);
    expect(story.refusals(starting)).toEqual(['already-started']);
  });

  it('reaches milestones and finishes after its start; notes may come before', () => {
    const story = atExecution();
    const finishing = { name: 'finish', by: STAFF.id, task: story.task('carry-out'), summary: 'Xong' } as const;
    expect(story.refusals(milestone)).toEqual(['not-started']);
    expect(story.refusals(finishing)).toEqual(['not-started']);
    expect(story.refusals(noting)).toEqual([]);
    story.on('2025-08-04').when(starting);
    expect(story.refusals({ ...milestone, text: '' })).toEqual(['text-missing']);
    expect(story.refusals({ ...noting, text: '' })).toEqual(['text-missing']);
    expect(story.refusals({ ...finishing, summary: '' })).toEqual(['text-missing']);
    story.when(milestone);
    story.when(noting);
    expect(story.state.execution).toMatchObject({ milestones: 1, notes: 1 });
    finish(story);
    expect(story.state.decided).toBe('finished');
  });

  it('ends at the planned end if it was never finished, started or not', () => {
    for (const story of [atExecution(), started()]) {
      story.nowMs = endOfDayMs(localDate('2025-08-05')) - 1;
      expect(story.climbs('expire')).toEqual([]);
      story.nowMs += 1;
      story.climbs('expire');
      expect(story.state.decided).toBe('ended-by-date');
      story.crosses();
      expect(story.asked).toEqual(['report']);
    }
  });
});

describe('a change', () => {
  it('says what changed, why, and is a whole proposal', () => {
    const story = atExecution();
    expect(story.refusals({ ...change([]), reason: '' })).toEqual(['text-missing', 'nothing-changed']);
    expect(story.refusals({ ...change(['agenda']), text: textOf({ parts: ['letter'] }) })).toEqual(['part-missing']);
  });

  it('that is minor is recorded and part of what was approved', () => {
    const story = atExecution();
    story.when(change(['agenda']));
    expect(story.state).toMatchObject({
      decided: null,
      version: { no: 2 },
      approved: { no: 2 },
      execution: { suspended: false },
    });
    expect(story.asked).toEqual(['carry-out']);
  });

  it('that is material suspends execution and goes through signature, check, consultation and approval', () => {
    const story = started();
    story.when(milestone);
    story.when(change(['place', 'agenda']));
    expect(story.last('ChangeProposed').material).toEqual(['place']);
    expect(story.state).toMatchObject({ decided: 'changed', approved: { no: 1 }, execution: { suspended: true } });
    story.crosses();
    expect(story.state).toMatchObject({ stage: 'proposal', round: 2 });
    expect(story.asked).toEqual(['sign']);
    expect(story.refusals(noting)).toEqual(['wrong-stage']);
  });

  it('that is approved lets execution go on with its milestones', () => {
    const story = started();
    story.when(milestone);
    approve(changeAtApproval(story));
    expect(story.state).toMatchObject({
      stage: 'execution',
      round: 2,
      version: { no: 2 },
      approved: { no: 2 },
      execution: { milestones: 1, suspended: false },
    });
    expect(story.state.execution?.startedAt).not.toBeNull();
  });

  it('that is rejected restores the approved version, and ends nothing', () => {
    const story = changeAtApproval(started());
    judge(story, 1, 'reject');
    expect(story.state.decided).toBe('change-rejected');
    story.crosses();
    expect(story.state).toMatchObject({
      stage: 'execution',
      standing: 'open',
      version: { no: 1, documentHash: hashOf(1) },
    });
    expect(story.asked).toEqual(['carry-out']);
  });

  it('after a rejected one takes a number of its own', () => {
    const story = changeAtApproval(started());
    judge(story, 1, 'reject');
    story.crosses();
    story.when(change(['agenda'], hashOf(3)));
    expect(story.state.version?.no).toBe(3);
  });

  it('that is returned is revised and presented again, still suspended', () => {
    const story = changeAtApproval(started());
    judge(story, 1, 'return');
    story.crosses();
    present(story, { documentHash: hashOf(3) });
    expect(story.state).toMatchObject({ version: { no: 3 }, approved: { no: 1 }, execution: { suspended: true } });
  });
});

describe('cancelling', () => {
  it('is for an approved dossier that was not carried out yet, with a reason', () => {
    expect(atConsultation().refusals(cancelling)).toEqual(['not-approved-yet']);
    expect(draft().refusals(cancelling)).toEqual(['not-approved-yet']);
    expect(atExecution().refusals({ ...cancelling, reason: '' })).toEqual(['text-missing']);
    expect(atReporting().refusals(cancelling)).toEqual(['already-carried-out']);
  });

  it('closes the open tasks and the dossier', () => {
    const story = started();
    story.when(cancelling);
    expect(story.state.tasks.map((one) => one.state)).toEqual(['cancelled']);
    story.crosses();
    expect(story.state.standing).toBe('closed');
    expect(story.refusals(cancelling)).toEqual(['dossier-closed']);
  });

  it('also stops a change on its way, in whatever stage it is', () => {
    const story = changeAtApproval(started());
    expect(story.refusals({ name: 'withdraw', by: STAFF.id, reason: 'Thôi' })).toEqual(['already-approved']);
    story.when(cancelling);
    expect(story.last('RoundDecided')).toMatchObject({ stage: 'approval', outcome: 'cancelled' });
    story.crosses();
    expect(story.state.standing).toBe('closed');
  });
});
