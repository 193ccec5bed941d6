import { momentMs } from '@nhipcau/local/demonstration/moments';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { conferenceText } from '../support/conference-text.ts';
import { type Story, tell } from '../support/story.ts';
import { type ConsoleHouse, expectAccessible, openConsole, shot } from './support/console.ts';

const APPROVER = 'ccer-approver-1';
const REASONS = 'Đề nghị bổ sung phương án dự phòng khi khách đến muộn.';

let house: ConsoleHouse;
let story: Story;
let task = '';

beforeAll(async () => {
  house = await openConsole('signing-in');
  story = tell(house.house, {
    kind: 'review-conference',
    owner: 'ccer',
    text: conferenceText('Hội nghị để thử ký duyệt'),
  });
  await house.house.clock.moveTo(momentMs('2023-10-16 09:00'));
  await story.at('2023-10-16 09:00', 'ccer-staff', { act: 'create' });
  await story.at('2023-10-16 11:00', 'ccer-staff', { act: 'present' });
  await story.at('2023-10-17 09:00', 'ccer-head', { act: 'sign' });
  await story.at('2023-10-18 09:00', 'ccer-lead', { act: 'accept' });
  for (const unit of ['mofa', 'vff', 'vufo'])
    await story.at('2023-10-19 09:00', `${unit}-officer`, { act: 'opine', opinion: 'agree' });
  await vi.waitFor(async () => {
    const { tasks } = await story.seenBy(APPROVER);
    task = tasks.find((one) => one.state === 'open' && one.kind === 'decide')?.id ?? '';
    if (task === '') throw new Error('nothing is to be decided yet');
  }, 20_000);
}, 120_000);
afterAll(() => house?.stop());

/** The provider no longer knows the browser: whoever is asked to sign in must do so with their password. */
async function goStale(page: Page): Promise<void> {
  await page.context().clearCookies({ name: /^_session/ });
}

async function writeDecision(page: Page): Promise<void> {
  await page.locator('[data-way="return"] input').check();
  await page.locator('form.answer textarea').last().fill(REASONS);
}

async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Xem lại trước khi gửi' }).click();
  await page.locator('.sheet .button.primary').click();
}

test('a stale session is asked to sign in for the text; whoever turns back finds every word, and nothing was sent', async () => {
  const { page, leave } = await house.seat(APPROVER, `/task/${task}`);
  await writeDecision(page);
  await goStale(page);
  await page.getByRole('button', { name: 'Xem lại trước khi gửi' }).click();
  // Before anybody leaves, and whose sign-in is waited for stands chosen where they arrive.
  await page.locator('.sheet').getByText('Việc này cần đăng nhập thêm một lần').waitFor();
  await page.locator('.sheet .button.primary').click();
  await page.waitForURL((url) => url.pathname.startsWith('/interaction/'));
  expect(await page.locator('input[name=subject]:checked').inputValue()).toBe(APPROVER);
  await page.goto(`${house.house.world.origin}/task/${task}`);
  await page.getByRole('button', { name: 'Xem lại trước khi gửi' }).waitFor();
  expect(await page.locator('form.answer textarea').last().inputValue()).toBe(REASONS);
  expect(new URL(page.url()).pathname).toBe(`/task/${task}`);
  expect((await story.seenBy(APPROVER)).tasks.find((one) => one.id === task)?.state).toBe('open');
  await leave();
});

test('signed in anew, the person is back at the same form, and the decision goes off once with when and how they signed in', async () => {
  const { page, leave } = await house.seat(APPROVER, `/task/${task}`);
  const keys: (string | undefined)[] = [];
  page.on('request', (asked) => {
    if (asked.method() === 'POST' && asked.url().endsWith('/decision')) keys.push(asked.headers()['idempotency-key']);
  });
  await writeDecision(page);
  await goStale(page);
  const staleMs = Date.now();
  await send(page);
  await page.waitForURL((url) => url.pathname.startsWith('/interaction/'));
  await page.check(`input[value="${APPROVER}"]`);
  await page.fill('#password', house.house.world.password);
  await page.click('button[type=submit]');
  await page.getByRole('heading', { name: 'Đã ghi nhận' }).waitFor();
  expect(new URL(page.url()).pathname).toBe(`/task/${task}`);
  await expectAccessible(page);
  await shot(page, 'signed-in-anew');
  // Refused, then taken: one key for both.
  expect([keys.length, new Set(keys).size]).toEqual([2, 1]);
  const decided = (await story.timeline()).find((entry) => entry.actor?.id === APPROVER && 'reasons' in entry.body);
  expect(decided).toMatchObject({
    acr: 'urn:nhipcau:acr:password',
    body: expect.objectContaining({ reasons: REASONS }),
  });
  expect(Date.parse(decided?.authTime ?? '')).toBeGreaterThanOrEqual(Math.floor(staleMs / 1000) * 1000);
  await leave();
});

test('a session that was ended elsewhere says so by itself, and what was typed is there after signing in', async () => {
  const desk = await house.seat('ccer-approver-2', '/inbox');
  const other = await house.seat('ccer-approver-2', '/inbox');
  await desk.page.locator('main').waitFor();
  const ended = await other.page.evaluate(async () => {
    const { guard } = (await (await fetch('/auth/session')).json()) as { guard: string };
    return (await fetch('/auth/sessions', { method: 'DELETE', headers: { 'x-nhipcau-guard': guard } })).status;
  });
  expect(ended).toBe(200);
  // Nobody touches the page: the line of changes is closed with the session, and the page asks why.
  await desk.page.getByRole('alertdialog', { name: 'Phiên làm việc đã kết thúc' }).waitFor();
  await Promise.all([desk.leave(), other.leave()]);
});

test('who may choose where to sign in is shown the ways, and is told why they are at the door', async () => {
  const context = await house.browser.newContext();
  const page = await context.newPage();
  await page.addInitScript("localStorage.setItem('nhipcau-language', 'en')");
  await page.goto(`${house.house.world.origin}/signed-out?why=other`);
  await page.getByRole('alert').filter({ hasText: 'somebody else' }).waitFor();
  await expectAccessible(page);
  await context.close();
});
