import { momentMs } from '@nhipcau/local/demonstration/moments';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type ConsoleHouse, expectAccessible, shot } from './support/console.ts';

const TITLE = 'Hội nghị tổng kết công tác đối ngoại nhân dân năm 2023';
let dossier = '';

/** The person opens the task from the inbox, as one does. */
async function openTask(console_: ConsoleHouse, person: string, during: (page: Page) => Promise<void>): Promise<void> {
  const { page, leave } = await console_.seat(person, '/inbox');
  await page
    .getByRole('link', { name: new RegExp(TITLE) })
    .first()
    .click();
  await page.locator('.asked h2').waitFor();
  await during(page);
  await leave();
}

/** Chooses, reviews, and confirms on the sheet that says what follows. */
async function answer(page: Page, way?: string): Promise<void> {
  if (way !== undefined) await page.locator(`[data-way="${way}"] input`).check();
  await page.getByRole('button', { name: 'Xem lại trước khi gửi' }).click();
  await page.locator('.sheet .button.primary').click();
  await page.getByRole('heading', { name: 'Đã ghi nhận' }).waitFor();
}

/** Whether the whole of an element stands within the window and nothing lies over its middle. */
function inSight(page: Page, selector: string): Promise<boolean> {
  return page.evaluate(`(() => {
    const element = document.querySelector('${selector}');
    const { top, bottom, left, width, height } = element.getBoundingClientRect();
    const over = document.elementFromPoint(left + width / 2, top + height / 2);
    return top >= 0 && bottom <= innerHeight && over === element;
  })()`);
}

/** One dossier by clicks, as the persons concerned: each test goes on where the one before it stopped. */
export function oneDossier(console_: () => ConsoleHouse): void {
  test('staff write it: three things begin it, the page names what is lacking, it saves itself and is presented', async () => {
    const { page, leave } = await console_().seat('ccer-staff', '/write');
    await page.getByLabel('Loại hoạt động').selectOption('review-conference');
    await page.getByLabel('Tên hoạt động').fill(TITLE);
    await page.getByRole('button', { name: 'Bắt đầu soạn' }).click();
    await page.getByRole('heading', { name: 'Soạn thảo' }).waitFor();
    dossier = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await page.locator('.lacking li').first().waitFor();
    // What asks for it is said in words, never by the code of a rule.
    await page.locator('.lacking').getByText('Những mục và thành phần phải có khi trình').first().waitFor();
    expect(await page.locator('main').textContent()).not.toMatch(/\b[A-Z]{3,}-[A-Z]{3,}\b/);
    await expectAccessible(page);
    await shot(page, 'lacking');
    await page.getByLabel('Mục đích').fill('Tổng kết năm 2023, thống nhất nhiệm vụ năm 2024');
    await page.getByLabel('Ngày bắt đầu').fill('2024-01-03');
    await page.getByLabel('Ngày kết thúc').fill('2024-01-03');
    await page.getByLabel('Địa điểm').fill('Hà Nội');
    await page.getByLabel('Thành phần tham dự').fill('Các ban, bộ, ngành\nCác tổ chức nhân dân');
    await page.getByLabel('Yếu tố nước ngoài').selectOption('no');
    await page.getByLabel('Nội dung chương trình').fill('Báo cáo\nThảo luận');
    await page.getByLabel('Kinh phí', { exact: true }).fill('100000000');
    await page.getByLabel('Kỳ báo cáo từ ngày').fill('2023-01-01');
    await page.getByLabel('đến ngày').fill('2023-12-31');
    await page.getByLabel('Kênh đối ngoại').selectOption('people');
    await page.getByRole('status').filter({ hasText: 'Đã lưu' }).waitFor();
    for (const part of await page.locator('fieldset').last().locator('textarea').all())
      await part.fill('Nội dung của phần này.');
    await page.getByRole('heading', { name: 'Đã đủ để trình' }).waitFor();
    await shot(page, 'write');
    await page.getByRole('button', { name: 'Trình thủ trưởng…' }).click();
    await page.locator('.review .button.primary').click();
    await page.waitForURL(`**/dossier/${dossier}`);
    const receipt = page.locator('.presented');
    await receipt.getByRole('heading', { name: /^Đã trình lúc/ }).waitFor();
    await receipt.getByText(/Ban Đối ngoại Trung ương.* ký/).waitFor();
    await receipt.getByText(/có thể thu hồi để sửa/).waitFor();
    expect(await page.evaluate('document.activeElement.parentElement.className')).toContain('presented');
    await expectAccessible(page);
    await leave();
  });

  test('the head signs, the lead accepts', async () => {
    await openTask(console_(), 'ccer-head', async (page) => {
      await expectAccessible(page);
      await answer(page, 'sign');
      await page
        .locator('.receipt')
        .getByText(/Văn bản đã vào sổ, số \d+/)
        .waitFor();
      await page
        .locator('.receipt')
        .getByText(/Hạn: hết ngày/)
        .waitFor();
      await shot(page, 'receipt-signed');
    });
    await openTask(console_(), 'ccer-lead', async (page) => {
      await answer(page, 'accept');
      await page
        .locator('.receipt')
        .getByText(/Hạn: hết ngày|\(hạn /)
        .waitFor();
      await shot(page, 'receipt-accepted');
    });
  });

  test('consulted bodies answer on their phones', async () => {
    for (const person of ['vff-officer', 'vufo-officer', 'mofa-officer']) {
      await openTask(console_(), person, async (page) => {
        await page.setViewportSize({ width: 390, height: 844 });
        if (person !== 'mofa-officer') return await answer(page, 'agree');
        await page.locator('[data-way="object"] input').check();
        // What the choice asks for hangs on it, in sight, and the focus stays on the choice.
        await expect.poll(() => inSight(page, '.way-fields textarea')).toBe(true);
        expect(await page.evaluate('document.activeElement.value')).toBe('object');
        await shot(page, 'opinion-phone-chosen');
        await page.getByRole('button', { name: 'Xem lại trước khi gửi' }).click();
        await page.getByRole('link', { name: 'Cần nêu lý do.' }).waitFor();
        await page.getByLabel('Lý do không nhất trí').fill('Đề nghị bổ sung nội dung thông tin đối ngoại.');
        // What was typed survives the page.
        await page.reload();
        expect(await page.getByLabel('Lý do không nhất trí').inputValue()).toContain('thông tin đối ngoại');
        await shot(page, 'opinion-phone');
        await answer(page, 'object');
      });
    }
  });

  test('approvers decide, each objection answered', async () => {
    for (const person of ['ccer-approver-1', 'ccer-approver-2', 'ccer-approver-3']) {
      await openTask(console_(), person, async (page) => {
        await page.locator('[data-way="approve"] input').check();
        const objection = page.getByLabel(/^Trả lời ý kiến của/);
        await objection.fill('Đã tiếp thu vào chương trình.');
        await expectAccessible(page);
        await shot(page, 'decision');
        await answer(page, 'approve');
      });
    }
  });

  test('it is carried out on its day, reported and accepted', async () => {
    await console_().house.clock.moveTo(momentMs('2024-01-03 09:00'));
    const { page, leave } = await console_().seat('ccer-staff', `/dossier/${dossier}`);
    await page.getByRole('button', { name: 'Bắt đầu triển khai' }).click();
    await page.locator('.sheet .button.primary').click();
    await page.getByRole('button', { name: 'Ghi nhận mốc thực hiện' }).click();
    await page.locator('.sheet textarea').fill('Khai mạc hội nghị');
    await page.locator('.sheet .button.primary').click();
    await page.locator('.sheet').waitFor({ state: 'detached' });
    await leave();
    await openTask(console_(), 'ccer-staff', async (at) => {
      await at.locator('[data-way="finish"] input').check();
      await at.getByLabel('Hoạt động đã diễn ra thế nào').fill('Hội nghị diễn ra đúng chương trình.');
      await answer(at, 'finish');
    });
    await openTask(console_(), 'ccer-staff', async (at) => {
      await at.getByLabel('Tóm tắt kết quả').fill('Đã tổng kết năm 2023.');
      await answer(at);
    });
    await openTask(console_(), 'ccer-lead', (at) => answer(at, 'accept'));
  });

  test('the auditor follows it to the end and proves it', async () => {
    const { page, leave } = await console_().seat('nhip-cau-auditor', '/register');
    await page.getByRole('searchbox').fill('tong ket cong tac');
    await page.getByRole('link', { name: new RegExp(TITLE) }).click();
    await page.getByRole('link', { name: 'Lịch sử và kiểm chứng' }).click();
    await page.getByRole('heading', { name: /nguyên vẹn, không ai sửa đổi/ }).waitFor();
    await page.getByRole('heading', { name: 'Nhật ký của bộ máy quy trình khớp với sổ ghi' }).waitFor();
    await page.getByText('Hồ sơ đóng').first().waitFor();
    await expectAccessible(page);
    await shot(page, 'history');
    await leave();
  });
}
