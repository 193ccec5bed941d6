import { expect, it } from 'vitest';
import { atSign } from '../dossier/testing/scenes.ts';
import type { Story } from '../dossier/testing/story.ts';
import { lateFiling } from './late-filing.ts';

const late = ({ state, policy, calendar, nowMs }: Story) => lateFiling({ state, rules: { policy, calendar }, nowMs });

it('asks why only from the day after the last on which it is in time, and names that day', () => {
  const story = atSign();
  expect(late(story.on('2025-07-04'))).toBeUndefined();
  expect(late(story.on('2025-07-05'))).toMatchObject({
    code: 'filed-too-late',
    at: '/lateReason',
    with: { latest: '2025-07-04' },
  });
});
