import type { Nominee } from '../dossier/state.ts';
import type { Trilingual } from '../text/trilingual.ts';
import type { Award, AwardField, Recipient } from '../vocabulary.ts';

/** A flag is one of emulation, not a "model flag"; certificate and medal are conferred, never royally. */
export const AWARD_LABELS = {
  flag: { vi: 'Cờ thi đua', en: 'Emulation flag', th: 'ธงการแข่งขันดีเด่น' },
  certificate: { vi: 'Bằng khen', en: 'Certificate of merit', th: 'ใบประกาศเกียรติคุณ' },
  medal: { vi: 'Kỷ niệm chương', en: 'Commemorative medal', th: 'เหรียญที่ระลึก' },
} as const satisfies Record<Award, Trilingual>;

export const RECIPIENT_LABELS = {
  individual: { vi: 'Cá nhân', en: 'Individual', th: 'บุคคล' },
  collective: { vi: 'Tập thể', en: 'Collective', th: 'หมู่คณะ' },
} as const satisfies Record<Recipient, Trilingual>;

export const AWARD_FIELD_LABELS = {
  friendship: {
    vi: 'Hòa bình, đoàn kết, hữu nghị',
    en: 'Peace, solidarity, friendship',
    th: 'สันติภาพ ความสามัคคี และมิตรภาพ',
  },
  information: {
    vi: 'Thông tin, tuyên truyền đối ngoại',
    en: 'External information',
    th: 'งานข้อมูลข่าวสารและการเผยแพร่สู่ต่างประเทศ',
  },
  advocacy: {
    vi: 'Đấu tranh, vận động bảo vệ lợi ích quốc gia',
    en: 'Advocacy for the national interest',
    th: 'การต่อสู้และการรณรงค์เพื่อปกป้องผลประโยชน์ของชาติ',
  },
} as const satisfies Record<AwardField, Trilingual>;

/** How a nominee stands, from being named to the decision. */
export const NOMINEE_STANDING_LABELS = {
  named: { vi: 'Được đề nghị', en: 'Nominated', th: 'ได้รับการเสนอชื่อ' },
  eligible: { vi: 'Đủ điều kiện', en: 'Eligible', th: 'มีคุณสมบัติ' },
  barred: { vi: 'Không đủ điều kiện', en: 'Barred', th: 'ไม่มีคุณสมบัติ' },
  elected: { vi: 'Đạt đủ phiếu', en: 'Elected', th: 'ได้รับเลือก' },
  'not-elected': { vi: 'Không đủ phiếu', en: 'Not elected', th: 'ไม่ได้รับเลือก' },
  confirmed: { vi: 'Được khen thưởng', en: 'Awarded', th: 'ได้รับรางวัล' },
  declined: { vi: 'Không khen thưởng', en: 'Declined', th: 'ไม่ได้รับรางวัล' },
} as const satisfies Record<Nominee['standing'], Trilingual>;
