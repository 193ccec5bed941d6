import { localDate } from '../../time/local-date.ts';
import { sourceIn } from '../citations.ts';
import type { RuleRow } from '../rule-row.ts';
import { CARRIED_FROM } from '../rule-row.ts';
import { atLeast, atMost, choice, flag, list } from '../rule-value.ts';
import { HOUSE_SOURCE, practiceOf } from '../source.ts';

const decision06 = { from: localDate('2020-04-15'), to: null } as const;

/** International conferences: Decision 06/2020/QĐ-TTg, which a text in drafting may replace at any time. */
export const CONFERENCE_RULES: readonly RuleRow[] = [
  {
    ...decision06,
    id: 'CONF-LEAD-PM',
    what: {
      vi: 'Nộp hồ sơ trước hội nghị, thuộc thẩm quyền Thủ tướng Chính phủ',
      en: 'File before the event, where the Prime Minister permits',
      th: 'ยื่นแฟ้มงานก่อนการประชุม กรณีอยู่ในอำนาจของนายกรัฐมนตรี',
    },
    value: atLeast(40, 'calendar-days'),
    source: sourceIn('conferences-2020', 'Điều 4.1'),
    certainty: 'S',
  },
  {
    ...decision06,
    id: 'CONF-LEAD-OTHER',
    what: {
      vi: 'Nộp hồ sơ trước hội nghị, các trường hợp khác',
      en: 'File before the event, all other cases',
      th: 'ยื่นแฟ้มงานก่อนการประชุม กรณีอื่น',
    },
    value: atLeast(30, 'calendar-days'),
    source: sourceIn('conferences-2020', 'Điều 4.1'),
    certainty: 'S',
  },
  {
    ...decision06,
    id: 'CONF-PM-RANK',
    what: {
      vi: 'Cấp bậc người tham dự khiến hồ sơ thuộc thẩm quyền Thủ tướng Chính phủ',
      en: 'Rank of a participant that lifts the case to the Prime Minister',
      th: 'ระดับของผู้เข้าร่วมที่ทำให้เรื่องอยู่ในอำนาจของนายกรัฐมนตรี',
    },
    value: list('minister-level-or-above', 'head-of-country-territory-or-international-organisation'),
    source: sourceIn('conferences-2020', 'Điều 3.1a'),
    certainty: 'S',
  },
  {
    ...decision06,
    id: 'CONF-PM-TOPIC',
    what: {
      vi: 'Chủ đề khiến hồ sơ thuộc thẩm quyền Thủ tướng Chính phủ',
      en: 'Topics that lift the case to the Prime Minister',
      th: 'หัวข้อที่ทำให้เรื่องอยู่ในอำนาจของนายกรัฐมนตรี',
    },
    value: list('sovereignty', 'security', 'defence', 'ethnic-affairs', 'religion', 'human-rights', 'state-secrets'),
    source: sourceIn('conferences-2020', 'Điều 3.1b'),
    certainty: 'S',
  },
  {
    ...decision06,
    id: 'CONF-CONSULT-PM',
    what: {
      vi: 'Cơ quan phải lấy ý kiến, thuộc thẩm quyền Thủ tướng Chính phủ',
      en: 'Who must be asked, where the Prime Minister permits',
      th: 'หน่วยงานที่ต้องขอความเห็น กรณีอยู่ในอำนาจของนายกรัฐมนตรี',
    },
    value: list('mofa', 'mps', 'all-concerned'),
    source: sourceIn('conferences-2020', 'Điều 5'),
    certainty: 'S',
  },
  {
    ...decision06,
    id: 'CONF-CONSULT-OTHER',
    what: {
      vi: 'Cơ quan phải lấy ý kiến, các trường hợp khác',
      en: 'Who must be asked, all other cases',
      th: 'หน่วยงานที่ต้องขอความเห็น กรณีอื่น',
    },
    value: list('all-concerned'),
    source: sourceIn('conferences-2020', 'Điều 5'),
    certainty: 'S',
  },
  {
    ...decision06,
    id: 'CONF-REPLY',
    what: { vi: 'Cơ quan được hỏi ý kiến trả lời', en: 'A consulted body replies', th: 'หน่วยงานที่ถูกขอความเห็นตอบกลับ' },
    value: atMost(15, 'calendar-days'),
    source: sourceIn('conferences-2020', 'Điều 5'),
    certainty: 'S',
  },
  {
    id: 'CONF-SILENCE',
    what: {
      vi: 'Quá hạn mà cơ quan được hỏi chưa trả lời',
      en: 'No reply by the due day',
      th: 'พ้นกำหนดแล้วยังไม่มีคำตอบ',
    },
    value: choice('escalate'),
    from: CARRIED_FROM,
    to: null,
    source: HOUSE_SOURCE,
    certainty: 'U',
    certaintyNote: 'the law is silent: no rule of deemed consent was found, so silence never approves',
  },
  {
    ...decision06,
    id: 'CONF-HOST',
    what: {
      vi: 'Trả lời ý kiến về chủ trương đăng cai',
      en: 'Reply on the agreement in principle to host',
      th: 'ตอบความเห็นเกี่ยวกับหลักการรับเป็นเจ้าภาพ',
    },
    value: atMost(15, 'calendar-days'),
    source: sourceIn('conferences-2020'),
    certainty: 'S',
  },
  {
    ...decision06,
    id: 'CONF-DOSSIER',
    what: { vi: 'Thành phần hồ sơ', en: 'Parts of the dossier', th: 'เอกสารประกอบแฟ้มงาน' },
    value: list('request-letter', 'scheme-form-01', 'required-opinions', 'hosting-consent-if-any'),
    source: sourceIn('conferences-2020', 'Điều 4.1'),
    certainty: 'S',
  },
  {
    id: 'CONF-TRANSLATE',
    what: {
      vi: 'Tài liệu tiếng nước ngoài phải dịch ra tiếng Việt và đóng dấu',
      en: 'Foreign papers need a stamped Vietnamese translation',
      th: 'เอกสารภาษาต่างประเทศต้องมีคำแปลภาษาเวียดนามพร้อมประทับตรา',
    },
    value: flag(true),
    from: CARRIED_FROM,
    to: null,
    source: practiceOf('Cơ quan tiếp nhận hồ sơ'),
    certainty: 'S',
  },
  {
    ...decision06,
    id: 'CONF-CHANGE',
    what: {
      vi: 'Thay đổi chủ đề, cấp bậc, thời gian hoặc địa điểm phải xin phép lại',
      en: 'A change of topic, rank, date or place is approved again',
      th: 'การเปลี่ยนหัวข้อ ระดับผู้เข้าร่วม เวลา หรือสถานที่ต้องขออนุญาตใหม่',
    },
    value: list('topic', 'rank', 'date', 'place'),
    source: sourceIn('conferences-2020'),
    certainty: 'M',
  },
  {
    ...decision06,
    id: 'CONF-REPORT',
    what: { vi: 'Báo cáo kết quả sau khi kết thúc', en: 'Report on the result after the end', th: 'รายงานผลหลังเสร็จสิ้น' },
    value: atMost(15, 'calendar-days'),
    source: sourceIn('conferences-2020', 'Mẫu 02'),
    certainty: 'M',
  },
  {
    ...decision06,
    id: 'CONF-EXEMPT',
    what: {
      vi: 'Cơ quan thực hiện theo quy định của Đảng',
      en: 'Bodies that follow Party rules instead',
      th: 'องค์กรที่ปฏิบัติตามระเบียบของพรรค',
    },
    value: list('vff', 'vgcl', 'vnfu', 'hcmcyu', 'vwu', 'vva'),
    source: sourceIn('conferences-2020', 'Điều 1.2b'),
    certainty: 'S',
  },
  {
    ...decision06,
    id: 'CONF-EXEMPT-VUFO',
    what: {
      vi: 'Liên hiệp các tổ chức hữu nghị Việt Nam thực hiện theo quy định của Đảng',
      en: 'VUFO follows Party rules instead',
      th: 'สหภาพองค์กรมิตรภาพเวียดนามปฏิบัติตามระเบียบของพรรค',
    },
    value: flag(false),
    source: sourceIn('conferences-2020', 'Điều 1.2b'),
    certainty: 'U',
    certaintyNote: 'not named in the decision, yet now within the Fatherland Front: a setting of each organisation',
  },
];
