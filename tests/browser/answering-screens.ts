import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type Position, taskOf, throughAll } from './answering-positions.ts';
import { type ConsoleHouse, expectAccessible, expectNoSideways, type Look, shot } from './support/console.ts';

const ASKED: Readonly<Record<Position, readonly [person: string, look: Look]>> = {
  sign: ['ccer-head', { language: 'en', device: 'phone' }],
  check: ['ccer-lead', { language: 'th' }],
  opine: ['vff-officer', { language: 'th', device: 'phone' }],
  decide: ['ccer-approver-1', { language: 'en', theme: 'dark' }],
  'carry-out': ['ccer-staff', { language: 'en', device: 'phone' }],
  report: ['ccer-staff', { language: 'th', device: 'phone' }],
  'accept-report': ['ccer-lead', { language: 'en', device: 'phone', theme: 'dark' }],
  nominate: ['ccer-head', { language: 'th', theme: 'dark' }],
  appraise: ['ccer-council-secretary', { language: 'en', device: 'phone' }],
  vote: ['ccer-council-member-1', { language: 'th', device: 'phone', theme: 'dark' }],
};

/** At the end of the page nothing lies under the bar that keeps the answer at the thumb. */
async function expectWhole(page: Page): Promise<void> {
  await page.evaluate('scrollTo(0, document.body.scrollHeight)');
  await expectAccessible(page);
  await expectNoSideways(page);
}

export function answeringScreens(console_: () => ConsoleHouse): void {
  test('is readable by everybody in its language, and shows every way to answer it without loss at 320 px', async () => {
    await throughAll(console_().house, 'Hội nghị qua mọi câu hỏi', async (position, story) => {
      const [person, look] = ASKED[position];
      const { page, leave } = await console_().seat(person, await taskOf(story, person, position), look);
      await page.locator('.asked h2').waitFor();
      if (look.device === 'phone') await page.setViewportSize({ width: 320, height: 700 });
      const ways = page.locator('[data-way][data-closed="false"] input');
      await page.locator('.answer').first().waitFor();
      for (let no = 0; no < (await ways.count()); no += 1) {
        await ways.nth(no).check();
        await expectWhole(page);
      }
      await expectWhole(page);
      expect(await page.locator('.asked h2').count()).toBe(1);
      await shot(page, `task-${position}-${look.language}`);
      await leave();
    });
  }, 240_000);
}
