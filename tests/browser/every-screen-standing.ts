import { request } from '@nhipcau/local/driver/request';
import { expect } from 'vitest';
import type { Story } from '../support/story.ts';
import type { Screen } from './every-screen-list.ts';

const HEAD = 'vufo-head';
const KEEPER = 'nhip-cau-administrator';
const KEPT = ['accounts', 'delegations', 'absences', 'mandates', 'rights', 'calendar', 'organisations', 'log'] as const;
const REASON = 'Cán bộ được giao nghỉ đột xuất, ý kiến đến hạn hôm nay.';
const TIMES = { from: '2024-01-03', to: '2024-01-20' };

/** The pages of who stands in for whom, of what is kept, and of emergencies: not of one dossier. */
export const STANDING: readonly Screen[] = (
  [
    ['leave', HEAD, '/leave', '.paper'],
    ['load', HEAD, '/load', '.paper'],
    ['sessions', HEAD, '/sessions', '.paper'],
    ['openings', KEEPER, '/openings', '.paper'],
    ['openings-digest', 'nhip-cau-auditor', '/openings', '.paper, .empty'],
    ...KEPT.map((part) => [`keeping-${part}`, KEEPER, `/keeping/${part}`, '.paper, .empty'] as const),
  ] as const
).map(([name, person, at, ready]) => ({ name, person, at, ready }));

/** A head on leave who also lends what they may do, and a dossier that an emergency is asked for. */
export async function standingScene(story: Story): Promise<void> {
  const standIns = [{ person: 'vufo-officer', form: 'KT.' as const }];
  const paper = { number: '12/GUQ-LHHN', ...TIMES, form: 'TUQ.' as const, holder: 'mofa-staff' };
  expect([
    await story.tries(HEAD, request('setAbsence', undefined, { ...TIMES, standIns })),
    await story.tries(HEAD, request('grantDelegation', undefined, paper)),
    await story.tries(KEEPER, request('askOpening', undefined, { dossier: story.id, reason: REASON, hours: 2 })),
  ]).toEqual([[], [], []]);
}
