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

test('whoever the application waits for is offered first and chosen, under the code that the terminal prints', () => {
  const asked = { action: '/', accounts: DEMONSTRATION_ACCOUNTS, expected: 'mofa-staff' };
  const labels = (page: string) => page.split('<label').slice(1);
  const chosen = (page: string) => labels(page).filter((one) => one.includes(' checked'));
  const page = signInPage(asked);
  expect(labels(page)[0]).toMatch(/value="mofa-staff" required checked>.*<code>mofa-staff<\/code>/);
  expect([chosen(page).length, page.split('value="mofa-staff"').length]).toEqual([1, 2]);
  expect(chosen(signInPage({ ...asked, chosen: 'vufo-staff', refused: true }))[0]).toContain('value="vufo-staff"');
  for (const expected of [undefined, 'nobody-we-know']) expect(chosen(signInPage({ ...asked, expected }))).toEqual([]);
});
