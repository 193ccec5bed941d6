import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type ConsoleHouse, expectAccessible, expectNoSideways, shot } from './support/console.ts';
import { draftOf, whenSaved, whenWriting } from './support/drafts.ts';

const PLACE = 'Địa điểm';
const AGENDA = 'Nội dung chương trình';

async function signInAgain(page: Page, console_: ConsoleHouse): Promise<void> {
  await page.getByRole('link', { name: 'Đăng nhập' }).click();
  // The provider still knows the person, or asks; either way the words are there again.
  if (new URL(page.url()).pathname.startsWith('/interaction/')) {
    await page.check('input[value="ccer-staff"]');
    await page.fill('#password', console_.house.world.password);
    await page.click('button[type=submit]');
  }
}

/** Staff and their head at the same draft: both may write it. */
async function twoAtOne(console_: ConsoleHouse) {
  const { id } = await draftOf(console_);
  const one = await console_.seat('ccer-staff', `/write/${id}`);
  const other = await console_.seat('ccer-head', `/write/${id}`);
  for (const { page } of [one, other]) await whenWriting(page);
  return { one, other, leave: () => Promise.all([one.leave(), other.leave()]) };
}

/** What goes wrong in a writer's day, and loses nobody a word. */
export function mishaps(console_: () => ConsoleHouse): void {
  test('a session that was ended elsewhere says so, and keeps what was typed', async () => {
    const { id } = await draftOf(console_());
    const { page, context, leave } = await console_().seat('ccer-staff', `/write/${id}`);
    await whenWriting(page);
    await context.clearCookies({ name: 'nhipcau' });
    await page.getByLabel(PLACE).fill('Hải Phòng');
    await page.getByRole('alertdialog', { name: 'Phiên làm việc đã kết thúc' }).waitFor();
    await expectAccessible(page);
    await signInAgain(page, console_());
    await whenWriting(page);
    expect(await page.getByLabel(PLACE).inputValue()).toBe('Hải Phòng');
    await leave();
  });

  test('two persons write in different places of one draft: both texts come together, and each is told', async () => {
    const { one, other, leave } = await twoAtOne(console_());
    await other.page.getByLabel(AGENDA).fill('Báo cáo\nThảo luận\nBế mạc');
    await whenSaved(other.page);
    await one.page.getByLabel(PLACE).fill('Huế');
    await one.page.getByText(/vừa lưu: Nội dung chương trình/).waitFor();
    await whenSaved(one.page);
    expect(await one.page.getByLabel(AGENDA).inputValue()).toContain('Bế mạc');
    await expectAccessible(one.page);
    await other.page.reload();
    await whenWriting(other.page);
    expect(await other.page.getByLabel(PLACE).inputValue()).toBe('Huế');
    expect(await other.page.getByLabel(AGENDA).inputValue()).toContain('Bế mạc');
    await leave();
  });

  test('two persons write in the same place: both see the difference by words and choose, and nothing typed is lost', async () => {
    const { one, other, leave } = await twoAtOne(console_());
    await other.page.getByLabel(PLACE).fill('Trung tâm Hội nghị Quốc gia, Hà Nội');
    await whenSaved(other.page);
    await one.page.getByLabel(PLACE).fill('Trung tâm Hội nghị Quốc tế, Hà Nội');
    await one.page.getByRole('heading', { name: /vừa lưu cùng chỗ anh\/chị đang sửa/ }).waitFor();
    expect(await one.page.locator('.clash del').allTextContents()).toEqual(['bỏ đi: gia']);
    expect(await one.page.locator('.clash ins').allTextContents()).toEqual(['thêm vào: tế']);
    await expectAccessible(one.page);
    await shot(one.page, 'conflict');
    // What is typed meanwhile is kept, also when the page is left and opened again.
    await one.page.getByLabel(AGENDA).fill('Khai mạc');
    await one.page.reload();
    await one.page.getByRole('heading', { name: /vừa lưu cùng chỗ/ }).waitFor();
    expect(await one.page.getByLabel(AGENDA).inputValue()).toBe('Khai mạc');
    await one.page.setViewportSize({ width: 320, height: 700 });
    await expectNoSideways(one.page);
    await one.page.getByLabel('Giữ bản của tôi').check();
    await one.page.getByRole('button', { name: 'Dùng các lựa chọn này' }).click();
    await whenSaved(one.page);
    await other.page.reload();
    await whenWriting(other.page);
    expect(await other.page.getByLabel(PLACE).inputValue()).toBe('Trung tâm Hội nghị Quốc tế, Hà Nội');
    expect(await other.page.getByLabel(AGENDA).inputValue()).toBe('Khai mạc');
    await leave();
  });

  test('a connection lost while typing loses nothing, and the text goes off when it is back', async () => {
    const { id } = await draftOf(console_());
    const { page, context, leave } = await console_().seat('ccer-staff', `/write/${id}`);
    await whenWriting(page);
    await context.setOffline(true);
    await page.getByLabel(PLACE).fill('Huế');
    await page.getByText('Chưa lưu được: mất kết nối.').waitFor();
    await context.setOffline(false);
    await whenSaved(page);
    await page.reload();
    await whenWriting(page);
    expect(await page.getByLabel(PLACE).inputValue()).toBe('Huế');
    await leave();
  });

  test('what another site sends in the name of whoever is signed in is refused', async () => {
    const { id } = await draftOf(console_());
    const { page, context, leave } = await console_().seat('ccer-staff', '/inbox');
    const { origin } = console_().house.world;
    const send = (headers: Record<string, string>) =>
      context.request.post(`${origin}/api/dossiers/${id}/withdrawal`, {
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
