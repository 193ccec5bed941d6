import { momentMs } from '@nhipcau/local/demonstration/moments';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Story } from '../support/story.ts';
import { taskOf } from './answering-positions.ts';
import { type ConsoleHouse, expectAccessible, expectNoSideways, openConsole, shot } from './support/console.ts';
import { draftOf, whenSaved, whenWriting } from './support/drafts.ts';

let house: ConsoleHouse;
beforeAll(async () => {
  house = await openConsole('dossier');
});
afterAll(() => house?.stop());

/** Under the person's own eyes, then they leave. */
async function as(person: string, at: string, during: (page: Page) => Promise<void>): Promise<void> {
  const { page, leave } = await house.seat(person, at);
  await page.locator('.ribbon, .writing, .asked').first().waitFor();
  await during(page);
  await leave();
}

/** Opens the act from the dossier page, says what must be said, and confirms what it brings about. */
async function perform(page: Page, act: string, words?: string): Promise<void> {
  await page.locator('.acts').getByRole('button', { name: act, exact: true }).click();
  await page.locator('.sheet').waitFor();
  await expectAccessible(page);
  if (words !== undefined) await page.locator('.sheet textarea').fill(words);
  await page.locator('.sheet .button.primary').click();
  await page.locator('.sheet').waitFor({ state: 'detached' });
  await page.getByText(`Đã ghi nhận: ${act}`).waitFor();
}

async function presented(): Promise<Story> {
  const story = await draftOf(house);
  await story.at('2023-10-16 10:00', 'ccer-staff', { act: 'present' });
  return story;
}

async function inConsultation(): Promise<Story> {
  const story = await presented();
  await story.at('2023-10-16 11:00', 'ccer-head', { act: 'sign' });
  await story.at('2023-10-16 14:00', 'ccer-lead', { act: 'accept' });
  return story;
}

async function standsAt(story: Story, person: string, stage: string, standing: string): Promise<void> {
  await expect
    .poll(
      async () => {
        const seen = await story.seenBy(person);
        return [seen.stage, seen.standing];
      },
      { timeout: 20_000 },
    )
    .toEqual([stage, standing]);
}

describe('the owner takes it back', () => {
  test('recall: while nobody has answered, and not after; the reason stands with the button', async () => {
    const story = await inConsultation();
    await standsAt(story, 'ccer-head', 'consultation', 'open');
    await as('ccer-head', `/dossier/${story.id}`, async (page) => {
      await perform(page, 'Thu hồi hồ sơ');
      await page.locator('.ribbon li[data-state="current"]').getByText('Đề xuất').waitFor();
      await shot(page, 'recalled');
    });
    const answered = await inConsultation();
    await standsAt(answered, 'ccer-head', 'consultation', 'open');
    await answered.at('2023-10-16 15:00', 'vff-officer', { act: 'opine', opinion: 'agree' });
    await as('ccer-head', `/dossier/${answered.id}`, async (page) => {
      const recall = page.locator('.acts').getByRole('button', { name: 'Thu hồi hồ sơ', exact: true });
      expect(await recall.getAttribute('aria-disabled')).toBe('true');
      await page.getByText('Đã có đơn vị cho ý kiến nên không thu hồi được nữa.').first().waitFor();
      await expectAccessible(page);
    });
  });

  test('withdraw, with a reason: it ends, and everybody concerned reads so', async () => {
    const story = await presented();
    await as('ccer-staff', `/dossier/${story.id}`, async (page) => {
      await perform(page, 'Rút hồ sơ', 'Hoạt động không còn cần thiết.');
    });
    await standsAt(story, 'ccer-staff', 'proposal', 'closed');
    await as('ccer-head', `/dossier/${story.id}`, async (page) => {
      await page.getByRole('tab', { name: /^Diễn biến/ }).click();
      await page.getByText('Rút hồ sơ').first().waitFor();
    });
  });

  test('cancel, after the approval: said with its effect, and recorded with its reason', async () => {
    const story = await inConsultation();
    for (const officer of ['vff-officer', 'vufo-officer', 'mofa-officer'])
      await story.at('2023-10-17 09:00', officer, { act: 'opine', opinion: 'agree' });
    await standsAt(story, 'ccer-head', 'approval', 'open');
    for (const approver of ['ccer-approver-1', 'ccer-approver-2', 'ccer-approver-3'])
      await story.at('2023-10-18 09:00', approver, { act: 'decide', verdict: 'approve', reasons: '' });
    await standsAt(story, 'ccer-head', 'execution', 'open');
    await as('ccer-staff', `/dossier/${story.id}`, async (page) => {
      // Too early: the button says beforehand until when, and what can be done instead.
      const start = page.getByRole('button', { name: 'Bắt đầu triển khai', disabled: true });
      await start.waitFor();
      await page
        .getByRole('listitem')
        .filter({ has: start })
        .getByText(/Chưa đến ngày tổ chức đã định \(.+\).*đề nghị thay đổi/)
        .waitFor();
      await expectAccessible(page);
    });
    await as('ccer-head', `/dossier/${story.id}`, async (page) => {
      await perform(page, 'Hủy hoạt động', 'Thay đổi kế hoạch công tác.');
    });
    await standsAt(story, 'ccer-head', 'execution', 'closed');
  });
});

describe('it comes back', () => {
  test('returned with reasons, revised beside them, presented as version 2 whose difference is shown by words', async () => {
    const story = await presented();
    await story.at('2023-10-16 11:00', 'ccer-head', { act: 'sign' });
    const reasons = [
      { part: 'place', reason: 'Nêu rõ hội trường.' },
      { part: 'plan', reason: 'Kế hoạch cần phân công cụ thể.' },
    ] as const;
    await story.at('2023-10-16 14:00', 'ccer-lead', { act: 'return', reasons });
    await as('ccer-staff', `/dossier/${story.id}`, async (page) => {
      await page.locator('.acts').getByRole('link', { name: 'Sửa bản thảo' }).click();
      await whenWriting(page);
      const place = page.locator('.field').filter({ has: page.getByLabel('Địa điểm') });
      await place.getByText('Bị trả lại vì: Nêu rõ hội trường.').waitFor();
      await page.getByText('Bị trả lại vì: Kế hoạch cần phân công cụ thể.').waitFor();
      await page
        .locator('.remarks')
        // The clock of the house only goes forward: the tests before this one may have taken it further.
        .getByText(/trả lại lúc \d{2}:\d{2} \d{2}\/10\/2023/)
        .waitFor();
      await expectAccessible(page);
      await shot(page, 'revise');
      await page.setViewportSize({ width: 320, height: 700 });
      await expectNoSideways(page);
      await shot(page, 'revise-phone');
      await page.setViewportSize({ width: 1280, height: 860 });
      await page.getByLabel('Địa điểm').fill('Hội trường tầng 2, Hà Nội');
      await whenSaved(page);
      await page.getByRole('button', { name: 'Trình thủ trưởng…' }).click();
      await page.locator('.review ins').first().waitFor();
      expect(await page.locator('.review ins').allTextContents()).toEqual(['thêm vào: Hội trường tầng 2, ']);
      await page.locator('.review .button.primary').click();
      await page.waitForURL(`**/dossier/${story.id}`);
      await page.getByLabel('So với').selectOption('1');
      await page.locator('.text ins').first().waitFor();
      expect(await page.locator('.text ins').allTextContents()).toEqual(['thêm vào: Hội trường tầng 2, ']);
      await shot(page, 'version-2');
    });
    await story.at('2023-10-17 09:00', 'ccer-head', { act: 'sign' });
    // Whoever returned it sees what has become of each reason, and every change marked.
    await as('ccer-lead', await taskOf(story, 'ccer-lead', 'check'), async (page) => {
      const before = page.locator('.remarks').filter({ hasText: 'Bản 1 đã bị trả lại' });
      await before.getByRole('listitem').filter({ hasText: 'Nêu rõ hội trường.' }).getByText('đã thay đổi').waitFor();
      await before.getByRole('listitem').filter({ hasText: 'phân công cụ thể' }).getByText('chưa thay đổi').waitFor();
      expect(await page.locator('.text ins').allTextContents()).toEqual(['thêm vào: Hội trường tầng 2, ']);
      await expectAccessible(page);
      await shot(page, 'returned-before');
    });
  });
});

describe('since I last looked', () => {
  test('each of two persons is told what the others did since, is led there, and is not told twice', async () => {
    const story = await inConsultation();
    await standsAt(story, 'ccer-head', 'consultation', 'open');
    for (const person of ['ccer-staff', 'ccer-head'])
      await as(person, `/dossier/${story.id}`, async (page) => {
        expect(await page.locator('.news').count()).toBe(0);
        await expect.poll(async () => (await story.seenBy(person)).looked?.seq).toBe((await story.seenBy(person)).seq);
      });
    await story.at('2023-10-17 09:00', 'vff-officer', { act: 'opine', opinion: 'agree' });
    await story.at('2023-10-17 10:00', 'vufo-officer', { act: 'opine', opinion: 'agree' });
    const list = await house.seat('ccer-staff', '/register');
    const row = list.page.locator('.row').filter({ has: list.page.locator(`a[href="/dossier/${story.id}"]`) });
    await row.getByText('có diễn biến mới').waitFor();
    await list.leave();
    await as('ccer-staff', `/dossier/${story.id}`, async (page) => {
      await page.locator('.news').getByRole('button', { name: '2 ý kiến' }).click();
      await page.locator('.board .mark.soon').first().waitFor();
      expect(await page.locator('.board .mark.soon').count()).toBe(2);
      await expectAccessible(page);
      await shot(page, 'news');
      await page.getByRole('tab', { name: /^Diễn biến \(2 mới\)/ }).click();
      await page.locator('.timeline li[data-new="true"]').nth(1).waitFor();
      expect(await page.locator('.timeline li[data-new="true"]').count()).toBe(2);
      await page.setViewportSize({ width: 320, height: 700 });
      await expectNoSideways(page);
    });
    // Told once to the one; the other has not looked yet.
    await as('ccer-staff', `/dossier/${story.id}`, async (page) => expect(await page.locator('.news').count()).toBe(0));
    await as('ccer-head', `/dossier/${story.id}`, async (page) => {
      await page.locator('.news').getByRole('button', { name: '2 ý kiến' }).waitFor();
    });
  });
});

test('whoever is asked reads what happened; of its start, the day is said until it has come', async () => {
  const story = await inConsultation();
  await standsAt(story, 'ccer-head', 'consultation', 'open');
  await as('vff-officer', `/dossier/${story.id}`, async (page) => {
    await page.getByRole('tab', { name: /^Diễn biến/ }).click();
    await page.getByText('Tiếp nhận hồ sơ').first().waitFor();
    await page.getByText('Ký và gửi').first().waitFor();
    await expectAccessible(page);
  });
  expect(await house.house.clock.nowMs()).toBeLessThan(momentMs('2024-01-03 00:00'));
});
