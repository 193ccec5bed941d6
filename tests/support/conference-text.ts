import { partsOf } from '@nhipcau/local/demonstration/script';

/** What a review conference needs to be presented, and nothing that a test would ask for. */
export const conferenceText = (title: string) =>
  ({
    title: { vi: title },
    purpose: { vi: 'Thử nghiệm' },
    foreignElement: false,
    start: '2024-01-03',
    end: '2024-01-03',
    place: 'Hà Nội',
    channel: 'people',
    reportWindow: { from: '2023-01-01', to: '2023-12-31' },
    foreignGuests: 0,
    budget: { amount: 100_000_000, currency: 'VND' },
    parts: partsOf('hội nghị', ['Thử.'], 'Kinh phí là giả định.'),
  }) as const;
