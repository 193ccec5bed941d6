import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { dossierAt, secondRound, taskOf } from './answering-positions.ts';
import { type ConsoleHouse, expectAccessible, shot } from './support/console.ts';

const MOST_TABS = 60;

/** Goes on with Tab until what has the focus fits the selector. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(`document.activeElement?.matches(${JSON.stringify(selector)}) ?? false`)) return;
  }
  throw new Error(`no Tab leads to ${selector}`);
}

const focusedText = (page: Page) => page.evaluate<string>('document.activeElement.textContent');

export function answeringByKeys(console_: () => ConsoleHouse): void {
  test('an approver decides without a mouse: faults take the focus, lead to their fields, and the end is announced', async () => {
    const story = await dossierAt(console_().house, 'decide', 'Hội nghị quyết bằng bàn phím');
    const { page, leave } = await console_().seat('ccer-approver-1', await taskOf(story, 'ccer-approver-1', 'decide'));
    await page.locator('.asked h2').waitFor();
    await tabTo(page, '.answer-do button');
    await page.keyboard.press('Enter');
    expect(await focusedText(page)).toContain('Hãy chọn một câu trả lời');
    await tabTo(page, '.faults a');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Space');
    await tabTo(page, '.answer-do button');
    await page.keyboard.press('Enter');
    await page
      .getByRole('link', { name: /Hãy trả lời ý kiến không nhất trí/ })
      .first()
      .waitFor();
    expect(await page.evaluate(`document.activeElement.matches('.faults')`)).toBe(true);
    await expectAccessible(page);
    for (const answer of ['Đã tiếp thu về kinh phí.', 'Đã đổi thời gian.']) {
      await tabTo(page, '.faults a, .objection textarea[aria-invalid="true"]');
      if (await page.evaluate(`document.activeElement.matches('a')`)) await page.keyboard.press('Enter');
      await page.keyboard.type(answer);
    }
    await shot(page, 'decision-keys');
    await tabTo(page, '.answer-do button');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('Đã đổi thời gian.').waitFor();
    await tabTo(page, '.sheet .button.primary');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Đã ghi nhận: Phê duyệt' }).waitFor();
    expect(await focusedText(page)).toContain('Đã ghi nhận');
    await expectAccessible(page);
    await shot(page, 'receipt');
    await leave();
  });

  test('an earlier agreement stands beside what has changed, and counts when it is confirmed', async () => {
    const story = await secondRound(console_().house, 'Hội nghị lấy ý kiến hai vòng');
    const { page, leave } = await console_().seat('vff-officer', await taskOf(story, 'vff-officer', 'opine'));
    await page.getByText('Ở vòng 1, đơn vị đã trả lời:').waitFor();
    await page.locator('[data-field="place"] ins').getByText('Hội trường Bộ Ngoại giao').waitFor();
    await page.getByRole('checkbox', { name: /Giữ nguyên ý kiến vòng 1/ }).check();
    expect(await page.locator('[data-way="agree"] input').isChecked()).toBe(true);
    await expectAccessible(page);
    await shot(page, 'opinion-again');
    await page.getByRole('button', { name: 'Xem lại trước khi gửi' }).click();
    await page.locator('.sheet .button.primary').click();
    await page.getByRole('heading', { name: /^Đã ghi nhận/ }).waitFor();
    await leave();
    const { consultation } = await story.seenBy('vff-officer');
    expect(consultation?.bodies.find(({ unit }) => unit.id === 'vff')?.confirmsRound).toBe(1);
  });

  test('what is noted on the way leaves the task open, and says that it was noted', async () => {
    const story = await dossierAt(console_().house, 'carry-out', 'Hội nghị ghi chú khi thực hiện');
    const { page, leave } = await console_().seat('ccer-staff', await taskOf(story, 'ccer-staff', 'carry-out'));
    await page.locator('[data-way="note"] input').check();
    await page.getByRole('textbox', { name: 'Nội dung' }).fill('Đã thống nhất danh sách đại biểu.');
    await page.getByRole('button', { name: 'Xem lại trước khi gửi' }).click();
    await page.locator('.sheet .button.primary').click();
    await page.getByRole('status').filter({ hasText: 'Đã lưu ghi chú.' }).waitFor();
    await page.locator('.subject').getByText('Đã thống nhất danh sách đại biểu.').waitFor();
    expect(await page.locator('[data-way="note"] input').isChecked()).toBe(false);
    await leave();
  });
}
