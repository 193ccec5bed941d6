import { CLUSTER_1_2025 } from '@nhipcau/local/demonstration/dossiers/cluster-1-2025';
import { firstText } from '@nhipcau/local/driver/proposal';
import { dossierAt, type Position, sideBySide } from '../browser/answering-positions.ts';
import type { House } from '../support/house.ts';
import { tell } from '../support/story.ts';

/** After the day on which those are held that have come further. */
const LATER_DAY = '2024-03-06';
const NOW = '2024-01-03 09:00';

export type Breadth = 'some' | 'all';

const HELD: Readonly<Record<Breadth, readonly Position[]>> = {
  some: ['accept-report', 'vote'],
  all: ['report', 'accept-report', 'nominate', 'appraise', 'vote'],
};
const STILL_TO_COME: Readonly<Record<Breadth, readonly Position[]>> = {
  some: ['sign', 'opine', 'decide'],
  all: ['sign', 'check', 'opine', 'decide', 'carry-out'],
};

/** Dossiers of one owner in several stages, and two of another with which hardly anybody has to do: a draft and a consultation. */
export async function laidOut(house: House, breadth: Breadth): Promise<void> {
  await sideBySide(house, HELD[breadth]);
  await Promise.all(
    STILL_TO_COME[breadth].map((position) =>
      dossierAt(house, position, `Hồ sơ sẽ tổ chức, ở bước ${position}`, LATER_DAY),
    ),
  );
  const { kind, owner } = CLUSTER_1_2025;
  const text = firstText({ dossier: CLUSTER_1_2025 });
  const draft = tell(house, { kind: 'review-conference', owner: 'ccer', text: { title: { vi: 'Bản thảo' } } });
  await draft.at(NOW, 'ccer-staff', { act: 'create' });
  for (const isDraft of [true, false]) {
    const story = tell(house, { kind, owner, text });
    await story.at(NOW, 'union-hai-duong-staff', { act: 'create' });
    if (isDraft) continue;
    await story.at(NOW, 'union-hai-duong-staff', { act: 'present' });
    await story.at(NOW, 'union-hai-duong-head', { act: 'sign' });
    await story.at(NOW, 'hai-duong-committee-lead', { act: 'accept' });
  }
}
