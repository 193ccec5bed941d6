import { localDate } from '../../time/local-date.ts';
import { sourceIn } from '../citations.ts';
import type { RuleRow } from '../rule-row.ts';
import { atMost, list } from '../rule-value.ts';

const decree58 = {
  from: localDate('2022-11-01'),
  to: null,
  source: sourceIn('foreign-ngos-2022'),
  certainty: 'S',
} as const;

/** Registration of foreign non-governmental organisations: Decree 58/2022. */
export const FOREIGN_NGO_RULES: readonly RuleRow[] = [
  {
    ...decree58,
    id: 'NGO-CHECK',
    what: { vi: 'Kiểm tra tính đầy đủ của hồ sơ', en: 'Check for completeness', th: 'ตรวจความครบถ้วนของเอกสาร' },
    value: atMost(2, 'working-days'),
  },
  {
    ...decree58,
    id: 'NGO-SEND',
    what: { vi: 'Gửi lấy ý kiến', en: 'Send for opinions', th: 'ส่งขอความเห็น' },
    value: atMost(2, 'working-days'),
  },
  {
    ...decree58,
    id: 'NGO-REPLY',
    what: { vi: 'Cơ quan được hỏi trả lời', en: 'Consulted bodies reply', th: 'หน่วยงานที่ถูกขอความเห็นตอบกลับ' },
    value: atMost(10, 'working-days'),
  },
  {
    ...decree58,
    id: 'NGO-MOFA',
    what: {
      vi: 'Bộ Ngoại giao quyết định',
      en: 'The Ministry of Foreign Affairs decides',
      th: 'กระทรวงการต่างประเทศพิจารณาตัดสิน',
    },
    value: atMost(10, 'working-days'),
  },
  {
    ...decree58,
    id: 'NGO-TOTAL',
    what: { vi: 'Toàn bộ thủ tục cấp giấy đăng ký', en: 'Registration from end to end', th: 'ขั้นตอนจดทะเบียนทั้งหมด' },
    value: atMost(30, 'working-days'),
  },
  {
    ...decree58,
    id: 'NGO-TERM-ACT',
    what: {
      vi: 'Thời hạn giấy đăng ký hoạt động',
      en: 'Validity of an activity certificate',
      th: 'อายุหนังสือจดทะเบียนกิจกรรม',
    },
    value: atMost(3, 'years'),
    source: sourceIn('foreign-ngos-2022', 'Điều 9'),
  },
  {
    ...decree58,
    id: 'NGO-TERM-RO',
    what: {
      vi: 'Thời hạn giấy đăng ký văn phòng đại diện',
      en: 'Validity of a representative-office certificate',
      th: 'อายุหนังสือจดทะเบียนสำนักงานผู้แทน',
    },
    value: atMost(5, 'years'),
    source: sourceIn('foreign-ngos-2022', 'Điều 9'),
  },
  {
    ...decree58,
    id: 'NGO-RO-PLACE',
    what: {
      vi: 'Nơi đặt văn phòng đại diện (một văn phòng)',
      en: 'Cities for the one representative office',
      th: 'เมืองที่ตั้งสำนักงานผู้แทนได้ (หนึ่งแห่ง)',
    },
    value: list('ha-noi', 'da-nang', 'ho-chi-minh'),
    source: sourceIn('foreign-ngos-2022', 'Điều 8'),
  },
];
