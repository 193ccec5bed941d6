import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type ConsoleHouse, expectAccessible, expectNoSideways, shot } from './support/console.ts';
import { draftOf, whenSaved, whenWriting } from './support/drafts.ts';

const SCRIPT = "<script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\">";
const LONGEST = `${SCRIPT} ${'Hộinghị'.repeat(60)}`.slice(0, 300);

/** As a person pastes: at once, whatever its length. */
async function paste(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await field.focus();
  await field.fill('');
  await page.keyboard.insertText(text);
}

export function hostileTexts(console_: () => ConsoleHouse): void {
  test('the longest title that is allowed, without a blank and full of markup, runs nothing and breaks no screen at 320 px', async () => {
    const story = await draftOf(console_(), { title: { vi: LONGEST } });
    const addresses = ['/register', `/dossier/${story.id}`, `/write/${story.id}`];
    const { page, leave } = await console_().seat('ccer-staff', '/inbox');
    await page.setViewportSize({ width: 320, height: 700 });
    for (const address of addresses) {
      await page.goto(`${console_().house.world.origin}${address}`);
      await page.locator('.row, .ribbon, .writing').first().waitFor();
      await expectNoSideways(page);
      expect(await page.title()).not.toBe('taken');
    }
    await whenWriting(page);
    await page.getByRole('button', { name: 'Trình thủ trưởng…' }).click();
    await page.getByRole('heading', { name: 'Xem lại trước khi trình' }).waitFor();
    await expectNoSideways(page);
    await page.locator('.review .button.primary').click();
    await page.waitForURL(`**/dossier/${story.id}`);
    await page.getByRole('tab', { name: 'Diễn biến' }).click();
    await page.getByText('Trình thủ trưởng').first().waitFor();
    await expectNoSideways(page);
    await leave();
    const head = await console_().seat('ccer-head', '/inbox');
    await head.page.setViewportSize({ width: 320, height: 700 });
    await head.page
      .getByRole('link', { name: /<script>/ })
      .first()
      .click();
    await head.page.locator('.asked h2').waitFor();
    await expectNoSideways(head.page);
    expect(await head.page.title()).not.toBe('taken');
    await shot(head.page, 'hostile-task');
    await head.leave();
  });

  test('10,000 characters are not cut: their number and the limit are said, for a new dossier and in a draft', async () => {
    const { page, leave } = await console_().seat('ccer-staff', '/write');
    await page.getByLabel('Loại hoạt động').selectOption('review-conference');
    await paste(page, 'Tên hoạt động', 'Ộ'.repeat(10_000));
    await page.getByText('Dài 10000 ký tự, nhiều nhất 300: cần bớt 9700.').first().waitFor();
    expect((await page.getByLabel('Tên hoạt động').inputValue()).length).toBe(10_000);
    await page.getByRole('button', { name: 'Bắt đầu soạn' }).click();
    expect(new URL(page.url()).pathname).toBe('/write');
    await expectAccessible(page);
    await paste(page, 'Tên hoạt động', 'Hội nghị');
    await page.getByRole('button', { name: 'Bắt đầu soạn' }).click();
    await page.waitForURL('**/write/*');
    await whenWriting(page);
    await paste(page, 'Tên hoạt động', 'Ộ'.repeat(10_000));
    await page.locator('.saved[data-state="refused"]').waitFor();
    await page.getByText('Dài 10000 ký tự, nhiều nhất 300: cần bớt 9700.').first().waitFor();
    await expectAccessible(page);
    await leave();
  });

  test('decomposed letters are composed; marks that turn the direction of writing are refused in words, at their field', async () => {
    const { id } = await draftOf(console_());
    const { page, leave } = await console_().seat('ccer-staff', `/write/${id}`);
    await whenWriting(page);
    await paste(page, 'Địa điểm', 'Hải Phòng'.normalize('NFD'));
    await whenSaved(page);
    await page.reload();
    await whenWriting(page);
    expect(await page.getByLabel('Địa điểm').inputValue()).toBe('Hải Phòng'.normalize('NFC'));
    await paste(page, 'Địa điểm', 'Hà Nội \u202egnohP iảH');
    await page.locator('.saved[data-state="refused"]').waitFor();
    await page
      .locator('.field[data-fault="true"]')
      .getByText(/ký tự ẩn hoặc ký tự điều khiển \(U\+202E\)/)
      .waitFor();
    await expectAccessible(page);
    await paste(page, 'Địa điểm', 'Hà Nội');
    await whenSaved(page);
    await leave();
  });
}
