import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { expectNoSideways } from './console.ts';
import { expectNothingCut } from './in-page.ts';

/** The distances that whoever reads with difficulty may set, none of which may cost a word (WCAG 1.4.12). */
const SPACED = `*, *::before, *::after {
  line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
}
p { margin-bottom: 2em !important; }`;

/** Lines that a box of fixed height would swallow. */
async function expectNoLineCut(page: Page): Promise<void> {
  const cut = await page.evaluate(`[...document.body.querySelectorAll('*')]
    .filter((one) => {
      const { overflowY, clipPath, webkitLineClamp } = getComputedStyle(one);
      if (one.closest('svg, .hidden-text, .skip') !== null || clipPath !== 'none' || webkitLineClamp !== 'none') return false;
      const hides = overflowY === 'hidden' || overflowY === 'clip';
      return hides && one.clientHeight > 1 && one.innerText?.trim() && one.scrollHeight > one.clientHeight + 2;
    })
    .map((one) => one.outerHTML.replace(/\\s+/g, ' ').slice(0, 140))`);
  expect(cut).toEqual([]);
}

async function expectWhole(page: Page): Promise<void> {
  await expectNoSideways(page);
  await expectNothingCut(page);
  await expectNoLineCut(page);
}

/** Nothing is lost with text of double size (1.4.4: the browser's own setting) nor with wide distances within it (1.4.12). */
export async function expectTextMayGrow(page: Page): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  await expectWhole(page);
  await browser.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } });
  await browser.detach();
  await page.evaluate(`(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(${JSON.stringify(SPACED)});
    document.adoptedStyleSheets = [sheet];
  })()`);
  await expectWhole(page);
  await page.evaluate('document.adoptedStyleSheets = []');
}
