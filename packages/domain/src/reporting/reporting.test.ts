import { describe, expect, it } from 'vitest';
import { closedChoices } from '../dossier/hindrance.ts';
import { dueDay } from '../dossier/ladder.ts';
import { acceptReport, document, file, finish, hashOf, nominee } from '../dossier/testing/acts.ts';
import { LEAD, STAFF } from '../dossier/testing/cast.ts';
import { BARE_STEPS } from '../dossier/testing/policies.ts';
import { approve, atAcceptance, atApproval, atExecution, atReporting } from '../dossier/testing/scenes.ts';
import type { Story } from '../dossier/testing/story.ts';

const accepting = (story: Story) =>
  ({
    name: 'accept-report',
    by: LEAD.id,
    task: story.task('accept-report'),
    documentHash: document(story),
    nominationsFollow: false,
  }) as const;

/** The mix in which a report is not accepted by anyone and names its nominees itself. */
function bareReport(change: Parameters<typeof atApproval>[0] = {}): Story {
  const steps = { ...BARE_STEPS, sign: true, check: true };
  const story = approve(atApproval({ steps, ...change })).on('2025-08-04');
  story.when({ name: 'start', by: STAFF.id });
  finish(story);
  story.crosses();
  return story;
}

describe('the result report', () => {
  it('is asked of the owner and filed for the lead', () => {
    const story = atReporting();
    expect(story.asked).toEqual(['report']);
    file(story);
    expect(story.asked).toEqual(['accept-report']);
    expect(story.state.reporting).toEqual({ filings: 1, documentHash: hashOf(77), hands: [STAFF.id] });
  });

  it('is due by its length counted from the end of the activity, whenever the crossing came', () => {
    const story = atExecution();
    story.stepsToNextInstant();
    for (const rung of ['remind', 'remind', 'expire'] as const) {
      story.climbs(rung);
      if (rung !== 'expire') story.stepsToNextInstant();
    }
    expect(story.state.decided).toBe('ended-by-date');
    story.crosses();
    expect(dueDay(story.state.tasks[0]?.dueAt ?? 0)).toBe('2025-08-20');
    const moved = story.recomputes(story.calendar);
    expect(moved).toEqual([{ type: 'DeadlinesRecomputed', calendarVersion: 2, tasks: [] }]);
  });

  it('is accepted, saying whether nominations follow', () => {
    const story = atAcceptance();
    acceptReport(story, false);
    expect(story.state.decided).toBe('accepted');
    story.crosses();
    expect(story.state.standing).toBe('closed');
    const other = atAcceptance();
    acceptReport(other, true);
    other.crosses();
    expect(other.asked).toEqual(['nominate']);
  });

  it('cannot be followed by nominations where there is no council', () => {
    const story = atAcceptance();
    const lone = { ...story.rules, policy: { ...story.policy, council: null } };
    Object.assign(story, { policy: lone.policy });
    expect(story.refusals({ ...accepting(story), nominationsFollow: true })).toEqual(['no-council']);
    expect(story.refusals(accepting(story))).toEqual([]);
    const none = [{ code: 'no-council', at: '/nominationsFollow' }];
    expect(closedChoices(lone.policy, 'accept-report')).toEqual(none);
    expect(closedChoices(lone.policy, 'return-report')).toEqual([]);
    expect(closedChoices(atAcceptance().policy, 'accept-report')).toEqual([]);
  });

  it('is returned with reasons, and filed again', () => {
    const story = atAcceptance();
    const returning = { ...accepting(story), name: 'return-report', reasons: [] } as const;
    expect(story.refusals(returning)).toEqual(['reason-missing']);
    expect(story.refusals({ ...returning, reasons: [{ part: 'other', reason: ' ' }] })).toEqual(['text-missing']);
    story.when({ ...returning, reasons: [{ part: 'other', reason: 'Thiếu số liệu' }] });
    expect(story.asked).toEqual(['report']);
    file(story);
    expect(story.state.reporting?.filings).toBe(2);
  });

  it("is bound by its own hash, not the proposal's", () => {
    const story = atAcceptance();
    expect(story.refusals({ ...accepting(story), documentHash: hashOf(1) })).toEqual(['document-changed']);
  });

  it('names no nominees where somebody accepts it: that comes after', () => {
    const story = atReporting();
    const filing = {
      name: 'file-report',
      by: STAFF.id,
      task: story.task('report'),
      documentHash: hashOf(7),
      editors: [],
    } as const;
    expect(story.refusals({ ...filing, nominees: [nominee(1)] })).toEqual(['wrong-stage']);
  });

  it('decides the round itself where nobody accepts it', () => {
    const story = bareReport();
    file(story);
    expect(story.state.decided).toBe('accepted');
    const other = bareReport();
    file(other, [nominee(1)]);
    expect(other.state.decided).toBe('accepted-with-nominations');
    other.crosses();
    expect(other.asked).toEqual(['vote', 'vote', 'vote', 'vote', 'vote']);
  });
});
