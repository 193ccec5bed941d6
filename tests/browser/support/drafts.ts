import type { ProposalContent } from '@nhipcau/contracts';
import type { Page } from 'playwright-core';
import { type Story, tell } from '../../support/story.ts';
import type { ConsoleHouse } from './console.ts';

/** A text to which nothing is lacking. */
const WHOLE: ProposalContent = {
  title: { vi: 'Hội nghị tổng kết công tác đối ngoại nhân dân năm 2023' },
  purpose: { vi: 'Tổng kết năm 2023' },
  foreignElement: false,
  start: '2024-01-03',
  end: '2024-01-03',
  place: 'Hà Nội',
  channel: 'people',
  participants: ['Các tổ chức nhân dân'],
  agenda: ['Báo cáo', 'Thảo luận'],
  reportWindow: { from: '2023-01-01', to: '2023-12-31' },
  budget: { amount: 100_000_000, currency: 'VND' },
  parts: [
    { kind: 'letter', sections: [{ text: 'Kính trình lãnh đạo xem xét.' }] },
    { kind: 'plan', sections: [{ text: 'Một ngày làm việc.' }] },
  ],
};

/** A draft of the central commission, created at the demonstration's beginning. */
export async function draftOf(console_: ConsoleHouse, change: Partial<ProposalContent> = {}): Promise<Story> {
  const story = tell(console_.house, { kind: 'review-conference', owner: 'ccer', text: { ...WHOLE, ...change } });
  await story.at('2023-10-16 09:00', 'ccer-staff', { act: 'create' });
  return story;
}

export async function whenSaved(page: Page): Promise<void> {
  await page.locator('.saved[data-state="saved"]').waitFor();
}

/** The page of writing, ready and saved. */
export async function whenWriting(page: Page): Promise<void> {
  await page.locator('.writing .form').waitFor();
  await whenSaved(page);
}
