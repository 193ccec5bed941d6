import { CLUSTER_1_2025 } from '@nhipcau/local/demonstration/dossiers/cluster-1-2025';
import { momentMs } from '@nhipcau/local/demonstration/moments';
import { firstText } from '@nhipcau/local/driver/proposal';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Story, tell } from '../support/story.ts';
import { type ConsoleHouse, expectAccessible, expectNoSideways, openConsole, shot } from './support/console.ts';

const AT = '2025-03-10 09:00';
const LATER = '2025-03-10 10:00';
const TITLES = ['Hội nghị thông tin đối ngoại', 'Giao ban cụm', 'Hội thảo hữu nghị', 'Tọa đàm', 'Tập huấn', 'Gặp mặt'];

/** The machine may be busy with other suites. */
const PATIENCE = { timeout: 15_000 };

let house: ConsoleHouse;
const stories = new Map<string, Story>();

/** In consultation: two bodies are asked, and each finds it in its inbox. */
async function asked(title: string): Promise<Story> {
  const { kind, owner } = CLUSTER_1_2025;
  const text = { ...firstText({ dossier: CLUSTER_1_2025 }), title: { vi: title } };
  const story = tell(house.house, { kind, owner, text });
  await story.at(AT, 'union-hai-duong-staff', { act: 'create' });
  await story.at(AT, 'union-hai-duong-staff', { act: 'present' });
  await story.at(AT, 'union-hai-duong-head', { act: 'sign' });
  await story.at(AT, 'hai-duong-committee-lead', { act: 'accept' });
  return story;
}

beforeAll(async () => {
  house = await openConsole('browser-inbox');
  await house.house.clock.moveTo(momentMs('2025-03-10 08:00'));
  for (const title of TITLES) stories.set(title, await asked(title));
  // Each clock stop waits until the workflows have opened what follows.
  await house.house.clock.moveTo(momentMs('2025-03-10 09:30'));
});
afterAll(() => house?.stop());

const rows = (page: Page) => page.locator('.inbox-rows .row');
const here = (page: Page) => page.locator('.inbox-rows a:focus .row-title');

async function seat(person: string, address = '/inbox', look = {}) {
  const seated = await house.seat(person, address, look);
  await rows(seated.page).first().waitFor();
  return seated;
}

test('the list is worked by keys alone: stepped through, claimed, chosen, opened, and found again as it was left', async () => {
  const { page, leave } = await seat('vufo-officer');
  await expectAccessible(page);
  await page.keyboard.press('j');
  const first = await here(page).textContent();
  await page.keyboard.press('j');
  const second = await here(page).textContent();
  expect(second).not.toBe(first);
  await page.keyboard.press('k');
  expect(await here(page).textContent()).toBe(first);
  await page.keyboard.press('c');
  await page.locator('.row[data-at=true] [data-why=claimed-by-me]').waitFor();
  // The act took nobody away from where they were.
  expect(await here(page).textContent()).toBe(first);
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('Shift+X');
  await page.getByText('Đã chọn 3 việc').waitFor();
  await expectAccessible(page);
  await shot(page, 'inbox-chosen');
  await page.keyboard.press('Escape');
  await page.getByText('Đã chọn 3 việc').waitFor({ state: 'detached' });
  const third = await here(page).textContent();
  await page.keyboard.press('o');
  await page.getByRole('heading', { level: 1, name: third ?? '' }).waitFor();
  await page.keyboard.press('u');
  await expect.poll(() => here(page).textContent(), PATIENCE).toBe(third);
  await page.keyboard.press('d');
  await expect.poll(() => page.evaluate("document.activeElement.closest('#answer') !== null"), PATIENCE).toBe(true);
  await page.locator('main').focus();
  await page.keyboard.press('u');
  await rows(page).first().waitFor();
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Phím tắt' }).getByText('Mở thẳng phần trả lời').waitFor();
  await shot(page, 'inbox-keys');
  await leave();
});

test('titles are found with and without their accents', async () => {
  const { page, leave } = await seat('vufo-officer');
  for (const [words, found] of [
    ['doi ngoai', 1],
    ['đối ngoại', 1],
    ['hoi', 2],
    ['đội ngoại', 0],
  ] as const) {
    await page.getByRole('searchbox').fill(words);
    await expect.poll(() => rows(page).count(), PATIENCE).toBe(found);
  }
  await page.getByRole('heading', { name: 'Không tìm thấy việc nào' }).waitFor();
  await shot(page, 'inbox-none');
  await leave();
});

test('a saved view survives a reload and another browser, opens the inbox where it is told to, and goes', async () => {
  const one = await seat('vufo-officer');
  const { page } = one;
  await page.getByLabel('Sắp xếp').selectOption('title');
  await page.getByRole('button', { name: 'Lưu chế độ xem…' }).click();
  await page.getByLabel('Tên chế độ xem').fill('Theo vần');
  await page.getByLabel('Mở hộp việc bằng chế độ xem này').check();
  await expectAccessible(page);
  await shot(page, 'inbox-save-view');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByRole('link', { name: 'Theo vần' }).and(page.locator('[aria-current=page]')).waitFor();
  await page.reload();
  await page.getByRole('link', { name: 'Theo vần' }).and(page.locator('[aria-current=page]')).waitFor();
  const other = await seat('vufo-officer');
  await other.page.getByRole('link', { name: 'Theo vần' }).and(other.page.locator('[aria-current=page]')).waitFor();
  expect(await other.page.getByLabel('Sắp xếp').inputValue()).toBe('title');
  await other.page.locator('.inbox-page[data-stale=false] .row-title').first().waitFor();
  const byTitle = await other.page.locator('.row-title').allTextContents();
  expect(byTitle).toEqual(byTitle.toSorted(new Intl.Collator('vi').compare));
  await shot(other.page, 'inbox-views');
  await other.page.getByRole('link', { name: /^Tất cả/ }).click();
  await expect.poll(() => other.page.getByLabel('Sắp xếp').inputValue(), PATIENCE).toBe('');
  await other.leave();
  await page.getByRole('button', { name: 'Sửa chế độ xem “Theo vần”' }).click();
  await page.getByRole('button', { name: 'Xóa' }).click();
  await page.getByRole('link', { name: 'Theo vần' }).waitFor({ state: 'detached' });
  await one.leave();
});

test('counts follow what a colleague does in another session, and the reader stays where they were', async () => {
  const mine = await seat('vufo-officer');
  const { page } = mine;
  const all = () => page.locator('[data-key=all] .count').textContent();
  const before = Number(await all());
  await expect.poll(() => page.title(), PATIENCE).toBe(`(${before}) Hộp việc · Nhịp Cầu`);
  for (let step = 0; step < 2; step += 1) await page.keyboard.press('j');
  const title = (await here(page).textContent()) ?? '';
  const next = await rows(page).nth(2).locator('.row-title').textContent();
  await stories.get(title)?.at(LATER, 'vufo-head', { act: 'opine', opinion: 'agree' });
  await expect.poll(all, PATIENCE).toBe(String(before - 1));
  await expect.poll(() => page.title(), PATIENCE).toBe(`(${before - 1}) Hộp việc · Nhịp Cầu`);
  // The row went from under the reader: the one that took its place has the focus.
  await expect.poll(() => here(page).textContent(), PATIENCE).toBe(next);
  await mine.leave();
});

test('one opinion on several: the texts are there, what a colleague answered meanwhile is left out, each says what became of it', async () => {
  const { page, leave } = await seat('vufo-officer');
  const count = await rows(page).count();
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('Shift+X');
  await page.getByRole('button', { name: 'Cho ý kiến…' }).click();
  const sheet = page.getByRole('dialog', { name: 'Cho ý kiến nhiều hồ sơ' });
  await sheet.locator('.hash').nth(2).waitFor();
  const send = sheet.getByRole('button', { name: 'Gửi 3 ý kiến' });
  expect(await send.isDisabled()).toBe(true);
  await sheet.locator('summary').first().click();
  await expectAccessible(page);
  await shot(page, 'inbox-bulk');
  const answered = (await sheet.locator('summary bdi').nth(1).textContent()) ?? '';
  await stories.get(answered)?.at(LATER, 'vufo-head', { act: 'opine', opinion: 'agree' });
  await sheet.getByText('Không gửi:').waitFor();
  await sheet.getByRole('checkbox').check();
  await sheet.getByRole('button', { name: 'Gửi 2 ý kiến' }).click();
  // What binds is signed in for anew, by way of the provider; the opinions go off by themselves when the person is back.
  await page.getByRole('dialog', { name: '2/2 việc đã ghi nhận' }).waitFor();
  await expectAccessible(page);
  await shot(page, 'inbox-results');
  await page.getByRole('dialog').getByRole('button', { name: 'Đóng', exact: true }).last().click();
  await expect.poll(() => rows(page).count(), PATIENCE).toBe(count - 3);
  await leave();
});

test('several are claimed at once, and a head gives a task to whoever may take it', async () => {
  const officer = await seat('mofa-officer');
  for (const row of [0, 1]) await rows(officer.page).nth(row).getByRole('checkbox').check();
  await officer.page.getByRole('button', { name: 'Nhận việc' }).click();
  await officer.page.getByRole('dialog', { name: '2/2 việc đã ghi nhận' }).waitFor();
  await officer.leave();
  const { page, leave } = await seat('mofa-head');
  await page.locator('[data-why=as-head]').first().waitFor();
  await rows(page).nth(3).getByRole('button').click();
  const menu = page.getByRole('dialog', { name: /^Thao tác khác/ });
  await menu.getByRole('button', { name: 'Giao việc…' }).waitFor();
  await expectAccessible(page);
  await shot(page, 'inbox-menu');
  await menu.getByRole('button', { name: 'Giao việc…' }).click();
  const sheet = page.getByRole('dialog', { name: 'Giao việc' });
  await sheet.getByText('Không giao được cho 4 người khác trong đơn vị').click();
  expect(await sheet.getByRole('radio', { name: /Chuyên viên/ }).isDisabled()).toBe(true);
  await sheet.getByRole('radio', { name: /Cán bộ tham gia ý kiến/ }).check();
  await sheet.getByRole('textbox').fill('Phụ trách địa bàn');
  await expectAccessible(page);
  await shot(page, 'inbox-assign');
  await sheet.getByRole('button', { name: 'Giao việc' }).last().click();
  await sheet.waitFor({ state: 'detached' });
  await page
    .getByRole('status')
    .getByText(/^Đã giao việc cho Cán bộ tham gia ý kiến/)
    .waitFor();
  await rows(page)
    .nth(3)
    .getByText(/đang giữ/)
    .waitFor();
  await leave();
});

test.each([
  ['vi', 'phone', 'light'],
  ['vi', 'phone', 'dark'],
  ['th', 'phone', 'light'],
  ['th', 'desktop', 'dark'],
] as const)('the inbox reads well in %s on a %s, %s', async (language, device, theme) => {
  const { page, leave } = await seat('mofa-head', '/inbox', { language, device, theme });
  await rows(page).first().getByRole('checkbox').check();
  await expectAccessible(page);
  await shot(page, `inbox-${language}-${device}-${theme}`);
  if (device === 'phone') await page.setViewportSize({ width: 320, height: 700 });
  await expectNoSideways(page);
  await leave();
});

test('what happens between the first reading and the line that tells of changes is told too', async () => {
  const { page, leave } = await seat('mofa-officer');
  const { promise: line, resolve: up } = Promise.withResolvers<void>();
  await page.route('**/tasks/changes*', (route) => line.then(() => route.continue()));
  await page.reload();
  await rows(page).first().waitFor();
  const title = 'Giao lưu hữu nghị đầu xuân';
  await asked(title);
  const known = async () => (await house.house.deskOf('mofa-officer').read('listTasks', { query: { q: title } })).items;
  await expect.poll(known, PATIENCE).toHaveLength(1);
  const row = rows(page).filter({ hasText: title });
  expect(await row.count()).toBe(0);
  up();
  await row.waitFor();
  await leave();
});
