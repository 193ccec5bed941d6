import { readFile } from 'node:fs/promises';
import { Client } from 'pg';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ConsoleHouse, expectAccessible, expectNoSideways, openConsole, shot } from './support/console.ts';
import { ENDED, overseenDossiers, UNDER_WAY } from './support/overseen.ts';

const AUDITOR = 'nhip-cau-auditor';
const PERIOD = '/overview?from=2023-10-01&to=2024-01-31';
let console_: ConsoleHouse;
let ended = '';

beforeAll(async () => {
  console_ = await openConsole('audit');
  ({ ended } = await overseenDossiers(console_));
});
afterAll(() => console_.stop());

/** As whoever owns the machine could: past every trigger and key. */
async function tamper(statement: string): Promise<void> {
  const client = new Client({ connectionString: console_.house.world.adminUrl });
  await client.connect();
  await client.query("set session_replication_role = 'replica'");
  await client.query(statement);
  await client.end();
}

async function takenAway(page: Page, button: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

const titles = (page: Page) => page.locator('.rows .row-title').allInnerTexts();

describe('the auditor', () => {
  test('finds who signed what, and follows the dossier to its end, every entry of it proven', async () => {
    const { page, leave } = await console_.seat(AUDITOR, '/history');
    await page.locator('.found').first().waitFor();
    await expectAccessible(page);
    await page.getByLabel('Từ trong tên hoạt động').fill('tong ket cong tac');
    await page.getByLabel('Việc đã làm').selectOption('ProposalSigned');
    await page.getByLabel('Đến ngày').fill('2023-10-17');
    await page.getByRole('button', { name: 'Tìm', exact: true }).click();
    await expect.poll(() => titles(page)).toEqual([ENDED]);
    await shot(page, 'audit-search');
    await page.getByRole('link', { name: new RegExp(ENDED) }).click();
    await page.getByRole('heading', { name: /nguyên vẹn, không ai sửa đổi/ }).waitFor();
    await page.getByRole('heading', { name: 'Nhật ký của bộ máy quy trình khớp với sổ ghi' }).waitFor();
    // The event that was found stands open, with all that it holds.
    await page.locator('li[data-open="true"] details[open]').getByText('Mã băm trước').waitFor();
    // In the reader's words: no name of the record's own stands there.
    const names = await page.locator('.timeline .stated dt').allTextContents();
    expect(names.filter((name) => /^[a-z]/.test(name))).toEqual([]);
    // By which paper or rule, in words; the ids stand among the details.
    const facts = await page.locator('.timeline > li > .row-facts').allInnerTexts();
    expect(facts.filter((line) => /@\d|\.1\b|[A-Z]{5}/.test(line.replace(/\(.*\)/, '')))).toEqual([]);
    await page.getByText('Vòng này có kết quả: Đã phê duyệt').waitFor();
    await shot(page, 'history-entry');
    const entries = await page.locator('.timeline > li').count();
    expect(entries).toBeGreaterThan(20);
    expect(await page.locator('.chain-state[data-state="sound"]').count()).toBe(entries);
    expect(await page.locator('.mark[data-told="same"]').count()).toBe(6);
    await page.getByText('Hồ sơ đóng').first().waitFor();
    await expectAccessible(page);
    await page.evaluate('scrollTo(0, 0)');
    await shot(page, 'history');
    const { name, bytes } = await takenAway(page, 'Tải gói kiểm chứng (ZIP)');
    expect([name, bytes.subarray(0, 2).toString()]).toEqual([`nhip-cau-${ended}.zip`, 'PK']);
    await leave();
  });

  test('sees which entry was tampered with, in words and in shape', async () => {
    await tamper(`create table kept_event as select * from dossier_event where dossier_id = '${ended}' and seq = 3`);
    await tamper(
      `update dossier_event set record = replace(record, 'ccer-head', 'ccer-lead') where dossier_id = '${ended}' and seq = 3`,
    );
    const { page, leave } = await console_.seat(AUDITOR, `/history/${ended}`);
    await page.getByRole('heading', { name: 'Lịch sử không còn nguyên vẹn' }).waitFor();
    await page.getByRole('link', { name: 'Xem sự kiện 3, nơi lịch sử không khớp đầu tiên' }).click();
    const entry = page.locator('#event-3');
    await entry.getByText('Không khớp.').waitFor();
    await entry.getByText(/Mã băm khớp nội dung: không/).waitFor();
    expect(await page.locator('#event-4 .chain-state').getAttribute('data-state')).toBe('broken');
    expect(await page.locator('#event-2 .chain-state').getAttribute('data-state')).toBe('sound');
    await expectAccessible(page);
    await shot(page, 'history-tampered');
    await tamper(
      `update dossier_event e set record = k.record from kept_event k where e.dossier_id = k.dossier_id and e.seq = k.seq; drop table kept_event`,
    );
    await page.getByRole('button', { name: 'Kiểm chứng lại' }).click();
    await page.getByRole('heading', { name: /nguyên vẹn, không ai sửa đổi/ }).waitFor();
    await leave();
  });

  test('works on a phone, in Thai and English, light and dark', async () => {
    for (const [address, ready, look] of [
      ['/history', '.found', { language: 'th', device: 'phone' }],
      ['/history', '.found', { language: 'en', theme: 'dark' }],
      [`/history/${ended}`, '.chain-state[data-state="sound"]', { language: 'en', device: 'phone', theme: 'dark' }],
      [`/history/${ended}`, '.chain-state[data-state="sound"]', { language: 'th' }],
    ] as const) {
      const { page, leave } = await console_.seat(AUDITOR, address, look);
      await page.locator(ready).first().waitFor();
      await page.locator('.proof table, .search-form').first().waitFor();
      await expectAccessible(page);
      await shot(page, `${address.split('/')[1]}-${look.language}-${'device' in look ? 'phone' : 'desktop'}`);
      if ('device' in look) await page.setViewportSize({ width: 320, height: 700 });
      await expectNoSideways(page);
      await leave();
    }
  });

  test('nobody else is told anything of it', async () => {
    const { page, leave } = await console_.seat('ccer-staff', '/history');
    await page.getByRole('heading', { name: 'Không có quyền xem phần này' }).waitFor();
    expect(await page.getByRole('link', { name: 'Tra cứu lịch sử' }).count()).toBe(0);
    await expectAccessible(page);
    await leave();
  });
});

describe('the overview', () => {
  const row = (page: Page, table: string, name: string) =>
    page.getByRole('table', { name: table }).getByRole('row', { name: new RegExp(`^${name}`) });
  const cells = async (page: Page, table: string, name: string) =>
    await row(page, table, name).getByRole('cell').allInnerTexts();

  test('says what was counted by hand, and each figure opens its list', async () => {
    const { page, leave } = await console_.seat('ccer-lead', PERIOD);
    await page.locator('.chart svg').first().waitFor();
    const tiles = await page.locator('.tiles b').allInnerTexts();
    expect(tiles).toEqual(['1', '1', '1', '33%']);
    const time = 'Mỗi giai đoạn mất bao lâu';
    expect(await cells(page, time, 'Đề xuất')).toEqual(['2', '2 ngày', '2 ngày', '50%']);
    expect(await cells(page, time, 'Lấy ý kiến')).toEqual(['1', '2 ngày', '2 ngày', '–']);
    expect(await cells(page, time, 'Phê duyệt')).toEqual(['1', '2 ngày', '2 ngày', '0%']);
    expect(await cells(page, time, 'Triển khai')).toEqual(['1', '48 ngày', '48 ngày', '–']);
    expect(await cells(page, time, 'Báo cáo')).toEqual(['1', '2 ngày', '2 ngày', '–']);
    expect(await cells(page, 'Theo loại hoạt động', 'Hội nghị tổng kết')).toEqual([
      ...['1', '1', '1', '58 ngày', '58 ngày', '33%'],
    ]);
    await expectAccessible(page);
    await shot(page, 'overview');
    const opens = async (name: string | RegExp, expected: readonly string[]) => {
      await page.getByRole('link', { name }).first().click();
      await page.waitForURL('**/register?*');
      await expect.poll(() => titles(page)).toEqual(expected);
      await page.goBack();
      await page.locator('.tiles').waitFor();
    };
    await opens(/^Đang xử lý/, [UNDER_WAY]);
    await opens(/^Quá hạn/, [UNDER_WAY]);
    await opens(/^Đã đóng trong kỳ/, [ENDED]);
    await opens(/^Tỷ lệ trả lại/, [ENDED]);
    await opens('Đề xuất, Đang xử lý: 1', [UNDER_WAY]);
    await opens('Triển khai, 90% xong trong: 48 ngày', [ENDED]);
    await leave();
  });

  test('whoever follows a row before the typing has paused arrives there, and is not called back by the search', async () => {
    const { page, leave } = await console_.seat(AUDITOR, '/register');
    await page.locator('.rows .row').first().waitFor();
    await page.clock.install();
    const { promise: paused, resolve: release } = Promise.withResolvers<void>();
    // The page of a dossier is fetched when it is first needed: a slow line makes the way there long.
    await page.route('**/assets/dossier-page*', (route) => paused.then(() => route.continue()));
    await page.getByRole('searchbox').fill('tong ket');
    await page.getByRole('link', { name: new RegExp(ENDED) }).click();
    await page.clock.runFor(1_000);
    release();
    await page.getByRole('heading', { level: 1, name: ENDED }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/dossier/${ended}`);
    await leave();
  });

  test('a list that a figure opened says by what, and lets it go', async () => {
    const { page, leave } = await console_.seat(
      'ccer-lead',
      '/register?left=approval&leftFrom=2023-10-01&tookAtLeast=2',
    );
    await expect.poll(() => titles(page)).toEqual([ENDED]);
    await page.getByText('Đã xong vòng Phê duyệt từ 01/10/2023 mất ít nhất 2 ngày làm việc').waitFor();
    await expectAccessible(page);
    await shot(page, 'register-applied');
    await page.getByRole('button', { name: /^Bỏ điều kiện/ }).click();
    await expect.poll(() => titles(page)).toEqual([UNDER_WAY, ENDED]);
    await leave();
  });

  test('counts only what the reader may know of, and says so where that is nothing', async () => {
    const { page, leave } = await console_.seat('mofa-officer', PERIOD);
    await page.locator('.tiles').waitFor();
    // The one that was not sent out yet is no business of theirs.
    expect(await page.locator('.tiles b').allInnerTexts()).toEqual(['0', '0', '1', '33%']);
    await leave();
  });

  test('is taken away as a table, and a period that runs backwards is named', async () => {
    const { page, context, leave } = await console_.seat('ccer-lead', PERIOD);
    await page.locator('.tiles').waitFor();
    const { name, bytes } = await takenAway(page, 'Tải bảng số liệu (CSV)');
    expect(name).toBe('nhip-cau-2023-10-01-2024-01-31.csv');
    expect(bytes.toString('utf8')).toMatch(/^\ufeff"Tổng quan"|^\ufeffTổng quan/);
    expect(bytes.toString('utf8')).toContain('Giai đoạn,Triển khai,0,0,,1,0,,,1,48,48');
    await page.goto(`${console_.house.world.origin}/overview?from=2024-02-01&to=2024-01-01`);
    await page.getByText('Ngày cuối kỳ ở trước ngày đầu kỳ').waitFor();
    await page.goto(`${console_.house.world.origin}${PERIOD}`);
    await page.locator('.tiles').waitFor();
    await context.setOffline(true);
    await page.getByText('Mất kết nối mạng').waitFor();
    expect(await page.locator('.tiles b').count()).toBe(4);
    await leave();
  });

  test('is read on a phone, in Thai and English, light and dark', async () => {
    for (const look of [
      { language: 'th', device: 'phone' },
      { language: 'en', theme: 'dark' },
      { language: 'vi', device: 'phone', theme: 'dark' },
    ] as const) {
      const { page, leave } = await console_.seat('ccer-lead', PERIOD, look);
      await page.locator('.chart svg').first().waitFor();
      await expectAccessible(page);
      await page.screenshot({ path: `.nhipcau/screens/overview-${look.language}.png`, fullPage: true });
      if ('device' in look) await page.setViewportSize({ width: 320, height: 700 });
      await expectNoSideways(page);
      await leave();
    }
  });
});
