import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Story } from '../support/story.ts';
import { dossierAt, taskOf } from './answering-positions.ts';
import { type ConsoleHouse, expectAccessible, expectNoSideways, openConsole, shot } from './support/console.ts';

let house: ConsoleHouse;
let story: Story;

beforeAll(async () => {
  house = await openConsole('commendation');
  story = await dossierAt(house.house, 'nominate', 'Hội nghị khen thưởng công tác đối ngoại nhân dân');
});
afterAll(() => house.stop());

/** The person opens their task of that kind and does something there. */
async function at(person: string, kind: string, does: (page: Page) => Promise<void>): Promise<void> {
  const { page, leave } = await house.seat(person, await taskOf(story, person, kind));
  await page.locator('.asked h2').waitFor();
  await does(page);
  await leave();
}

async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Xem lại trước khi gửi' }).click();
  await page.locator('.sheet .button.primary').click();
  await page.getByRole('heading', { name: /^Đã ghi nhận/ }).waitFor();
}

const say = (page: Page, name: string, answer: string) =>
  page
    .getByRole('group', { name: new RegExp(name) })
    .getByRole('radio', { name: answer, exact: true })
    .check();

interface Nominee {
  readonly name: string;
  readonly award: string;
  readonly recipient: string;
  /** Somebody of the house: what is typed to find them, and as whom they are found. */
  readonly person?: { readonly typed: string; readonly found: RegExp };
}

async function nominate(page: Page, no: number, { name, award, recipient, person }: Nominee): Promise<void> {
  const row = page.getByRole('group', { name: `Đề nghị ${no}`, exact: true });
  await row.getByLabel('Tên', { exact: true }).fill(name);
  await row.getByLabel('Hình thức').selectOption(award);
  await row.getByLabel('Đối tượng').selectOption(recipient);
  await row.getByLabel('Lĩnh vực').selectOption('friendship');
  await row.getByLabel('Thành tích').fill(`Thành tích của ${name}.`);
  if (person === undefined) return;
  await row.getByText('Trùng tên, hoặc là người dùng').click();
  // Typed without accents, found by name; who they are stands beside it, and no id is asked for.
  await row.getByRole('searchbox').fill(person.typed);
  await row.getByRole('radio', { name: person.found }).check();
  await shot(page, 'nominate-person');
}

test('the head names several; a flag for a person is refused at that very nominee, and nothing typed is lost', async () => {
  await at('ccer-head', 'nominate', async (page) => {
    await page.locator('[data-way="some"] input').check();
    await nominate(page, 1, { name: 'Hội Nhà văn Việt Nam', award: 'flag', recipient: 'individual' });
    await page.getByRole('button', { name: 'Thêm một đề nghị' }).click();
    await nominate(page, 2, {
      name: 'Cá nhân 01',
      award: 'certificate',
      recipient: 'individual',
      person: { typed: 'uy vien thu 1', found: /Ủy viên thứ 1/ },
    });
    await page.getByRole('button', { name: 'Thêm một đề nghị' }).click();
    await nominate(page, 3, { name: 'Tập thể 02', award: 'certificate', recipient: 'collective' });
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Xem lại trước khi gửi' }).click();
    await page.locator('.sheet .button.primary').click();
    const summary = page.locator('.faults');
    await summary.locator('.rule-said[title="AWD-FLAG"]').waitFor();
    expect(await page.evaluate(`document.activeElement.matches('.faults')`)).toBe(true);
    await summary.getByRole('link').click();
    expect(await page.evaluate('document.activeElement.id')).toBe('answer/nominees/0/name');
    const first = page.getByRole('group', { name: 'Đề nghị 1', exact: true });
    expect(await first.getByLabel('Tên', { exact: true }).inputValue()).toBe('Hội Nhà văn Việt Nam');
    await first.getByLabel('Đối tượng').selectOption('collective');
    await shot(page, 'nominate');
    await send(page);
  });
});

test('the secretary appraises each, and bars one by a rule that says itself', async () => {
  await at('ccer-council-secretary', 'appraise', async (page) => {
    await page.getByRole('button', { name: 'Xem lại trước khi gửi' }).click();
    await page.getByRole('link', { name: 'Tập thể 02: chưa trả lời.' }).waitFor();
    await say(page, 'Hội Nhà văn', 'Đủ điều kiện');
    await say(page, 'Cá nhân 01', 'Đủ điều kiện');
    await say(page, 'Tập thể 02', 'Không đủ điều kiện');
    await page.getByRole('button', { name: 'Xem lại trước khi gửi' }).click();
    await page.getByRole('link', { name: 'Hãy chọn quy định làm căn cứ.' }).click();
    await page.getByLabel('Quy định làm căn cứ').selectOption('AWD-ONCE');
    await page.getByLabel('Lý do').fill('Thành tích này đã được khen thưởng năm trước.');
    await expectAccessible(page);
    await shot(page, 'appraise');
    await send(page);
  });
});

test('whoever is nominated is asked for no vote, and is told why', async () => {
  const other = await taskOf(story, 'ccer-council-member-2', 'vote');
  const { page, leave } = await house.seat('ccer-council-member-1', other);
  await page.locator('.asked .problem').waitFor();
  expect(await page.getByRole('button', { name: 'Xem lại trước khi gửi' }).isDisabled()).toBe(true);
  await shot(page, 'vote-barred');
  await leave();
});

test('members vote on their phones, each nominee yes or no; what cannot change any more closes early', async () => {
  for (const no of [2, 3, 4, 5, 6, 7]) {
    const person = `ccer-council-member-${no}`;
    await at(person, 'vote', async (page) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await say(page, 'Hội Nhà văn', 'Đồng ý');
      await say(page, 'Cá nhân 01', 'Đồng ý');
      if (no === 2) {
        // The barred one stands beside the ballot with its rule, and is not asked about.
        await page.locator('.rule-said[title="AWD-ONCE"]').first().waitFor();
        await expectAccessible(page);
        await expectNoSideways(page);
        await shot(page, 'vote-phone');
      }
      await send(page);
      if (no === 7) await page.getByText(/Ban Đối ngoại Trung ương quyết định khen thưởng/).waitFor();
    });
    const { tasks } = await story.seenBy('ccer-council-secretary');
    if (!tasks.some(({ kind, state }) => kind === 'vote' && state === 'open')) break;
  }
  const { commendation } = await story.seenBy('ccer-council-secretary');
  expect(commendation?.nominees.map(({ standing }) => standing)).toEqual(['elected', 'elected', 'barred']);
});

test('the head of the deciding body confirms one and declines the other with a reason; numbers are given', async () => {
  await at('ccer-leader', 'confirm', async (page) => {
    await say(page, 'Hội Nhà văn', 'Khen thưởng');
    await say(page, 'Cá nhân 01', 'Không khen thưởng');
    await page.getByRole('button', { name: 'Xem lại trước khi gửi' }).click();
    await page.getByRole('link', { name: 'Cần nêu lý do.' }).click();
    await page.getByLabel('Lý do').fill('Chưa đủ thời gian công tác.');
    await page.getByRole('button', { name: 'Xem lại trước khi gửi' }).click();
    const sheet = page.getByRole('alertdialog');
    await sheet.getByText('Hội Nhà văn Việt Nam').waitFor();
    await expectAccessible(page);
    await shot(page, 'confirm-awards');
    await sheet.locator('.button.primary').click();
    await page.getByRole('heading', { name: /^Đã ghi nhận/ }).waitFor();
    await page
      .locator('.receipt .nominees')
      .getByText(/Số 01\//)
      .waitFor();
    await page.getByText('Hồ sơ đã kết thúc.').waitFor();
    await shot(page, 'confirmed');
  });
  const { commendation, standing } = await story.seenBy('ccer-leader');
  expect(standing).toBe('closed');
  expect(commendation?.nominees.map((one) => [one.standing, one.number !== undefined])).toEqual([
    ['confirmed', true],
    ['declined', false],
    ['barred', false],
  ]);
});
