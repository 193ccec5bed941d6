import { CLUSTER_1_2025 } from '@nhipcau/local/demonstration/dossiers/cluster-1-2025';
import { momentMs } from '@nhipcau/local/demonstration/moments';
import { firstText } from '@nhipcau/local/driver/proposal';
import { request } from '@nhipcau/local/driver/request';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from '../support/house.ts';
import { type Story, tell } from '../support/story.ts';

const kindAndOwner = { kind: CLUSTER_1_2025.kind, owner: CLUSTER_1_2025.owner };
const text = firstText({ dossier: CLUSTER_1_2025 });

let house: House;
beforeAll(async () => {
  house = await openHouse('doors');
  await house.clock.moveTo(momentMs('2025-03-10 08:00'));
});
afterAll(() => house.stop());

async function acceptedByTheLead(title: string): Promise<Story> {
  const story = tell(house, { ...kindAndOwner, text: { ...text, title: { vi: title } } });
  await story.at('2025-03-10 09:00', 'union-hai-duong-staff', { act: 'create' });
  await story.at('2025-03-10 09:00', 'union-hai-duong-staff', { act: 'present' });
  await story.at('2025-03-10 09:00', 'union-hai-duong-head', { act: 'sign' });
  await story.at('2025-03-10 09:00', 'hai-duong-committee-lead', { act: 'accept' });
  return story;
}

test('with the worker off nothing opens: an accepted act stays accepted and takes effect when the worker is back', async () => {
  await house.world.part('worker').stop();
  const story = await acceptedByTheLead('Hội nghị khi bộ xử lý tắt');
  const waiting = await story.seenBy('union-hai-duong-staff');
  expect(waiting).toMatchObject({ stage: 'proposal', decided: 'accepted' });
  expect(waiting.tasks.filter((task) => task.state === 'open')).toEqual([]);

  await house.world.part('worker').start();
  await story.at('2025-03-10 09:00', 'vufo-officer', { act: 'opine', opinion: 'agree' });
  expect((await story.seenBy('union-hai-duong-staff')).stage).toBe('consultation');
});

test('a dossier taken back before its approval ends, and every letter that is out is called back', async () => {
  const story = await acceptedByTheLead('Hội nghị được rút');
  const letters = async () =>
    (await house.deskOf('nhip-cau-auditor').read('listLetters', { params: { id: story.id } })).items;
  const asked = async () => (await letters()).filter((one) => one.kind === 'consultation').map((one) => one.to.id);
  await expect.poll(asked, { timeout: 20_000 }).toEqual(expect.arrayContaining(['vufo', 'mofa']));

  const withdrawal = request('withdrawProposal', { id: story.id }, { reason: 'Hoãn chương trình.' });
  expect(await story.tries('vufo-officer', withdrawal)).toContain('not-in-unit');
  expect(await story.tries('union-hai-duong-head', withdrawal)).toEqual([]);
  const standing = async () => (await story.seenBy('union-hai-duong-staff')).standing;
  await expect.poll(standing, { timeout: 20_000 }).toBe('closed');
  const sent = await letters();
  expect(sent.filter((one) => one.kind === 'consultation').every((one) => one.recalledAt !== undefined)).toBe(true);
  expect(
    sent
      .filter((one) => one.kind === 'recall')
      .map((one) => one.to.id)
      .toSorted(),
  ).toEqual(['mofa', 'vufo']);
});

test('whoever has no part in a dossier does not learn that it exists', async () => {
  const story = await acceptedByTheLead('Hội nghị của người khác');
  await expect(story.seenBy('mps-officer')).rejects.toMatchObject({ status: 404, codes: ['not-found'] });
  const page = await house.deskOf('mps-officer').read('listDossiers', { query: { q: 'của người khác' } });
  expect(page.items).toEqual([]);
});

test('a list finds titles with and without their accents', async () => {
  await acceptedByTheLead('Đại hội Đường sắt');
  const titles = async (q: string) =>
    (await house.deskOf('union-hai-duong-staff').read('listDossiers', { query: { q } })).items.map(
      (one) => one.title.vi,
    );
  expect(await titles('dai hoi duong sat')).toEqual(['Đại hội Đường sắt']);
  expect(await titles('Đường sắt')).toEqual(['Đại hội Đường sắt']);
});

test('the Central Commission, which ended in February 2025, acts no more in March', async () => {
  const story = tell(house, { kind: 'review-conference', owner: 'ccer', text });
  expect(await story.tries('ccer-staff', { act: 'create' })).toContain('not-appointed');
});
