import type { Language } from '@nhipcau/contracts';

/** What the page says, in one language. */
export interface Words {
  readonly language: string;
  readonly title: string;
  readonly what: string;
  readonly stages: readonly string[];
  readonly here: string;
  readonly documentation: string;
  readonly temporal: string;
  readonly signIn: string;
  readonly signInHow: string;
  readonly console: string;
  readonly skip: string;
  readonly languages: string;
}

export const WORDS: Readonly<Record<Language, Words>> = {
  vi: {
    language: 'Tiếng Việt',
    title: 'Nhịp Cầu',
    what: 'Nhịp Cầu đưa một hoạt động đối ngoại nhân dân, gọi là hồ sơ, qua sáu giai đoạn, và chứng minh được ai đã làm gì, theo quyền nào, lúc nào.',
    stages: ['Đề xuất', 'Lấy ý kiến', 'Phê duyệt', 'Thực hiện', 'Báo cáo', 'Khen thưởng'],
    here: 'Đang chạy tại đây',
    documentation: 'Tài liệu giao diện lập trình (OpenAPI)',
    temporal: 'Giao diện Temporal: quy trình của từng hồ sơ',
    signIn: 'Nơi đăng nhập (OpenID Connect)',
    signInHow:
      'Mọi dịch vụ đều đòi mã truy cập. Trên máy này, lệnh npm run token -- VAI_TRÒ đăng nhập bằng một tài khoản trình diễn và in ra mã truy cập để gửi trong phần đầu Authorization: Bearer.',
    console: 'Giao diện làm việc sẽ ở trang này.',
    skip: 'Đến nội dung chính',
    languages: 'Ngôn ngữ',
  },
  en: {
    language: 'English',
    title: 'Nhịp Cầu',
    what: 'Nhịp Cầu carries one activity of people’s diplomacy, called a dossier, through six stages, and can prove who did what, by what right and when.',
    stages: ['Proposal', 'Consultation', 'Approval', 'Execution', 'Reporting', 'Commendation'],
    here: 'Running here',
    documentation: 'Documentation of the programming interface (OpenAPI)',
    temporal: 'Temporal: the workflow of every dossier',
    signIn: 'Sign-in (OpenID Connect)',
    signInHow:
      'Every service asks for an access token. On this machine, npm run token -- ROLE signs in with a demonstration account and prints a token to be sent as Authorization: Bearer.',
    console: 'The console will be on this page.',
    skip: 'Skip to the content',
    languages: 'Languages',
  },
  th: {
    language: 'ไทย',
    title: 'Nhịp Cầu',
    what: 'Nhịp Cầu นำกิจกรรมการทูตภาคประชาชนหนึ่งกิจกรรม ซึ่งเรียกว่าแฟ้มงาน ผ่านหกขั้นตอน และพิสูจน์ได้ว่าใครทำอะไร ด้วยสิทธิใด และเมื่อใด',
    stages: ['ข้อเสนอ', 'การขอความเห็น', 'การอนุมัติ', 'การดำเนินงาน', 'การรายงานผล', 'การยกย่องเชิดชู'],
    here: 'สิ่งที่ทำงานอยู่ที่นี่',
    documentation: 'เอกสารส่วนต่อประสานโปรแกรม (OpenAPI)',
    temporal: 'Temporal: กระบวนการของแต่ละแฟ้มงาน',
    signIn: 'การลงชื่อเข้าใช้ (OpenID Connect)',
    signInHow:
      'ทุกบริการต้องใช้โทเค็น บนเครื่องนี้ คำสั่ง npm run token -- ROLE จะลงชื่อเข้าใช้ด้วยบัญชีสาธิตและแสดงโทเค็นสำหรับส่งใน Authorization: Bearer',
    console: 'หน้าจอทำงานจะอยู่ที่หน้านี้',
    skip: 'ไปยังเนื้อหา',
    languages: 'ภาษา',
  },
};
