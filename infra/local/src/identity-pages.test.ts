import { expect, test } from 'vitest';
import { DEMONSTRATION_ACCOUNTS } from './demonstration/accounts.ts';
import { signInPage } from './identity-pages.ts';

test('an account whose office ended is offered with its last day, and no other is', () => {
  const page = signInPage({ action: '/', accounts: DEMONSTRATION_ACCOUNTS });
  const offered = (subject: string) => page.split('<label').find((one) => one.includes(`value="${subject}"`)) ?? '';
  expect(offered('union-hai-duong-staff')).toContain('giữ chức vụ đến hết 30/06/2025');
  expect(offered('vufo-staff')).toContain('VUFO');
  expect(offered('vufo-staff')).not.toContain('giữ chức vụ');
});
