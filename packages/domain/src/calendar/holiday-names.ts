import type { Trilingual } from '../text/trilingual.ts';

/** The paid holidays of Labour Code 2019, Art. 112, and of Resolution 28/2026/QH16. */
export const HOLIDAY_NAMES = {
  'new-year': { vi: 'Tết Dương lịch', en: 'New Year’s Day', th: 'วันขึ้นปีใหม่สากล' },
  tet: { vi: 'Tết Nguyên đán', en: 'Lunar New Year (Tết)', th: 'เทศกาลตรุษเวียดนาม (เต๊ต)' },
  'hung-kings': { vi: 'Giỗ Tổ Hùng Vương', en: 'Hùng Kings’ Commemoration Day', th: 'วันรำลึกบูรพกษัตริย์หุ่ง' },
  'victory-day': { vi: 'Ngày Chiến thắng 30/4', en: 'Victory Day, 30 April', th: 'วันแห่งชัยชนะ 30 เมษายน' },
  'labour-day': { vi: 'Ngày Quốc tế lao động 1/5', en: 'International Labour Day', th: 'วันแรงงานสากล' },
  'national-day': { vi: 'Quốc khánh', en: 'National Day', th: 'วันชาติ' },
  'culture-day': { vi: 'Ngày Văn hóa Việt Nam', en: 'Vietnam Culture Day', th: 'วันวัฒนธรรมเวียดนาม' },
} as const satisfies Record<string, Trilingual>;

export type HolidayKey = keyof typeof HOLIDAY_NAMES;
