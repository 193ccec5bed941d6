import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Story, tell } from '../support/story.ts';
import {
  type ConsoleHouse,
  expectAccessible,
  expectNoSideways,
  type Look,
  openConsole,
  shot,
} from './support/console.ts';

const HOSTILE = `<script>document.title='taken'</script> Hội nghị ${'tổng kết '.repeat(28)}`;

let console_: ConsoleHouse;
let story: Story;
let draft = '';

beforeAll(async () => {
  console_ = await openConsole('browser-screens');
  const text = {
    title: { vi: HOSTILE },
    purpose: { vi: 'Tổng kết năm' },
    foreignElement: false,
    start: '2024-01-03',
    end: '2024-01-03',
    place: 'Hà Nội',
  };
  story = tell(console_.house, { kind: 'review-conference', owner: 'ccer', text });
  await story.at('2023-10-16 09:00', 'ccer-staff', { act: 'create' });
  draft = story.id;
});
afterAll(() => console_.stop());

const looks: readonly (readonly [screen: string, person: string, address: () => string, ready: string, look: Look])[] =
  [
    ['inbox', 'ccer-head', () => '/inbox', '.filters', { language: 'th', device: 'phone' }],
    ['inbox-dark', 'ccer-lead', () => '/inbox', '.filters', { language: 'en', theme: 'dark' }],
    ['register', 'ccer-staff', () => '/register', '.row', { language: 'th' }],
    ['register-phone', 'ccer-staff', () => '/register', '.row', { language: 'en', device: 'phone', theme: 'dark' }],
    ['dossier', 'ccer-staff', () => `/dossier/${draft}`, '.ribbon', { language: 'en', device: 'phone' }],
    ['dossier-dark', 'ccer-staff', () => `/dossier/${draft}`, '.ribbon', { language: 'th', theme: 'dark' }],
    ['write', 'ccer-staff', () => `/write/${draft}`, '.lacking li', { language: 'th', device: 'phone' }],
    ['write-dark', 'ccer-staff', () => `/write/${draft}`, '.lacking li', { language: 'en', theme: 'dark' }],
    ['history', 'nhip-cau-auditor', () => `/history/${draft}`, '.checks', { language: 'en', device: 'phone' }],
    ['missing', 'ccer-staff', () => '/dossier/00000000-0000-8000-8000-000000000000', '.empty', { language: 'vi' }],
  ];

test.each(looks)(
  '%s is readable by everybody, loses nothing at its sides and runs nothing that was typed',
  async (screen, person, address, ready, look) => {
    const { page, leave } = await console_.seat(person, address(), look);
    await page.locator(ready).first().waitFor();
    await expectAccessible(page);
    if (look.device === 'phone') await page.setViewportSize({ width: 320, height: 700 });
    await expectNoSideways(page);
    expect(await page.title()).not.toBe('taken');
    await shot(page, `${screen}-${look.language}`);
    await leave();
  },
);

test('a session that was ended elsewhere says so, and keeps what was typed', async () => {
  const { page, context, leave } = await console_.seat('ccer-staff', `/write/${draft}`);
  await page.locator('.lacking li').first().waitFor();
  await context.clearCookies({ name: 'nhipcau' });
  await page.getByLabel('Địa điểm').fill('Hải Phòng');
  await page.getByRole('alertdialog', { name: 'Phiên làm việc đã kết thúc' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Đăng nhập' }).click();
  // The provider still knows the person, or asks; either way the words are there again.
  if (new URL(page.url()).pathname.startsWith('/interaction/')) {
    await page.check('input[value="ccer-staff"]');
    await page.fill('#password', console_.house.world.password);
    await page.click('button[type=submit]');
  }
  await page.locator('.lacking li').first().waitFor();
  expect(await page.getByLabel('Địa điểm').inputValue()).toBe('Hải Phòng');
  await page.getByRole('status').filter({ hasText: 'Đã lưu' }).waitFor();
  await leave();
});

test('two write at one draft: neither overwrites the other unseen', async () => {
  const one = await console_.seat('ccer-staff', `/write/${draft}`);
  const other = await console_.seat('ccer-staff', `/write/${draft}`);
  for (const { page } of [one, other]) await page.locator('.lacking li').first().waitFor();
  await other.page.getByLabel('Địa điểm').fill('Đà Nẵng');
  await other.page.getByRole('status').filter({ hasText: 'Đã lưu' }).waitFor();
  await one.page.getByLabel('Mục đích').fill('Mục đích viết lại');
  await one.page.getByRole('heading', { name: 'Người khác vừa lưu bản thảo này' }).waitFor();
  await one.page.locator('del').first().waitFor();
  await shot(one.page, 'conflict');
  await one.page.getByRole('button', { name: 'Giữ bản của tôi' }).click();
  await one.page.getByRole('status').filter({ hasText: 'Đã lưu' }).waitFor();
  expect(await one.page.getByLabel('Mục đích').inputValue()).toBe('Mục đích viết lại');
  await Promise.all([one.leave(), other.leave()]);
});

test('a connection lost while typing loses nothing, and the text goes off when it is back', async () => {
  const { page, context, leave } = await console_.seat('ccer-staff', `/write/${draft}`);
  await page.locator('.lacking li').first().waitFor();
  await context.setOffline(true);
  await page.getByLabel('Địa điểm').fill('Huế');
  await page.getByText('Chưa lưu được: mất kết nối.').waitFor();
  await context.setOffline(false);
  await page.getByRole('status').filter({ hasText: 'Đã lưu' }).waitFor();
  await leave();
});

test('what another site sends in the name of whoever is signed in is refused', async () => {
  const { page, context, leave } = await console_.seat('ccer-staff', '/inbox');
  const { origin } = console_.house.world;
  const send = (headers: Record<string, string>) =>
    context.request.post(`${origin}/api/dossiers/${draft}/withdrawal`, {
      data: { reason: 'x' },
      headers: { 'idempotency-key': 'k', ...headers },
    });
  const guard = ((await (await context.request.get(`${origin}/auth/session`)).json()) as { guard: string }).guard;
  for (const headers of [
    {},
    { origin: 'https://elsewhere.example', 'x-nhipcau-guard': guard },
    { 'x-nhipcau-guard': 'guessed' },
  ]) {
    const answer = await send(headers as Record<string, string>);
    expect([answer.status(), ((await answer.json()) as { code: string }).code]).toEqual([403, 'request-forged']);
  }
  expect(await page.evaluate('document.cookie')).toBe('');
  await leave();
});
