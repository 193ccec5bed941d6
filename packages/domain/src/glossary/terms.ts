import type { OrganisationKind, OrganisationLevel } from '../organisations/organisation.ts';
import type { SecrecyLevel } from '../text/secrecy-level.ts';
import type { Trilingual } from '../text/trilingual.ts';

/** Words of the field that name no stage, task or role. */
export const TERMS = {
  dossier: { vi: 'Hồ sơ', en: 'Dossier', th: 'แฟ้มงาน' },
  'peoples-diplomacy': { vi: 'Đối ngoại nhân dân', en: 'People’s diplomacy', th: 'การต่างประเทศภาคประชาชน' },
  'three-pillars': { vi: 'Ba trụ cột', en: 'Three pillars', th: 'สามเสาหลัก' },
  owner: { vi: 'Đơn vị chủ trì', en: 'Owner', th: 'หน่วยงานเจ้าของเรื่อง' },
  'co-owner': { vi: 'Đơn vị đồng chủ trì', en: 'Co-owner', th: 'หน่วยงานเจ้าของเรื่องร่วม' },
  'deciding-body': { vi: 'Cơ quan có thẩm quyền', en: 'Deciding body', th: 'หน่วยงานผู้มีอำนาจ' },
  'consulted-unit': { vi: 'Cơ quan được lấy ý kiến', en: 'Consulted unit', th: 'หน่วยงานที่ถูกขอความเห็น' },
  'competent-person': { vi: 'Người có thẩm quyền', en: 'Competent person', th: 'ผู้มีอำนาจอนุญาต' },
  'award-council': {
    vi: 'Hội đồng thi đua – khen thưởng',
    en: 'Emulation and commendation council',
    th: 'คณะกรรมการการแข่งขันและการยกย่องเชิดชู',
  },
  'hosting-in-principle': { vi: 'Chủ trương đăng cai', en: 'Agreement in principle to host', th: 'หลักการรับเป็นเจ้าภาพ' },
  'off-plan': { vi: 'Phát sinh ngoài kế hoạch', en: 'Outside the plan', th: 'นอกแผน' },
  'foreign-ngo': {
    vi: 'Tổ chức phi chính phủ nước ngoài',
    en: 'Foreign non-governmental organisation',
    th: 'องค์กรพัฒนาเอกชนต่างประเทศ',
  },
  'foreign-aid': { vi: 'Viện trợ không hoàn lại', en: 'Foreign aid', th: 'ความช่วยเหลือแบบให้เปล่า' },
  'delegation-out': { vi: 'Đoàn ra', en: 'Outgoing delegation', th: 'คณะเดินทางออก' },
  'delegation-in': { vi: 'Đoàn vào', en: 'Incoming delegation', th: 'คณะเดินทางเข้า' },
  'official-letter': { vi: 'Công văn', en: 'Official letter', th: 'หนังสือราชการ' },
  round: { vi: 'Vòng', en: 'Round', th: 'รอบ' },
  'due-day': { vi: 'Ngày đến hạn', en: 'Due day', th: 'วันครบกำหนด' },
  'calendar-days': { vi: 'ngày', en: 'calendar days', th: 'วันตามปฏิทิน' },
  'working-days': { vi: 'ngày làm việc', en: 'working days', th: 'วันทำการ' },
  'social-foundation': { vi: 'Nền tảng xã hội', en: 'Social foundation', th: 'รากฐานทางสังคม' },
  'national-interest': { vi: 'Lợi ích quốc gia – dân tộc', en: 'National interest', th: 'ผลประโยชน์ของชาติ' },
  'external-resources': { vi: 'Nguồn lực bên ngoài', en: 'External resources', th: 'ทรัพยากรจากภายนอก' },
  'external-information': { vi: 'Thông tin đối ngoại', en: 'External information', th: 'ข้อมูลข่าวสารเพื่อการต่างประเทศ' },
} as const satisfies Record<string, Trilingual>;

export const ORGANISATION_KIND_LABELS = {
  'party-body': { vi: 'Cơ quan Đảng', en: 'Party body', th: 'หน่วยงานพรรค' },
  ministry: { vi: 'Bộ', en: 'Ministry', th: 'กระทรวง' },
  'government-agency': { vi: 'Cơ quan ngang bộ', en: 'Agency of ministerial rank', th: 'หน่วยงานเทียบเท่ากระทรวง' },
  front: { vi: 'Mặt trận Tổ quốc', en: 'Fatherland Front', th: 'แนวร่วมปิตุภูมิ' },
  'socio-political': {
    vi: 'Tổ chức chính trị – xã hội',
    en: 'Socio-political organisation',
    th: 'องค์กรการเมืองและสังคม',
  },
  'peoples-organisation': { vi: 'Tổ chức nhân dân', en: 'People’s organisation', th: 'องค์กรประชาชน' },
  'friendship-union': {
    vi: 'Liên hiệp các tổ chức hữu nghị',
    en: 'Union of friendship organisations',
    th: 'สหภาพองค์กรมิตรภาพ',
  },
  'arts-association': { vi: 'Hội văn học nghệ thuật chuyên ngành', en: 'Arts association', th: 'สมาคมวรรณกรรมและศิลปะ' },
} as const satisfies Record<OrganisationKind, Trilingual>;

/** "Trung ương" is the central level, not the central region (ภาคกลาง). */
export const ORGANISATION_LEVEL_LABELS = {
  central: { vi: 'Trung ương', en: 'Central level', th: 'ระดับส่วนกลาง' },
  provincial: { vi: 'Tỉnh, thành phố', en: 'Provincial level', th: 'ระดับจังหวัด' },
} as const satisfies Record<OrganisationLevel, Trilingual>;

export const SECRECY_LEVEL_LABELS = {
  mat: { vi: 'Mật', en: 'Secret', th: 'ลับ' },
  'toi-mat': { vi: 'Tối mật', en: 'Top secret', th: 'ลับมาก' },
  'tuyet-mat': { vi: 'Tuyệt mật', en: 'Absolute secret', th: 'ลับที่สุด' },
} as const satisfies Record<SecrecyLevel, Trilingual>;
