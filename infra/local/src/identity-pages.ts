import type { DemonstrationAccount } from './demonstration-account.ts';

/** The sign-in page: every demonstration account under its role, one password, nothing that needs a script. */
export function signInPage(options: {
  readonly action: string;
  readonly accounts: readonly DemonstrationAccount[];
  /** Whose sign-in the application waits for: offered first, and chosen unless another was. */
  readonly expected?: string | undefined;
  readonly chosen?: string;
  readonly refused?: boolean;
}): string {
  const hinted = options.accounts.find(({ subject }) => subject === options.expected);
  const others = options.accounts.filter((account) => account !== hinted);
  const byRole = Map.groupBy(others, (account) => account.role);
  const chosen = options.chosen ?? hinted?.subject;
  const offered: [string, readonly DemonstrationAccount[]][] = [...byRole];
  if (hinted !== undefined) offered.unshift(['Tài khoản đang dùng', [hinted]]);
  const groups = offered.map(
    ([role, accounts]) =>
      `<fieldset><legend>${escaped(role)}</legend>${accounts
        .map((account) => choice(account, account.subject === chosen))
        .join('')}</fieldset>`,
  );
  const refusal = options.refused
    ? '<p class="refusal" role="alert" id="refusal">Tài khoản hoặc mật khẩu không đúng. Xin kiểm tra lại.</p>'
    : '';
  return page(
    'Đăng nhập',
    `<p>Đây là bản chạy tại chỗ với các tài khoản minh họa. Mật khẩu chung được in ra khi khởi động.</p>
${refusal}<form method="post" action="${escaped(options.action)}">
<h2 id="accounts">Chọn tài khoản</h2>
<div role="group" aria-labelledby="accounts">${groups.join('\n')}</div>
<p><label for="password">Mật khẩu</label>
<input id="password" name="password" type="password" autocomplete="current-password" required
${options.refused ? ' aria-invalid="true" aria-describedby="refusal" autofocus' : ''}></p>
<p><button type="submit">Đăng nhập</button></p></form>`,
  );
}

export function faultPage(code: string): string {
  return page(
    'Không đăng nhập được',
    `<p role="alert">Yêu cầu đăng nhập không hợp lệ hoặc đã hết hạn (<code>${escaped(code)}</code>). Xin quay lại ứng dụng và bắt đầu lại.</p>`,
  );
}

/** `form` is the provider's own hidden form, which carries the proof against forged requests. */
export function leavingPage(form: string): string {
  return page(
    'Đăng xuất',
    `${form}<p>Kết thúc phiên đăng nhập trên máy này?</p>
<p><button type="submit" form="op.logoutForm" name="logout" value="yes">Đăng xuất</button>
<button type="submit" form="op.logoutForm">Ở lại</button></p>`,
  );
}

export function closingPage(): string {
  return page('Đã đăng xuất', '<p>Phiên đăng nhập đã kết thúc. Có thể đóng trang này.</p>');
}

/** Whoever chooses an account of a unit that is no more should know why so little is in it. */
function tenure({ until }: DemonstrationAccount): string {
  return until === undefined ? '' : `; giữ chức vụ đến hết ${until.split('-').reverse().join('/')}`;
}

function choice(account: DemonstrationAccount, chosen: boolean): string {
  const subject = escaped(account.subject);
  return `<label class="account"><input type="radio" name="subject" value="${subject}" required${
    chosen ? ' checked' : ''
  }> <span>${escaped(account.displayName)} <code>${subject}</code><small>${escaped(account.unit)}${tenure(account)}</small></span></label>`;
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} · Nhịp Cầu</title><style>${style}</style></head>
<body><main><h1>${escaped(title)}</h1>${body}</main></body></html>`;
}

const style = `
:root{color-scheme:light dark;font:1rem/1.6 system-ui,sans-serif}
main{max-width:60rem;margin:2rem auto;padding:0 1rem}
fieldset{display:grid;grid-template-columns:repeat(auto-fill,minmax(17rem,1fr));gap:.25rem 1rem;margin:0 0 1rem}
legend{font-weight:600}.account{display:flex;gap:.5rem;padding:.25rem;align-items:baseline}
small{display:block;opacity:.8}.refusal{border-left:.3rem solid #b3261e;padding-left:.75rem;font-weight:600}
input[type=password],button{font:inherit;padding:.5rem .75rem}:focus-visible{outline:3px solid #1a73e8;outline-offset:2px}`;

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${mark.codePointAt(0)};`);
}
