import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ConsoleHouse, expectAccessible, openConsole } from './support/console.ts';
import { overseenDossiers } from './support/overseen.ts';

let console_: ConsoleHouse;

beforeAll(async () => {
  console_ = await openConsole('helping');
  await overseenDossiers(console_);
}, 180_000);
afterAll(() => console_.stop());

const focused = (page: Page) => page.evaluate('document.activeElement?.textContent?.trim()') as Promise<string>;
const label = (page: Page) => page.evaluate(`document.activeElement?.getAttribute('aria-label')`);
const isWithin = (page: Page, what: string) => page.evaluate(`document.activeElement.closest('${what}') !== null`);
const next = (page: Page) => page.locator('.tour-do .primary');

/** Walks the tour to its end and says what pages it led to, in order. */
async function walked(page: Page): Promise<readonly string[]> {
  const pages: string[] = [];
  await next(page).click();
  for (let no = 1; no < 20; no += 1) {
    const heading = page.locator('.tour-said h2');
    await heading.getByText(`Bước ${no}/`).waitFor();
    await page.locator('[data-toured]').waitFor();
    pages.push(new URL(page.url()).pathname.replace(/[0-9a-f-]{36}(\.\d+)?/, 'ID') + new URL(page.url()).hash);
    const isLast = (await next(page).textContent()) === 'Kết thúc';
    await next(page).click();
    if (isLast) break;
  }
  return pages;
}

describe('the tour', () => {
  test('is offered once, leads an approver through real dossiers found by what they are, and ends', async () => {
    const { page, leave } = await console_.seat('ccer-approver-1', '/inbox', { newcomer: true });
    await page.getByRole('heading', { name: 'Năm phút làm quen' }).waitFor();
    await expectAccessible(page);
    expect(await walked(page)).toEqual([
      '/inbox',
      '/task/ID',
      '/register',
      '/dossier/ID',
      '/dossier/ID#text',
      '/dossier/ID#consultation',
      '/dossier/ID#approval',
      '/dossier/ID#timeline',
      '/overview',
      '/glossary',
    ]);
    await page.goto(`${console_.house.world.origin}/inbox`);
    await page.locator('.views').waitFor();
    expect(await page.locator('.tour').count()).toBe(0);
    await leave();
  });

  test('leads an auditor to the proof', async () => {
    const { page, leave } = await console_.seat('nhip-cau-auditor', '/inbox', { newcomer: true });
    await next(page).waitFor();
    expect(await walked(page)).toContain('/history/ID');
    await leave();
  });

  test('by keys: each step is read out, what it shows takes the focus, and it goes on where it was stopped', async () => {
    const { page, leave } = await console_.seat('ccer-staff', '/inbox', { newcomer: true });
    await next(page).focus();
    await page.keyboard.press('Enter');
    await page.locator('.tour-said h2').getByText('Bước 1/').waitFor();
    await next(page).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toMatch(/^Bước 2\//);
    expect(await isWithin(page, '.tour')).toBe(true);
    await page.getByRole('button', { name: 'Chỉ cho tôi' }).click();
    expect(await isWithin(page, '[data-toured]')).toBe(true);
    await page.getByRole('button', { name: 'Dừng lại' }).click();
    await expect.poll(() => page.locator('.tour').count()).toBe(0);
    await page.getByRole('button', { name: 'Trợ giúp' }).click();
    await page.getByRole('button', { name: 'Năm phút làm quen' }).click();
    await page.locator('.tour-said h2').getByText('Bước 2/').waitFor();
    await leave();
  });
});

describe('the glossary', () => {
  test('says a word in three languages on hover, on focus and on touch; Escape closes it, the pointer may rest on it', async () => {
    const { page, leave } = await console_.seat('ccer-staff', '/register');
    await page.locator('.row a').first().click();
    const term = page.locator('.ribbon .term').first();
    const card = page.getByRole('tooltip');
    await term.waitFor();
    await page.mouse.move(5, 5);
    await term.hover();
    await card.getByText('Proposal', { exact: true }).waitFor();
    await card.getByText('การเสนอเรื่อง').waitFor();
    await card.getByText(/Đơn vị chủ trì soạn/).waitFor();
    await card.hover();
    await page.waitForFunction(`document.querySelector('[role=tooltip]')?.matches(':hover')`);
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect.poll(() => card.count()).toBe(0);
    await page.mouse.move(5, 5);
    await term.focus();
    await page.keyboard.press('Tab');
    await card.getByText('Ministry consultation').waitFor();
    const named = await page.evaluate(
      `document.getElementById(document.activeElement.getAttribute('aria-describedby')).textContent`,
    );
    expect(named).toContain('Ministry consultation');
    await page.keyboard.press('Escape');
    await expect.poll(() => card.count()).toBe(0);
    await leave();
  });

  test('answers to a touch, on a page of its own too, with and without accents', async () => {
    const { page, leave } = await console_.seat('ccer-staff', '/register', { device: 'phone' });
    await page.locator('.row a').first().tap();
    await page.locator('.ribbon .term').first().tap();
    await page.getByRole('tooltip').getByText('Proposal', { exact: true }).waitFor();
    await page.getByRole('heading', { level: 1 }).tap();
    await expect.poll(() => page.getByRole('tooltip').count()).toBe(0);
    await page.goto(`${console_.house.world.origin}/glossary`);
    const search = page.getByRole('searchbox', { name: 'Tìm từ' });
    await search.fill('don vi chu tri');
    await page.getByRole('rowheader', { name: 'Đơn vị chủ trì' }).waitFor();
    await page.getByRole('status').getByText('1 từ').waitFor();
    await search.fill('แฟ้มงาน');
    await page.getByRole('rowheader', { name: 'Hồ sơ', exact: true }).waitFor();
    await search.fill('khongcogi');
    await page.getByRole('heading', { name: 'Không tìm thấy từ nào' }).waitFor();
    await leave();
  });
});

describe('dialogs, pages and keys', () => {
  test('a dialog keeps the focus inside, Escape closes it, and the focus returns to what opened it', async () => {
    const { page, leave } = await console_.seat('ccer-staff', '/register');
    await page.locator('.row').first().waitFor();
    const help = page.getByRole('button', { name: 'Trợ giúp' });
    await help.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    for (let no = 0; no < 8; no += 1) {
      await page.keyboard.press('Tab');
      expect(await isWithin(page, '[role=dialog]')).toBe(true);
    }
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await expect.poll(() => label(page)).toBe('Trợ giúp');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Phím tắt' }).waitFor();
    for (let no = 0; no < 6; no += 1) {
      await page.keyboard.press('Tab');
      expect(await isWithin(page, '[role=dialog]')).toBe(true);
    }
    await page.keyboard.press('Escape');
    await expect.poll(() => label(page)).toBe('Trợ giúp');
    await leave();
  });

  test('the first stop of the Tab key leads past the frame, and a new page takes the focus', async () => {
    const { page, leave } = await console_.seat('ccer-staff', '/register');
    await page.locator('.row').first().waitFor();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Đến nội dung chính');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('content');
    await page.getByRole('link', { name: 'Tổng quan' }).click();
    await page.locator('.tiles').waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('content');
    await leave();
  });

  test('keys of one letter can be switched off, and then do nothing', async () => {
    const { page, leave } = await console_.seat('ccer-staff', '/register');
    await page.locator('.row').first().waitFor();
    await page.keyboard.press('?');
    await page.getByLabel(/^Dùng phím tắt/).uncheck();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await page.keyboard.press('g');
    await page.keyboard.press('i');
    await page.keyboard.press('?');
    expect(new URL(page.url()).pathname).toBe('/register');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await leave();
  });

  test('whoever wants no motion sees none, and whoever brings their own colours still sees every mark and the focus', async () => {
    const { page, leave } = await console_.seat('ccer-staff', '/register');
    await page.locator('.row').first().waitFor();
    const moving = `[...document.querySelectorAll('*')].filter((one) => { const style = getComputedStyle(one); return style.animationName !== 'none' || parseFloat(style.transitionDuration) > 0; }).length`;
    expect(await page.evaluate(moving)).toBe(0);
    await page.emulateMedia({ forcedColors: 'active' });
    await page.locator('.row a').first().click();
    await page.locator('.ribbon').waitFor();
    await page.keyboard.press('Tab');
    const outline = await page.evaluate('getComputedStyle(document.activeElement).outlineStyle');
    expect(outline).not.toBe('none');
    const marks = `[...document.querySelectorAll('.mark, .button')].filter((one) => parseFloat(getComputedStyle(one).borderTopWidth) === 0).length`;
    expect(await page.evaluate(marks)).toBe(0);
    await expectAccessible(page);
    await leave();
  });
});
