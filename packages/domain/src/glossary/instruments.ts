import type { Trilingual } from '../text/trilingual.ts';

/** What an act was done by: a paper where somebody acted, a rule where nobody did. */
export const INSTRUMENT_LABELS = {
  appointment: { vi: 'quyết định bổ nhiệm', en: 'an appointment', th: 'คำสั่งแต่งตั้ง' },
  delegation: { vi: 'giấy ủy quyền', en: 'a delegation', th: 'หนังสือมอบอำนาจ' },
  absence: { vi: 'đăng ký vắng mặt', en: 'a recorded absence', th: 'การลงทะเบียนไม่อยู่' },
  opening: { vi: 'mở khẩn cấp', en: 'an emergency opening', th: 'การเปิดกรณีฉุกเฉิน' },
  route: { vi: 'đường đi đã định của hồ sơ', en: 'the route of the dossier', th: 'เส้นทางที่กำหนดของแฟ้มงาน' },
  REMIND: { vi: 'quy định về nhắc việc', en: 'the rule on reminders', th: 'ระเบียบว่าด้วยการเตือนงาน' },
  ESCALATE: {
    vi: 'quy định về báo lên lãnh đạo',
    en: 'the rule on telling the head',
    th: 'ระเบียบว่าด้วยการรายงานหัวหน้า',
  },
  EXPIRE: { vi: 'quy định về hết hạn', en: 'the rule on what runs out', th: 'ระเบียบว่าด้วยการหมดเวลา' },
  LETTERS: { vi: 'quy định về gửi văn bản', en: 'the rule on letters sent out', th: 'ระเบียบว่าด้วยการส่งหนังสือ' },
  CALENDAR: {
    vi: 'lịch làm việc đã thay đổi',
    en: 'the working calendar, which changed',
    th: 'ปฏิทินวันทำการที่เปลี่ยนแปลง',
  },
} as const satisfies Record<string, Trilingual>;

type InstrumentSort = keyof typeof INSTRUMENT_LABELS;

const PAPERS: readonly InstrumentSort[] = ['absence', 'delegation', 'opening'];

/** What sort of paper or rule an instrument's identifier names. Where nobody acted it is a rule by its own name, or the route. */
export function instrumentSort({ instrument, bySystem }: { instrument: string; bySystem: boolean }): InstrumentSort {
  if (bySystem) return Object.hasOwn(INSTRUMENT_LABELS, instrument) ? (instrument as InstrumentSort) : 'route';
  const prefix = instrument.slice(0, Math.max(0, instrument.search(/[-:]/)));
  return PAPERS.find((one) => one === prefix) ?? 'appointment';
}

/** An instrument as it is read: its sort, and the number or decision of its paper where it has one. */
export function instrumentText(word: string, paper: string | undefined): string {
  return paper === undefined ? word : `${word} (${paper})`;
}
