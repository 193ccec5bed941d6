import { readFile } from 'node:fs/promises';
import { momentMs } from '@nhipcau/local/demonstration/moments';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dossierAt, taskOf } from './answering-positions.ts';
import { type ConsoleHouse, expectAccessible, expectNoSideways, openConsole, shot } from './support/console.ts';
import { draftOf, whenSaved, whenWriting } from './support/drafts.ts';

let house: ConsoleHouse;
beforeAll(async () => {
  house = await openConsole('small-acts');
});
afterAll(() => house?.stop());

async function as(person: string, at: string, during: (page: Page) => Promise<void>): Promise<void> {
  const { page, leave } = await house.seat(person, at);
  await during(page);
  await leave();
}

const PHOTOGRAPH = new URL('../../infra/pictures/phone.webp', import.meta.url);

const review = (page: Page) => page.getByRole('button', { name: 'Xem lại trước khi gửi' }).click();
const confirm = (page: Page) => page.locator('.sheet .button.primary').click();
const recorded = (page: Page) => page.getByRole('heading', { name: 'Đã ghi nhận' }).waitFor();

describe('where one comes in', () => {
  test('an auditor and an administrator come to their work, and to the page they asked for', async () => {
    await as('nhip-cau-auditor', '/', (page) => page.waitForURL('**/history'));
    await as('nhip-cau-administrator', '/', async (page) => {
      await page.waitForURL('**/keeping');
      await page.getByRole('searchbox').fill('uy vien thu 1');
      // What was listed before stays until the answer has come; each council has a first member.
      const found = page.getByRole('heading', { name: /Ủy viên thứ \d/ });
      const firsts = async () => (await found.allTextContents()).map((name) => /^Ủy viên thứ 1 /.test(name));
      await expect.poll(async () => new Set(await firsts())).toEqual(new Set([true]));
    });
    await as('nhip-cau-auditor', '/register', (page) => page.getByRole('heading', { name: 'Hồ sơ' }).waitFor());
    await as('ccer-head', '/', (page) => page.waitForURL('**/inbox'));
  });
});

describe('writing', () => {
  test('a day is written day first, said back by its weekday, and what is no day says so', async () => {
    const { id } = await draftOf(house);
    await as('ccer-staff', `/write/${id}`, async (page) => {
      await whenWriting(page);
      const start = page.getByLabel('Ngày bắt đầu');
      expect(await start.inputValue()).toBe('03/01/2024');
      await start.fill('4.1.2024');
      await page.keyboard.press('Tab');
      expect(await start.inputValue()).toBe('04/01/2024');
      const field = page.locator('.field').filter({ has: start });
      await field.getByText('Thứ Năm').waitFor();
      await start.fill('31/02/2024');
      await page.getByLabel('Địa điểm').focus();
      await field.getByText(/Chưa rõ là ngày nào/).waitFor();
      await expectAccessible(page);
      await start.scrollIntoViewIfNeeded();
      await shot(page, 'day-field');
      await page.setViewportSize({ width: 320, height: 700 });
      await expectNoSideways(page);
      await shot(page, 'day-field-phone');
      await start.fill('03012024');
      await whenSaved(page);
    });
  });

  test('a file on its way tells how far it is and can be stopped', async () => {
    const { id } = await draftOf(house);
    await as('ccer-staff', `/write/${id}`, async (page) => {
      await whenWriting(page);
      const line = await page.context().newCDPSession(page);
      const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 200_000 };
      await line.send('Network.emulateNetworkConditions', slow);
      const file = { name: 'ke-hoach.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(4_000_000, 'n') };
      await page.setInputFiles('input[data-part="plan"]', file);
      await page.getByRole('progressbar', { name: 'Đang gửi ke-hoach.pdf' }).waitFor();
      await page.getByRole('button', { name: 'Dừng', exact: true }).click();
      await page.getByText(/Đã dừng gửi ke-hoach.pdf/).waitFor();
      expect(await page.locator('.part-file-kept').count()).toBe(0);
    });
  });

  test('signed late only with a reason; what a return asked for stands by its field, and not after a recall', async () => {
    const story = await dossierAt(house.house, 'sign', 'Hội nghị trình muộn', '2023-10-18');
    await as('ccer-head', await taskOf(story, 'ccer-head', 'sign'), async (page) => {
      await page.locator('[data-way="sign"] input').check();
      await review(page);
      await page.locator('.faults').getByRole('link').click();
      expect(await page.evaluate('document.activeElement.id')).toBe('answer/lateReason');
      await page.keyboard.type('Chủ trương có muộn.');
      await review(page);
      await page.locator('.sheet .reviewed').getByText('Chủ trương có muộn.').waitFor();
      await expectAccessible(page);
      await shot(page, 'sign-late');
      await confirm(page);
      await recorded(page);
    });
    const reasons = [{ part: 'place', reason: 'Nêu rõ hội trường.' }] as const;
    await story.at('2023-10-16 14:00', 'ccer-lead', { act: 'return', reasons });
    await expect.poll(async () => (await story.seenBy('ccer-staff')).stage, { timeout: 20_000 }).toBe('proposal');
    const told = (page: Page) => page.getByText('Bị trả lại vì: Nêu rõ hội trường.');
    await as('ccer-staff', `/write/${story.id}`, (page) => told(page).waitFor());
    await expect.poll(() => story.tries('ccer-staff', { act: 'present' }), { timeout: 20_000 }).toEqual([]);
    await as('ccer-head', `/dossier/${story.id}`, async (page) => {
      await page.locator('.acts').getByRole('button', { name: 'Thu hồi hồ sơ', exact: true }).click();
      await confirm(page);
      await page.getByText('Đã ghi nhận: Thu hồi hồ sơ').waitFor();
    });
    await as('ccer-staff', `/write/${story.id}`, async (page) => {
      await whenWriting(page);
      expect(await told(page).count()).toBe(0);
    });
  });
});

describe('a unit’s work', () => {
  test('is claimed, given back, given to a colleague; and a consultation is closed over who stays silent', async () => {
    const story = await dossierAt(house.house, 'opine', 'Hội nghị còn thiếu ý kiến');
    await as('vff-officer', await taskOf(story, 'vff-officer', 'opine'), async (page) => {
      await page.getByRole('button', { name: 'Nhận việc' }).click();
      await page.getByText('Tôi đang giữ').waitFor();
      await page.getByRole('button', { name: 'Trả việc' }).click();
      await page.getByRole('button', { name: 'Nhận việc' }).waitFor();
      // Not theirs to assign, and why is there for eyes as well.
      await page.getByText(/^Chưa giao được việc này cho người khác/).waitFor();
    });
    await as('vff-head', await taskOf(story, 'vff-head', 'opine'), async (page) => {
      await page.getByRole('button', { name: 'Giao việc…' }).click();
      const sheet = page.locator('.sheet');
      await sheet
        .getByRole('radio', { name: /Cán bộ tham gia ý kiến/ })
        .first()
        .check();
      await sheet.getByLabel('Vì sao giao cho người này').fill('Đúng lĩnh vực theo dõi.');
      await sheet.getByRole('button', { name: 'Giao việc', exact: true }).click();
      await page.getByText(/Cán bộ tham gia ý kiến.* đang giữ/).waitFor();
      await page
        .getByRole('status')
        .getByText(/^Đã giao việc cho Cán bộ tham gia ý kiến/)
        .waitFor();
      await shot(page, 'assigned');
    });
    for (const officer of ['mofa-officer', 'vufo-officer'])
      await story.at('2023-10-17 09:00', officer, { act: 'opine', opinion: 'agree' });
    await house.house.clock.moveTo(momentMs('2023-11-10 09:00'));
    await as('ccer-lead', `/dossier/${story.id}`, async (page) => {
      await page.locator('.acts').getByRole('button', { name: 'Kết thúc lấy ý kiến', exact: true }).click();
      await page.locator('.sheet textarea').fill('Đã quá hạn và đã nhắc.');
      await expectAccessible(page);
      await confirm(page);
      await page.getByText('Đã ghi nhận: Kết thúc lấy ý kiến').waitFor();
    });
    await expect.poll(async () => (await story.seenBy('ccer-lead')).stage, { timeout: 20_000 }).toBe('approval');
  });
});

describe('carrying out', () => {
  test('a change is proposed; a milestone and the report are read once more before they go; nobody is nominated', async () => {
    const story = await dossierAt(house.house, 'carry-out', 'Hội nghị có thay đổi');
    await as('ccer-staff', `/write/${story.id}`, async (page) => {
      await whenWriting(page);
      await page.getByLabel('Việc cần triển khai tiếp').fill('Gửi báo cáo tổng kết cho các đơn vị');
      await whenSaved(page);
      await page.getByRole('button', { name: 'Đề nghị thay đổi…' }).click();
      await page.getByText('Gửi báo cáo tổng kết cho các đơn vị').first().waitFor();
      await page.locator('.review textarea').fill('Bổ sung việc sau hội nghị.');
      await expectAccessible(page);
      await page.locator('.review .button.primary').click();
      await page.waitForURL(`**/dossier/${story.id}`);
      await page.getByRole('heading', { name: /^Đã gửi đề xuất thay đổi/ }).waitFor();
    });
    await house.house.clock.moveTo(momentMs('2024-01-03 09:00'));
    await story.at('2024-01-03 09:00', 'ccer-staff', { act: 'start' });
    await as('ccer-staff', await taskOf(story, 'ccer-staff', 'carry-out'), async (page) => {
      await page.locator('[data-way="milestone"] input').check();
      await page.getByLabel('Mốc đã đạt').fill('Khai mạc hội nghị');
      const photograph = { name: 'khai-mac.webp', mimeType: 'image/webp', buffer: await readFile(PHOTOGRAPH) };
      await page.setInputFiles('input[data-part="milestone"]', photograph);
      await page.locator('.part-file-kept').getByText('khai-mac.webp').waitFor();
      await shot(page, 'milestone-file');
      await review(page);
      for (const text of ['Khai mạc hội nghị', 'khai-mac.webp'])
        await page.locator('.sheet .reviewed').getByText(text).waitFor();
      await confirm(page);
      await page.getByText('Đã ghi nhận mốc.').waitFor();
      expect(await page.locator('.part-file-kept').count()).toBe(0);
      const picture = page.locator('.milestone-files img');
      await expect
        .poll(() => picture.evaluate((one) => (one as unknown as { naturalWidth: number }).naturalWidth))
        .toBeGreaterThan(0);
      await expectAccessible(page);
      await shot(page, 'milestone-shown');
    });
    await story.at('2024-01-03 09:00', 'ccer-staff', { act: 'finish', summary: 'Đúng chương trình.' });
    await expect.poll(async () => (await story.seenBy('ccer-staff')).stage, { timeout: 20_000 }).toBe('reporting');
    await as('ccer-staff', await taskOf(story, 'ccer-staff', 'report'), async (page) => {
      await page.getByLabel('Tóm tắt kết quả').fill('Đã tổng kết năm 2023.');
      await page.getByLabel('Thêm tệp kèm báo cáo').selectOption('other');
      const file = { name: 'anh-hoi-nghi.pdf', mimeType: 'application/pdf', buffer: Buffer.from('Ảnh') };
      await page.setInputFiles('input[data-part="other"]', file);
      // What is typed while the file is on its way is not lost when it has come.
      await page.getByLabel('Đại biểu có mặt').fill('120');
      await page.locator('.part-file-kept').getByText('anh-hoi-nghi.pdf').waitFor();
      await page.reload();
      await page.locator('.part-file-kept').getByText('anh-hoi-nghi.pdf').waitFor();
      await shot(page, 'report-file');
      await review(page);
      for (const text of ['120', 'anh-hoi-nghi.pdf']) await page.locator('.sheet .reviewed').getByText(text).waitFor();
      await expectAccessible(page);
      await shot(page, 'report-review');
      await confirm(page);
      await recorded(page);
    });
    await as('ccer-lead', await taskOf(story, 'ccer-lead', 'accept-report'), async (page) => {
      const coming = page.waitForEvent('download');
      await page.getByRole('link', { name: 'anh-hoi-nghi.pdf' }).click();
      expect((await coming).suggestedFilename()).toBe('anh-hoi-nghi.pdf');
      await shot(page, 'report-read');
    });
    await story.at('2024-01-03 10:00', 'ccer-lead', { act: 'accept-report', nominationsFollow: true });
    await as('ccer-head', await taskOf(story, 'ccer-head', 'nominate'), async (page) => {
      await page.locator('[data-way="none"] input').check();
      await review(page);
      await confirm(page);
      await recorded(page);
    });
    await expect.poll(async () => (await story.seenBy('ccer-head')).standing, { timeout: 20_000 }).toBe('closed');
  });
});
