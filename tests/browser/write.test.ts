import { hash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostileTexts } from './hostile-texts.ts';
import { mishaps } from './mishaps.ts';
import { type ConsoleHouse, expectAccessible, expectNoSideways, openConsole, shot } from './support/console.ts';
import { draftOf, whenSaved, whenWriting } from './support/drafts.ts';

let house: ConsoleHouse;
beforeAll(async () => {
  house = await openConsole('write');
});
afterAll(() => house?.stop());

const file = (name: string, bytes: number, content = 'n') => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(content.repeat(bytes)),
});

describe('files', () => {
  test('are sent with their part, replaced and taken out, and are known again by their SHA-256', async () => {
    const { id } = await draftOf(house);
    const { page, leave } = await house.seat('ccer-staff', `/write/${id}`);
    await whenWriting(page);
    await page.setInputFiles('input[data-part="letter"]', file('to-trinh.pdf', 4_000));
    const kept = page.locator('.part-file').filter({ has: page.locator('input[data-part="letter"]') });
    await kept.getByText('to-trinh.pdf').first().waitFor();
    expect(await kept.locator('code').textContent()).toBe(hash('sha256', 'n'.repeat(4_000)).slice(0, 12));
    await expectAccessible(page);
    await shot(page, 'write-file');
    await page.setInputFiles('input[data-part="letter"]', file('to-trinh-2.pdf', 10, 'm'));
    await kept.getByText('to-trinh-2.pdf').first().waitFor();
    // A text that is typed after it goes on from the revision that the file made.
    await page.getByLabel('Địa điểm').fill('Huế');
    await whenSaved(page);
    await kept.getByRole('button', { name: /^Bỏ tệp/ }).click();
    await kept.getByText('to-trinh-2.pdf').first().waitFor({ state: 'detached' });
    await leave();
  });

  test('that are too large or carry a secrecy mark are refused by name, and the part stays as it was', async () => {
    const { id } = await draftOf(house);
    const { page, leave } = await house.seat('ccer-staff', `/write/${id}`);
    await whenWriting(page);
    await page.setInputFiles('input[data-part="plan"]', file('ke-hoach.pdf', 10 * 1024 * 1024 + 1));
    await page.getByText('ke-hoach.pdf lớn hơn 10 MB').waitFor();
    await page.setInputFiles('input[data-part="plan"]', file('MẬT - ke hoach.pdf', 10));
    await page.getByText(/mang dấu chỉ độ mật/).waitFor();
    await expectAccessible(page);
    expect(await page.locator('.part-file-kept').count()).toBe(0);
    await leave();
  });

  test('may be dropped on the part', async () => {
    const { id } = await draftOf(house);
    const { page, leave } = await house.seat('ccer-staff', `/write/${id}`);
    await whenWriting(page);
    await page.evaluate(`{
      const data = new DataTransfer();
      data.items.add(new File(['nội dung'], 'chuong-trinh.txt', { type: 'text/plain' }));
      const zone = document.querySelector('input[data-part="letter"]').closest('.part-file');
      for (const type of ['dragover', 'drop']) zone.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }));
    }`);
    await page.locator('.part-file-kept').getByText('chuong-trinh.txt').waitFor();
    await leave();
  });
});

describe('what keeps a text from being presented', () => {
  test('is listed with its rule, leads to its field, and foreign guests are asked only where there are any', async () => {
    const { id } = await draftOf(house, { place: undefined as never, foreignElement: undefined as never });
    const { page, leave } = await house.seat('ccer-staff', `/write/${id}`);
    await page.locator('.lacking li').first().waitFor();
    expect(await page.locator('.lacking li').count()).toBe(2);
    await page.getByRole('button', { name: 'Trình thủ trưởng…' }).click();
    expect(await page.evaluate('document.activeElement.id')).toBe('draft-lacking');
    await expectAccessible(page);
    await page.locator('.lacking').getByRole('link', { name: 'Địa điểm' }).click();
    await page.keyboard.type('Hà Nội');
    await page.getByLabel('Yếu tố nước ngoài').selectOption('yes');
    await page
      .locator('.lacking')
      .getByText(/^Số khách nước ngoài$/)
      .waitFor();
    await page.getByLabel('Yếu tố nước ngoài').selectOption('no');
    await page.getByRole('heading', { name: 'Đã đủ để trình' }).waitFor();
    await leave();
  });

  test('is looked over with everything that is sent: to whom, until when, and what follows', async () => {
    const { id } = await draftOf(house);
    const { page, leave } = await house.seat('ccer-staff', `/write/${id}`);
    await whenWriting(page);
    await page.getByRole('button', { name: 'Trình thủ trưởng…' }).click();
    await page.getByRole('heading', { name: 'Xem lại trước khi trình' }).waitFor();
    for (const text of [
      'Kính trình lãnh đạo xem xét.',
      'Hạn ký, hết ngày',
      /Ban Đối ngoại Trung ương, thủ trưởng đơn vị/,
    ])
      await page.getByText(text).first().waitFor();
    await expectAccessible(page);
    await shot(page, 'review');
    await page.setViewportSize({ width: 320, height: 700 });
    await expectNoSideways(page);
    await page.getByRole('button', { name: 'Sửa tiếp' }).click();
    await whenWriting(page);
    await leave();
  });
});

describe('when things go wrong', () => mishaps(() => house));
describe('texts that mean no good', () => hostileTexts(() => house));
