import { expect, test } from 'vitest';
import { tell } from '../support/story.ts';
import { type ConsoleHouse, expectAccessible, expectNoSideways, type Look, shot } from './support/console.ts';

const HOSTILE = `<script>document.title='taken'</script> Hội nghị ${'tổng kết '.repeat(25)}`;

/** Everything that the screens below show: a draft whose title means no good. */
export async function hostileDraft(console_: ConsoleHouse): Promise<string> {
  const text = {
    title: { vi: HOSTILE },
    purpose: { vi: 'Tổng kết năm' },
    foreignElement: false,
    start: '2024-01-03',
    end: '2024-01-03',
    place: 'Hà Nội',
  };
  const story = tell(console_.house, { kind: 'review-conference', owner: 'ccer', text });
  await story.at('2023-10-16 09:00', 'ccer-staff', { act: 'create' });
  return story.id;
}

const looks: readonly (readonly [screen: string, person: string, address: string, ready: string, look: Look])[] = [
  ['inbox', 'ccer-head', '/inbox', '.filters', { language: 'th', device: 'phone' }],
  ['inbox-dark', 'ccer-lead', '/inbox', '.filters', { language: 'en', theme: 'dark' }],
  ['register', 'ccer-staff', '/register', '.row', { language: 'th' }],
  ['register-phone', 'ccer-staff', '/register', '.row', { language: 'en', device: 'phone', theme: 'dark' }],
  ['dossier', 'ccer-staff', '/dossier/DRAFT', '.ribbon', { language: 'en', device: 'phone' }],
  ['dossier-dark', 'ccer-staff', '/dossier/DRAFT', '.ribbon', { language: 'th', theme: 'dark' }],
  ['write', 'ccer-staff', '/write/DRAFT', '.lacking li', { language: 'th', device: 'phone' }],
  ['write-dark', 'ccer-staff', '/write/DRAFT', '.lacking li', { language: 'en', theme: 'dark' }],
  ['history', 'nhip-cau-auditor', '/history/DRAFT', '.checks', { language: 'en', device: 'phone' }],
  ['missing', 'ccer-staff', '/dossier/00000000-0000-8000-8000-000000000000', '.empty', { language: 'vi' }],
];

const BUDGET_BYTES = 200_000;

export function screens(console_: () => ConsoleHouse, draft: () => string): void {
  test.each(looks)(
    '%s is readable by everybody, loses nothing at its sides and runs nothing that was typed',
    async (screen, person, address, ready, look) => {
      const { page, leave } = await console_().seat(person, address.replace('DRAFT', draft()), look);
      await page.locator(ready).first().waitFor();
      await expectAccessible(page);
      if (look.device === 'phone') await page.setViewportSize({ width: 320, height: 700 });
      await expectNoSideways(page);
      expect(await page.title()).not.toBe('taken');
      await shot(page, `${screen}-${look.language}`);
      await leave();
    },
  );

  test('the first page needs at most 200 kB of JavaScript as it travels, and breaks no policy of its own', async () => {
    const { page, leave } = await console_().seat('ccer-staff', '/signed-out');
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (fault) => complaints.push(fault.message));
    await page.goto(`${console_().house.world.origin}/inbox`);
    await page.locator('.empty, .row').first().waitFor();
    const scripts = `performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'))`;
    const bytes = await page.evaluate(`${scripts}.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)`);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThanOrEqual(BUDGET_BYTES);
    expect(complaints).toEqual([]);
    await leave();
  });
}
