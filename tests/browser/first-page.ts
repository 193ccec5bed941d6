import { expect, test } from 'vitest';
import { tell } from '../support/story.ts';
import type { ConsoleHouse } from './support/console.ts';

const HOSTILE = `<script>document.title='taken'</script> Hội nghị ${'tổng kết '.repeat(25)}`;

/** A draft whose title means no good: what runs of it calls the page `taken`. */
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

const BUDGET_BYTES = 200_000;

export function firstPage(console_: () => ConsoleHouse): void {
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
