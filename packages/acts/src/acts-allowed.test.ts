import { opine } from '@nhipcau/domain/dossier/testing/acts';
import { HEAD, LEAD, STAFF } from '@nhipcau/domain/dossier/testing/cast';
import { atAcceptance, atConsultation, atExecution, started } from '@nhipcau/domain/dossier/testing/scenes';
import type { Story } from '@nhipcau/domain/dossier/testing/story';
import { describe, expect, it } from 'vitest';
import { actsOnDossier } from './acts-allowed.ts';

type Reader = typeof STAFF;

/** What the reader is shown of an act at the story's time. */
function shown({ state, policy, nowMs }: Story, reader: Reader, act: string) {
  const person = { ...reader, tied: [] };
  return actsOnDossier(person, { state, policy, nowMs }).find((one) => one.act === act);
}

describe('an act that waits for its day', () => {
  it('is not open before the planned day, says which day that is, and opens on it', () => {
    const story = atExecution().on('2025-08-03');
    expect(shown(story, STAFF, 'start')).toMatchObject({
      may: false,
      refusals: [{ code: 'not-before-planned-day', with: { planned: '2025-08-04' } }],
    });
    expect(shown(story.on('2025-08-04'), STAFF, 'start')).toMatchObject({ may: true, refusals: [] });
  });

  it('is finished only after its start', () => {
    const codes = (story: Story) => shown(story, STAFF, 'finish')?.refusals.map(({ code }) => code);
    expect([codes(atExecution()), codes(started())]).toEqual([['not-started'], []]);
  });

  it('closes a consultation only after the due day', () => {
    const story = atConsultation();
    expect(shown(story, LEAD, 'close-consultation')).toMatchObject({
      may: false,
      refusals: [{ code: 'not-yet-due' }, { code: 'unit-must-speak', with: { units: ['ministry-1'] } }],
    });
    opine(story, 1);
    expect(shown(story, LEAD, 'close-consultation')).toMatchObject({
      may: false,
      refusals: [{ code: 'not-yet-due', with: { units: ['ministry-2', 'ministry-3'] } }],
    });
    story.nowMs = story.state.tasks[0]?.dueAt ?? 0;
    expect(shown(story, LEAD, 'close-consultation')).toMatchObject({ may: true, refusals: [] });
  });

  it('tells of the stage alone where that already refuses', () => {
    expect(shown(atConsultation(), HEAD, 'start')?.refusals.map(({ code }) => code)).toEqual(['wrong-stage']);
  });
});

describe('an act of which one choice is closed', () => {
  it('stays open, and says beside which of its words the reason stands', () => {
    const story = atAcceptance();
    const lone = Object.assign(story.copy(), { policy: { ...story.policy, council: null } });
    expect(shown(story, LEAD, 'accept-report')).toMatchObject({ may: true, closedChoices: [] });
    expect(shown(lone, LEAD, 'accept-report')).toMatchObject({
      may: true,
      refusals: [],
      closedChoices: [{ code: 'no-council', at: '/nominationsFollow' }],
    });
  });
});
