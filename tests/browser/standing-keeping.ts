import { expect, test } from 'vitest';
import { type ConsoleHouse, expectAccessible, shot } from './support/console.ts';

const KEEPER = 'nhip-cau-administrator';

/** What administrators keep, in their own pages. */
export function keeping(console_: () => ConsoleHouse): void {
  test('an administrator appoints somebody and ends it, who is signed out at once; and sees no dossier and why', async () => {
    const { page, leave } = await console_().seat(KEEPER, '/inbox');
    await page.getByRole('link', { name: 'Quản trị' }).click();
    await page.getByText('không xem hồ sơ nào').waitFor();
    // Lists that are empty for ever are no ways.
    expect(await page.locator('.ways a').allInnerTexts()).toEqual(['Quản trị']);
    await page.getByRole('searchbox').fill('y kien, bo cong an');
    await expect.poll(() => page.locator('.paper').count(), { timeout: 15_000 }).toBe(1);
    await expectAccessible(page);
    await shot(page, 'keeping-accounts');
    const theirs = await console_().seat('mps-officer', '/inbox');
    await page.getByRole('button', { name: 'Bổ nhiệm…' }).click();
    const sheet = page.getByRole('dialog', { name: /^Bổ nhiệm/ });
    await sheet.getByLabel('Đơn vị').selectOption('mps');
    await sheet.getByLabel('Vai trò').selectOption('head');
    await sheet.getByLabel('Thể thức ký').selectOption('Q.');
    await sheet.getByLabel('Chức danh ghi dưới chữ ký').fill('Quyền Cục trưởng');
    await sheet.getByLabel('Quyết định bổ nhiệm').fill('QĐ 12/QĐ-BCA');
    await expectAccessible(page);
    await shot(page, 'keeping-appoint');
    await sheet.getByRole('button', { name: 'Bổ nhiệm', exact: true }).click();
    await page.getByText('Quyền Cục trưởng').waitFor();
    await theirs.page.getByRole('alertdialog', { name: 'Phiên làm việc đã kết thúc' }).waitFor();
    await theirs.leave();
    await page.getByRole('button', { name: /^Thôi giữ… Thủ trưởng đơn vị/ }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'Lý do' }).fill('Hết thời gian giao quyền');
    await expectAccessible(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Thôi giữ chức vụ' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page
      .locator('.posts li')
      .filter({ hasText: 'Quyền Cục trưởng' })
      .getByText(/đến hết/)
      .waitFor();
    await leave();
  });

  test('an administrator ends everything that somebody is signed in to, and gives nothing to themselves', async () => {
    const theirs = await console_().seat('mof-officer', '/inbox');
    const { page, leave } = await console_().seat(KEEPER, '/keeping/accounts');
    await page.getByRole('searchbox').fill('y kien, bo tai chinh');
    await expect.poll(() => page.locator('.paper').count(), { timeout: 15_000 }).toBe(1);
    await page.getByRole('button', { name: 'Kết thúc phiên…' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('Nghi lộ mật khẩu');
    await page.getByRole('dialog').getByRole('button', { name: 'Kết thúc mọi phiên' }).click();
    await page.getByText(/^Đã kết thúc 1 phiên của Cán bộ/).waitFor();
    await theirs.page.getByRole('alertdialog', { name: 'Phiên làm việc đã kết thúc' }).waitFor();
    await theirs.leave();
    await page.getByRole('searchbox').fill('quan tri vien');
    const own = page.locator('.paper').filter({ hasText: 'Quản trị viên Nhịp Cầu' });
    await own.waitFor();
    expect(await own.getByRole('button', { name: 'Bổ nhiệm…' }).isDisabled()).toBe(true);
    expect(await own.getByRole('button', { name: 'Đóng tài khoản…' }).isDisabled()).toBe(true);
    await leave();
  });

  test('an administrator closes an account with a reason and opens it again; whoever was closed is out at once', async () => {
    const theirs = await console_().seat('moha-head', '/inbox');
    const { page, leave } = await console_().seat(KEEPER, '/keeping/accounts');
    await page.getByRole('searchbox').fill('truong don vi, bo noi vu');
    await expect.poll(() => page.locator('.paper').count(), { timeout: 15_000 }).toBe(1);
    await page.getByRole('button', { name: 'Đóng tài khoản…' }).click();
    const sheet = page.getByRole('dialog', { name: /^Đóng tài khoản của/ });
    await sheet.getByText('Người này không đăng nhập được nữa').waitFor();
    await sheet.getByRole('textbox').fill('Đã nghỉ việc');
    await expectAccessible(page);
    await shot(page, 'keeping-closing');
    await sheet.getByRole('button', { name: 'Đóng tài khoản', exact: true }).click();
    await page.getByText(/^Đã đóng tài khoản của .*; kết thúc 1 phiên\.$/).waitFor();
    await page.getByText(/đóng lúc .*: Đã nghỉ việc$/).waitFor();
    await expectAccessible(page);
    await shot(page, 'keeping-closed');
    await theirs.page.getByRole('alertdialog', { name: 'Phiên làm việc đã kết thúc' }).waitFor();
    await theirs.leave();
    await page.getByRole('button', { name: 'Mở lại tài khoản…' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('Trở lại làm việc');
    await page.getByRole('dialog').getByRole('button', { name: 'Mở lại', exact: true }).click();
    await page.getByText(/^Đã mở lại tài khoản của/).waitFor();
    await leave();
  });

  test('an absence is entered for somebody who cannot, with the reason, and a mandate limits an auditor', async () => {
    const { page, leave } = await console_().seat(KEEPER, '/keeping/absences');
    await page.getByRole('button', { name: 'Ghi vắng mặt thay…' }).click();
    const sheet = page.getByRole('dialog', { name: 'Ghi vắng mặt thay' });
    await sheet.getByRole('searchbox').first().fill('y kien, ubtu mttq');
    // Of the list that was searched: one of the list before it would go with it.
    await sheet
      .getByRole('radio', { name: /ý kiến, .*MTTQ/i })
      .first()
      .check();
    await sheet.getByRole('textbox', { name: 'Lý do' }).fill('Ốm đột xuất');
    await expectAccessible(page);
    await shot(page, 'keeping-absence');
    await sheet.getByRole('button', { name: 'Ghi vắng mặt', exact: true }).click();
    await page.getByText(/ghi thay: Ốm đột xuất/).waitFor();
    await page.getByRole('link', { name: 'Tài khoản' }).click();
    await page.getByRole('searchbox').fill('kiem toan vien');
    await page.getByRole('button', { name: 'Giao nhiệm vụ kiểm tra…' }).click();
    const mandate = page.getByRole('dialog', { name: /^Giao nhiệm vụ kiểm tra/ });
    await mandate.getByLabel('Quyết định giao nhiệm vụ').fill('QĐ 15/QĐ-LHHN');
    await mandate.getByLabel('Đến hết ngày').fill('2025-12-31');
    await mandate.getByRole('button', { name: 'Giao nhiệm vụ', exact: true }).click();
    await mandate.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Nhiệm vụ kiểm tra' }).click();
    await page.getByText('QĐ 15/QĐ-LHHN').waitFor();
    await leave();
  });
}
