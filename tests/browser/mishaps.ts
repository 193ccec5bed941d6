import { expect, test } from 'vitest';
import { type ConsoleHouse, expectAccessible, shot } from './support/console.ts';

/** What goes wrong in a working day, and loses nobody a word. */
export function mishaps(console_: () => ConsoleHouse, draft: () => string): void {
  test('a session that was ended elsewhere says so, and keeps what was typed', async () => {
    const { page, context, leave } = await console_().seat('ccer-staff', `/write/${draft()}`);
    await page.locator('.lacking li').first().waitFor();
    await context.clearCookies({ name: 'nhipcau' });
    await page.getByLabel('Địa điểm').fill('Hải Phòng');
    await page.getByRole('alertdialog', { name: 'Phiên làm việc đã kết thúc' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Đăng nhập' }).click();
    // The provider still knows the person, or asks; either way the words are there again.
    if (new URL(page.url()).pathname.startsWith('/interaction/')) {
      await page.check('input[value="ccer-staff"]');
      await page.fill('#password', console_().house.world.password);
      await page.click('button[type=submit]');
    }
    await page.locator('.lacking li').first().waitFor();
    expect(await page.getByLabel('Địa điểm').inputValue()).toBe('Hải Phòng');
    await page.getByRole('status').filter({ hasText: 'Đã lưu' }).waitFor();
    await leave();
  });

  test('two write at one draft: neither overwrites the other unseen', async () => {
    const one = await console_().seat('ccer-staff', `/write/${draft()}`);
    const other = await console_().seat('ccer-staff', `/write/${draft()}`);
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
    const { page, context, leave } = await console_().seat('ccer-staff', `/write/${draft()}`);
    await page.locator('.lacking li').first().waitFor();
    await context.setOffline(true);
    await page.getByLabel('Địa điểm').fill('Huế');
    await page.getByText('Chưa lưu được: mất kết nối.').waitFor();
    await context.setOffline(false);
    await page.getByRole('status').filter({ hasText: 'Đã lưu' }).waitFor();
    await leave();
  });

  test('what another site sends in the name of whoever is signed in is refused', async () => {
    const { page, context, leave } = await console_().seat('ccer-staff', '/inbox');
    const { origin } = console_().house.world;
    const send = (headers: Record<string, string>) =>
      context.request.post(`${origin}/api/dossiers/${draft()}/withdrawal`, {
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
}
