import { CLUSTER_1_2025 } from '@nhipcau/local/demonstration/dossiers/cluster-1-2025';
import { momentMs } from '@nhipcau/local/demonstration/moments';
import { firstText } from '@nhipcau/local/driver/proposal';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Story, tell } from '../support/story.ts';
import { keeping } from './standing-keeping.ts';
import { type ConsoleHouse, expectAccessible, openConsole, shot } from './support/console.ts';

const AT = '2025-03-10 09:00';
const ABSENT = 'vufo-officer';
const STAND_IN = 'vufo-staff';
const ABSENT_NAME = 'Cán bộ tham gia ý kiến, VUFO';
const STAND_IN_NAME = 'Chuyên viên VUFO';

/** Whoever may agree that a dossier is opened. */
const SECOND = 'mps-head';

let house: ConsoleHouse;
let story: Story;

/** In consultation: two bodies are asked, and each finds it in its inbox. */
async function asked(title: string): Promise<Story> {
  const { kind, owner } = CLUSTER_1_2025;
  const text = { ...firstText({ dossier: CLUSTER_1_2025 }), title: { vi: title } };
  const told = tell(house.house, { kind, owner, text });
  await told.at(AT, 'union-hai-duong-staff', { act: 'create' });
  await told.at(AT, 'union-hai-duong-staff', { act: 'present' });
  await told.at(AT, 'union-hai-duong-head', { act: 'sign' });
  await told.at(AT, 'hai-duong-committee-lead', { act: 'accept' });
  return told;
}

beforeAll(async () => {
  house = await openConsole('browser-standing');
  await house.house.clock.moveTo(momentMs('2025-03-10 08:00'));
  story = await asked('Hội nghị thông tin đối ngoại');
  await asked('Giao ban cụm');
  await house.house.clock.moveTo(momentMs('2025-03-10 09:30'));
}, 180_000);
afterAll(() => house?.stop());

const rows = (page: Page) => page.locator('.inbox-rows .row');

test('a clerk drafts the answer in the task, the officer finds it filled in and sends it, and the history names both', async () => {
  const clerk = await house.seat('vufo-staff', '/inbox');
  const task = (await story.seenBy(ABSENT)).tasks.find(({ kind, unit }) => kind === 'opine' && unit.id === 'vufo')?.id;
  await clerk.page.goto(`${house.house.world.origin}/task/${task}`);
  await clerk.page.getByRole('heading', { name: 'Soạn dự thảo trả lời' }).waitFor();
  await clerk.page.locator('[data-way="agree-with-comments"] input').check();
  await clerk.page.locator('form.answer textarea').fill('Nhất trí, đề nghị làm rõ kinh phí.');
  await expectAccessible(clerk.page);
  await clerk.page.getByRole('button', { name: 'Lưu dự thảo cho người trả lời' }).click();
  await clerk.page.getByText('Đã lưu dự thảo.').waitFor();
  await shot(clerk.page, 'standing-draft');
  await clerk.leave();
  const { page, leave } = await house.seat(ABSENT, `/task/${task}`);
  await page.getByRole('heading', { name: /^Dự thảo của Chuyên viên VUFO/ }).waitFor();
  expect(await page.locator('form.answer textarea').inputValue()).toBe('Nhất trí, đề nghị làm rõ kinh phí.');
  await page.locator('.signed-as').getByText('CÁN BỘ CƠ QUAN ĐƯỢC LẤY Ý KIẾN').waitFor();
  await expectAccessible(page);
  await shot(page, 'standing-prepared');
  await page.getByRole('button', { name: 'Xem lại trước khi gửi' }).click();
  await page.locator('.sheet .button.primary').click();
  await page.getByRole('heading', { name: /^Đã ghi nhận/ }).waitFor();
  const given = (await story.timeline()).findLast(({ type }) => type === 'OpinionGiven');
  expect(given).toMatchObject({ actor: { id: ABSENT }, body: { preparedBy: 'vufo-staff' } });
  await leave();
});

test('leave is set in three clicks, and says before that what goes where; the stand-in finds it at once and answers in that name', async () => {
  const { page, leave } = await house.seat(ABSENT, '/leave');
  await page.getByRole('heading', { name: 'Tôi nghỉ' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('radio', { name: 'Đến hết tuần này' }).click();
  await page.getByRole('radio', { name: new RegExp(STAND_IN_NAME) }).click();
  const preview = page.getByRole('region', { name: 'Việc sẽ chuyển đến ai' });
  await preview.getByText(new RegExp(`^\\d+ việc đang mở sẽ hiện ở hộp việc của ${STAND_IN_NAME}`)).waitFor();
  await expectAccessible(page);
  await shot(page, 'standing-preview');
  await page.getByRole('button', { name: 'Đặt lịch nghỉ', exact: true }).click();
  await page.getByRole('heading', { name: 'Đang nghỉ' }).waitFor();
  await expectAccessible(page);
  await shot(page, 'standing-away');
  // On every page the absent one sees that they are.
  const away = page.getByRole('banner').getByRole('link', { name: 'Đang nghỉ' });
  await away.waitFor();

  const deputy = await house.seat(STAND_IN, '/inbox');
  await deputy.page.getByRole('link', { name: `Làm thay ${ABSENT_NAME}` }).waitFor();
  const row = rows(deputy.page).filter({ hasText: `Thay cho ${ABSENT_NAME}` });
  await row.first().waitFor();
  await expectAccessible(deputy.page);
  await shot(deputy.page, 'standing-stand-in');
  await row.first().locator('a').click();
  await deputy.page.getByText(`Anh/chị trả lời thay ${ABSENT_NAME}`).waitFor();
  await deputy.page.locator('[data-way="agree"] input').check();
  await shot(deputy.page, 'standing-answering');
  await deputy.page.getByRole('button', { name: 'Xem lại trước khi gửi' }).click();
  await deputy.page.locator('.sheet .button.primary').click();
  await deputy.page.getByText(`Đã trả lời thay ${ABSENT_NAME}`).waitFor();
  await expectAccessible(deputy.page);
  await shot(deputy.page, 'standing-receipt');
  const dossier = deputy.page.getByRole('link', { name: 'Xem hồ sơ' }).first();
  const address = await dossier.getAttribute('href');
  await deputy.leave();

  const auditor = await house.seat('nhip-cau-auditor', `/history/${address?.split('/').at(-1)}`);
  const entry = auditor.page.locator('li').filter({ hasText: `thay cho ${ABSENT_NAME}` });
  await entry.first().getByText(STAND_IN_NAME, { exact: false }).first().waitFor();
  await entry.first().getByText('Căn cứ: đăng ký vắng mặt').waitFor();
  await shot(auditor.page, 'standing-history');
  await auditor.leave();

  await page.getByRole('button', { name: 'Tôi đã trở lại' }).click();
  await page.getByRole('heading', { name: 'Đang nghỉ' }).waitFor({ state: 'detached' });
  await page.getByText('Anh/chị đã trở lại.').waitFor();
  await away.waitFor({ state: 'detached' });
  await leave();
});

test('whoever has the same role in the same unit is suggested, and hears of it where they stand, without asking', async () => {
  const deputy = await house.seat('mofa-approver-2', '/inbox');
  await deputy.page.locator('.who').waitFor();
  const { page, leave } = await house.seat('mofa-approver-1', '/leave');
  await page.getByText('Gợi ý Người duyệt cấp 2, Bộ Ngoại giao').waitFor();
  await page.getByRole('region', { name: 'Việc sẽ chuyển đến ai' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Đặt lịch nghỉ', exact: true }).click();
  await page.getByText('Từ bây giờ việc hiện ngay').waitFor();
  const chip = deputy.page.getByRole('link', { name: 'Làm thay Người duyệt cấp 1, Bộ Ngoại giao' });
  await chip.waitFor();
  await page.getByRole('button', { name: 'Tôi đã trở lại' }).click();
  await chip.waitFor({ state: 'detached' });
  // What was said of the leave is no longer true.
  await page.getByText('Từ bây giờ việc hiện ngay').waitFor({ state: 'detached' });
  await page.getByRole('radio', { name: 'Ngày mai' }).click();
  await page.getByRole('button', { name: 'Đặt lịch nghỉ', exact: true }).click();
  await page.getByText('trước ngày ấy họ chưa thấy').waitFor();
  await page.getByRole('button', { name: 'Bỏ lịch nghỉ này' }).click();
  await Promise.all([deputy.leave(), leave()]);
});

test('leave is set by keys alone, from the menu to the word that it is done', async () => {
  const { page, leave } = await house.seat('mofa-officer', '/inbox');
  await page.locator('.who').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Nghỉ và ủy quyền' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Tôi nghỉ' }).waitFor();
  const until = async (condition: string) => {
    for (let presses = 0; presses < 60; presses += 1) {
      if (await page.evaluate(condition)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`no Tab leads to ${condition}`);
  };
  await until(`document.activeElement.type === 'radio' && document.activeElement.closest('.when') !== null`);
  await page.keyboard.press('ArrowRight');
  await until(`document.activeElement.type === 'radio' && document.activeElement.closest('.stand-in') !== null`);
  await page.keyboard.press('Space');
  await page.getByRole('region', { name: 'Việc sẽ chuyển đến ai' }).waitFor();
  await until(`document.activeElement.type === 'submit'`);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Sắp nghỉ' }).waitFor();
  // The word that it is done is where the reader is.
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Tôi nghỉ');
  await page.getByRole('button', { name: 'Bỏ lịch nghỉ này' }).click();
  await page.getByRole('heading', { name: 'Sắp nghỉ' }).waitFor({ state: 'detached' });
  await leave();
});

test('a delegation is granted with number, scope and form, is seen by its holder, and is revoked with a reason', async () => {
  const { page, leave } = await house.seat('vufo-head', '/leave');
  await page.getByRole('button', { name: 'Ủy quyền…' }).click();
  const sheet = page.getByRole('dialog', { name: 'Ủy quyền' });
  await sheet.getByLabel('Số giấy ủy quyền').fill('12/GUQ-LHHN');
  await sheet.getByRole('searchbox').fill('chuyen vien bo ngoai giao');
  await sheet.getByRole('radio', { name: /Chuyên viên Bộ Ngoại giao/ }).check();
  await sheet.getByLabel('Đến hết ngày').fill('2025-12-31');
  await sheet.getByLabel('Thể thức ký').selectOption('TUQ.');
  await sheet.locator('summary').click();
  await sheet.getByRole('checkbox', { name: 'Lấy ý kiến bộ, ngành' }).check();
  await expectAccessible(page);
  await shot(page, 'standing-delegate');
  await sheet.getByRole('checkbox', { name: /được ủy quyền lại/ }).check();
  await sheet.getByRole('button', { name: 'Ủy quyền', exact: true }).click();
  // Decree 30/2020, Article 13(3): the refusal stands at the field it concerns, and nothing typed is lost.
  await sheet.getByRole('alert').waitFor();
  await shot(page, 'standing-delegate-refused');
  await sheet.getByRole('checkbox', { name: /được ủy quyền lại/ }).uncheck();
  await sheet.getByRole('button', { name: 'Ủy quyền', exact: true }).click();
  await page.getByRole('heading', { name: 'Số 12/GUQ-LHHN' }).waitFor();
  await page.getByText('Đã ủy quyền số 12/GUQ-LHHN cho Chuyên viên Bộ Ngoại giao').waitFor();
  const holder = await house.seat('mofa-staff', '/leave');
  await holder.page.getByText('theo ủy quyền số 12/GUQ-LHHN').first().waitFor();
  // Whoever acts for somebody finds that first: what the top of every page says leads there.
  expect(await holder.page.locator('.papers h2').first().textContent()).toMatch(/^Hôm nay tôi làm thay ai/);
  await expectAccessible(holder.page);
  await shot(holder.page, 'standing-held');
  await holder.leave();
  await page.getByRole('button', { name: 'Thu hồi…' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('Đã phân công lại');
  await page.getByRole('dialog').getByRole('button', { name: 'Thu hồi', exact: true }).click();
  await page.getByText('Đã thu hồi ủy quyền số 12/GUQ-LHHN').waitFor();
  // The button that asked for it is gone with the paper: the focus is at the heading above what was said.
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Ủy quyền');
  await leave();
});

test('a head sees who holds what and who is away, and gives a task to somebody else from there', async () => {
  const desk = house.house.deskOf('mofa-officer');
  const body = { from: '2025-03-10', to: '2025-03-12', standIns: [] };
  await desk.send({ endpoint: 'setAbsence', body }, 'standing:load');
  const { page, leave } = await house.seat('mofa-head', '/load');
  await page.getByText('Vắng đến hết 12/03/2025').waitFor();
  await page.getByText('Không ai làm thay.').waitFor();
  await expectAccessible(page);
  await shot(page, 'standing-load');
  await page
    .getByRole('button', { name: /^Giao việc… / })
    .first()
    .click();
  await page
    .getByRole('dialog', { name: 'Giao việc' })
    .getByRole('radio', { name: /Trưởng đơn vị/ })
    .first()
    .waitFor();
  await leave();
  const other = await house.seat('mofa-staff', '/load');
  await other.page.getByText('Trang này dành cho thủ trưởng').waitFor();
  await other.leave();
});

test('a person sees where they are signed in and ends the others, of which each says so', async () => {
  const here = await house.seat('vff-officer', '/sessions');
  const there = await house.seat('vff-officer', '/inbox');
  await here.page.reload();
  await expect.poll(() => here.page.locator('.paper').count(), { timeout: 15_000 }).toBe(2);
  await expectAccessible(here.page);
  await shot(here.page, 'standing-sessions');
  await here.page.getByRole('button', { name: 'Kết thúc mọi phiên khác' }).click();
  await here.page.getByText('Đã kết thúc 1 phiên.').waitFor();
  await there.page.getByRole('alertdialog', { name: 'Phiên làm việc đã kết thúc' }).waitFor();
  await Promise.all([here.leave(), there.leave()]);
});

test('a dossier is opened in an emergency only when a second person agrees, the consequences said; the auditor finds it in the digest', async () => {
  const asker = await house.seat('vff-head', '/openings');
  await asker.page.getByText('Mỗi lần dùng đều cần người thứ hai').waitFor();
  await asker.page.getByRole('button', { name: 'Yêu cầu truy cập khẩn cấp…' }).click();
  const sheet = asker.page.getByRole('dialog', { name: 'Yêu cầu truy cập khẩn cấp' });
  await sheet.getByLabel('Số tờ trình của hồ sơ').fill(`${house.house.world.origin}/dossier/${story.id}`);
  await sheet.getByLabel('Vì sao cần mở ngay').fill('Cán bộ phụ trách nghỉ đột xuất');
  await expectAccessible(asker.page);
  await shot(asker.page, 'standing-opening-asked');
  await sheet.getByRole('button', { name: 'Gửi yêu cầu' }).click();
  await asker.page.getByText('Chờ người thứ hai xác nhận').waitFor();
  await asker.leave();
  const second = await house.seat(SECOND, '/openings');
  await second.page
    .getByText(/tên anh\/chị đứng cạnh tên họ/)
    .first()
    .waitFor();
  await expectAccessible(second.page);
  await second.page.getByRole('button', { name: 'Xác nhận cho mở' }).first().click();
  await second.page.getByText('Đang mở khẩn cấp').first().waitFor();
  await second.leave();
  const auditor = await house.seat('nhip-cau-auditor', '/openings');
  await auditor.page.getByText(/1 lần mở/).waitFor();
  await expectAccessible(auditor.page);
  await shot(auditor.page, 'standing-openings-digest');
  await auditor.leave();
});

keeping(() => house);
