import { CLUSTER_1_2025 } from '@nhipcau/local/demonstration/dossiers/cluster-1-2025';
import { momentMs } from '@nhipcau/local/demonstration/moments';
import { firstText } from '@nhipcau/local/driver/proposal';
import type { House } from './house.ts';
import { type Story, tell } from './story.ts';

const NINE = '2025-03-10 09:00';

/** A year's plan of a union that its province's committee has just accepted: consultation is open. */
export async function acceptedPlan(house: House): Promise<Story> {
  await house.clock.moveTo(momentMs('2025-03-10 08:00'));
  const { kind, owner } = CLUSTER_1_2025;
  const story = tell(house, { kind, owner, text: firstText({ dossier: CLUSTER_1_2025 }) });
  await story.at(NINE, 'union-hai-duong-staff', { act: 'create' });
  await story.at(NINE, 'union-hai-duong-staff', { act: 'present' });
  await story.at(NINE, 'union-hai-duong-head', { act: 'sign' });
  await story.at(NINE, 'hai-duong-committee-lead', { act: 'accept' });
  return story;
}
