import { describe, expect, it } from 'vitest';
import { opine, opinion } from './testing/acts.ts';
import { HEAD, MINISTRY_HEADS, OFFICERS, STAFF } from './testing/cast.ts';
import { atConsultation, atExecution, atSign, atVote } from './testing/scenes.ts';
import type { Story } from './testing/story.ts';

const [officer = ''] = OFFICERS.map((one) => one.id);
const [chief = ''] = MINISTRY_HEADS.map((one) => one.id);
const held = (story: Story) => story.state.tasks.find((one) => one.unit === 'ministry-1')?.claimedBy;

function claimed(): { story: Story; task: number } {
  const story = atConsultation();
  const task = story.task('opine', 'ministry-1');
  story.when({ name: 'claim', by: officer, task });
  return { story, task };
}

describe('holding a task', () => {
  it('shows who is on it, and keeps others from answering or taking it', () => {
    const { story, task } = claimed();
    expect(held(story)).toBe(officer);
    expect(story.refusals({ ...opinion(story, 1), by: chief })).toEqual(['task-claimed-by-another']);
    expect(story.refusals({ name: 'claim', by: chief, task })).toEqual(['task-claimed-by-another']);
    expect(story.refusals(opinion(story, 1))).toEqual([]);
  });

  it('is let go by its holder only', () => {
    const { story, task } = claimed();
    expect(story.refusals({ name: 'release', by: chief, task })).toEqual(['not-claimed']);
    story.when({ name: 'release', by: officer, task });
    expect(held(story)).toBeUndefined();
    expect(story.refusals({ ...opinion(story, 1), by: chief })).toEqual([]);
  });

  it('is given to another with a reason, over the head of the holder', () => {
    const { story, task } = claimed();
    expect(story.refusals({ name: 'assign', by: chief, task, to: chief, reason: ' ' })).toEqual(['text-missing']);
    story.when({ name: 'assign', by: chief, task, to: chief, reason: 'Đi công tác' });
    expect(held(story)).toBe(chief);
  });

  it('moves no other task and decides nothing', () => {
    const { story } = claimed();
    expect(story.asked).toEqual(['opine', 'opine', 'opine']);
    expect(story.state.decided).toBeNull();
  });
});

describe('an overdue task', () => {
  function escalated(): Story {
    const story = atConsultation();
    opine(story, 2);
    for (const rung of ['remind', 'remind', 'escalate'] as const) story.stepsToNextInstant().climbs(rung);
    return story;
  }

  it('stands at the head of each unit that owes an answer', () => {
    const story = escalated();
    const overdue = story.state.tasks.filter((one) => one.kind === 'overdue');
    expect(overdue.map((one) => [one.unit, one.role, one.about])).toEqual([
      ['ministry-1', 'head', story.task('opine', 'ministry-1')],
      ['ministry-3', 'head', story.task('opine', 'ministry-3')],
    ]);
  });

  it('is answered by having seen it: the answer itself stays owed', () => {
    const story = escalated();
    story.when({
      name: 'acknowledge-overdue',
      by: chief,
      task: story.task('overdue', 'ministry-1'),
      note: 'Sẽ trả lời',
    });
    expect(story.asked).toEqual(['opine', 'opine', 'overdue']);
  });

  it('goes with the answer that was owed', () => {
    const story = escalated();
    opine(story, 1);
    expect(story.asked).toEqual(['opine', 'overdue']);
    opine(story, 3);
    expect(story.asked).toEqual([]);
    expect(story.state.decided).toBe('settled');
  });

  it('of a council stands at its secretary', () => {
    const story = atVote();
    for (const rung of ['remind', 'remind', 'escalate'] as const) story.stepsToNextInstant().climbs(rung);
    const roles = story.state.tasks.filter((one) => one.kind === 'overdue').map((one) => one.role);
    expect(new Set(roles)).toEqual(new Set(['secretary']));
  });
});

describe('what closes a task closes it for everyone', () => {
  it('a withdrawal cancels claimed tasks too', () => {
    const { story } = claimed();
    story.when({ name: 'withdraw', by: STAFF.id, reason: 'Thôi' });
    expect(story.asked).toEqual([]);
    expect(story.refusals(opinion(atConsultation(), 1))).toEqual(['round-decided']);
  });

  it('nothing of a task is left after it is answered', () => {
    const story = atSign();
    const task = story.task('sign');
    story.when({
      name: 'send-back',
      by: HEAD.id,
      task,
      documentHash: story.state.version?.documentHash ?? '',
      remarks: 'Sửa',
    });
    for (const name of ['claim', 'release'] as const)
      expect(story.refusals({ name, by: HEAD.id, task })).toEqual(['task-closed']);
    expect(atExecution().refusals({ name: 'claim', by: STAFF.id, task })).toEqual(['task-closed']);
  });
});
