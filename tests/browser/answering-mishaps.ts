import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Story } from '../support/story.ts';
import { dossierAt, taskOf } from './answering-positions.ts';
import { type ConsoleHouse, expectAccessible, shot } from './support/console.ts';

const OBJECTION = 'Đề nghị làm rõ nguồn kinh phí trước khi tổ chức.';

async function object(page: Page): Promise<void> {
  await page.locator('[data-way="object"] input').check();
  await page.getByLabel('Lý do không nhất trí').fill(OBJECTION);
  await page.getByRole('button', { name: 'Xem lại trước khi gửi' }).click();
}

const send = (page: Page) => page.locator('.sheet .button.primary').click();
const recorded = (page: Page) => page.getByRole('heading', { name: /^Đã ghi nhận/ }).waitFor();

async function opinionsOf(story: Story): Promise<number> {
  return (await story.timeline()).filter(({ type }) => type === 'OpinionGiven').length;
}

/** What goes wrong between a decision and the record of it. */
export function answeringMishaps(console_: () => ConsoleHouse): void {
  const opine = async (title: string) => {
    const story = await dossierAt(console_().house, 'opine', title);
    const seat = await console_().seat('vff-officer', await taskOf(story, 'vff-officer', 'opine'));
    await seat.page.locator('.asked h2').waitFor();
    return { story, ...seat };
  };

  test('the line is lost while deciding: the answer stays through a new page, and goes off by itself, once', async () => {
    const { story, page, leave } = await opine('Hội nghị mất kết nối');
    const keys: string[] = [];
    let arrives = false;
    await page.route('**/opinion', async (route) => {
      keys.push(route.request().headers()['idempotency-key'] ?? '');
      const lose = () => route.abort('connectionreset').catch(() => undefined);
      if (!arrives) return await lose();
      const reply = await route.fetch();
      if (!reply.ok()) return await route.fulfill({ response: reply });
      // It arrives, and the answer to it does not: nobody can tell this from one that was lost on its way.
      await lose();
    });
    await object(page);
    await send(page);
    await page.getByRole('heading', { name: /^Mất kết nối khi đang gửi/ }).waitFor();
    expect(await opinionsOf(story)).toBe(0);
    await expectAccessible(page);
    await shot(page, 'unsent');
    arrives = true;
    await page.reload();
    await expect.poll(() => opinionsOf(story), { timeout: 20_000 }).toBe(1);
    await page.unroute('**/opinion');
    await recorded(page);
    expect(new Set(keys).size).toBe(1);
    expect(await opinionsOf(story)).toBe(1);
    await leave();
  });

  test('a colleague was quicker: who said what is told, and what was being written is still there', async () => {
    const { story, page, leave } = await opine('Hội nghị hai người cùng trả lời');
    await object(page);
    await story.tries('vff-head', { act: 'opine', opinion: 'agree' });
    await page.getByRole('heading', { name: 'Việc này đã được trả lời' }).waitFor();
    await page.locator('.receipt').getByText('Trưởng đơn vị, UBTƯ MTTQ Việt Nam').waitFor();
    await page.locator('.receipt').getByText('Nhất trí', { exact: true }).waitFor();
    await page.locator('.left').getByText(OBJECTION).waitFor();
    await expectAccessible(page);
    await shot(page, 'too-late');
    await leave();
  });

  test('an answer that comes too late is refused in words, and the task then says what happened', async () => {
    const { story, page, leave } = await opine('Hội nghị trả lời chậm một bước');
    let sent = false;
    // The page does not hear of it before it sends.
    await page.route(/\/api\/tasks\/[^/]+\.\d+$/, (route) => (sent ? route.continue() : route.abort()));
    await page.route('**/opinion', (route) => {
      sent = true;
      return route.continue();
    });
    await object(page);
    await story.tries('vff-head', { act: 'opine', opinion: 'agree' });
    await send(page);
    await page.getByRole('heading', { name: 'Việc này đã được trả lời' }).waitFor();
    await page.locator('.left').getByText(OBJECTION).waitFor();
    expect(await opinionsOf(story)).toBe(1);
    await leave();
  });

  test('a text that is no longer the one that was read is refused, and what differs is shown before it is answered', async () => {
    const story = await dossierAt(console_().house, 'opine', 'Hội nghị đổi văn bản');
    const address = await taskOf(story, 'vff-officer', 'opine');
    const { page, leave } = await console_().seat('vff-officer', '/inbox');
    const read = /\/api\/tasks\/[^/]+\.\d+$/;
    await page.route(read, async (route) => {
      const reply = await route.fetch();
      const task = (await reply.json()) as { documentHash: string; version: { content: { place: string } } };
      task.documentHash = 'ab'.repeat(32);
      task.version.content.place = 'Thành phố Hồ Chí Minh';
      await route.fulfill({ response: reply, json: task });
    });
    await page.goto(`${console_().house.world.origin}${address}`);
    await page.locator('.subject').getByText('Thành phố Hồ Chí Minh').waitFor();
    await object(page);
    await page.unroute(read);
    await send(page);
    const changed = page.locator('.changed-text');
    await changed.locator('del').first().waitFor();
    expect(await changed.locator('[data-field="place"] del').first().textContent()).toContain('Thành phố');
    expect(await changed.locator('[data-field="title"]').isVisible()).toBe(false);
    expect(await opinionsOf(story)).toBe(0);
    await expectAccessible(page);
    await shot(page, 'changed-text');
    await page.getByRole('button', { name: /^Tôi đã đọc bản mới/ }).click();
    expect(await page.getByLabel('Lý do không nhất trí').inputValue()).toBe(OBJECTION);
    await page.getByRole('button', { name: 'Xem lại trước khi gửi' }).click();
    await send(page);
    await recorded(page);
    await leave();
  });

  test('a session that ended while deciding loses no word: they are there after signing in', async () => {
    const { page, context, leave } = await opine('Hội nghị hết phiên');
    await object(page);
    await context.clearCookies({ name: 'nhipcau' });
    await send(page);
    await page.getByRole('alertdialog', { name: 'Phiên làm việc đã kết thúc' }).waitFor();
    await page.getByRole('link', { name: 'Đăng nhập' }).click();
    await page.waitForURL(/\/(interaction|task)\//);
    if (new URL(page.url()).pathname.startsWith('/interaction/')) {
      await page.check('input[value="vff-officer"]');
      await page.fill('#password', console_().house.world.password);
      await page.click('button[type=submit]');
    }
    await page.locator('.asked h2').waitFor();
    expect(await page.getByLabel('Lý do không nhất trí').inputValue()).toBe(OBJECTION);
    await page.getByRole('button', { name: 'Xem lại trước khi gửi' }).click();
    await send(page);
    await recorded(page);
    await leave();
  });
}
