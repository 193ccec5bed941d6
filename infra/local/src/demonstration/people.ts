import type { LocalDate } from '@nhipcau/domain/time/local-date';
import { localDate } from '@nhipcau/domain/time/local-date';
import type { Role } from '@nhipcau/domain/vocabulary';

/** A made-up person, named by office and never after anybody alive, with the one appointment that gives the rights. */
export interface DemonstrationPerson {
  /** The `sub` of the person's tokens, and the id in the records. */
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly role: Role;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

const from = localDate('2023-01-01');
const lastDayOfCommission = localDate('2025-02-28');
const firstDayOfSuccessor = localDate('2025-03-01');
const lastDayOfProvince = localDate('2025-06-30');

type Office = readonly [key: string, name: string, role: Role];

function officesOf(
  unit: string,
  called: string,
  to: LocalDate | null,
  offices: readonly Office[],
  since = from,
): DemonstrationPerson[] {
  return offices.map(([key, name, role]) => ({
    id: `${unit}-${key}`,
    name: `${name} ${called}`,
    unit,
    role,
    from: since,
    to,
  }));
}

const council: readonly Office[] = [
  ['secretary', 'Thư ký', 'secretary'],
  ...Array.from({ length: 7 }, (_, index): Office => [`member-${index + 1}`, `Ủy viên thứ ${index + 1}`, 'member']),
];

/** Whoever answers when a body is asked for its opinion, and whom an overdue answer is brought to. */
const consulted: readonly Office[] = [
  ['officer', 'Cán bộ tham gia ý kiến,', 'officer'],
  ['head', 'Trưởng đơn vị,', 'head'],
];

export const DEMONSTRATION_PEOPLE: readonly DemonstrationPerson[] = [
  ...officesOf('ccer', 'Ban Đối ngoại Trung ương', lastDayOfCommission, [
    ['staff', 'Chuyên viên', 'staff'],
    ['head', 'Trưởng đơn vị chủ trì,', 'head'],
    ['lead', 'Cán bộ đầu mối thẩm định,', 'lead'],
    ['approver-1', 'Người duyệt thứ nhất cấp 1,', 'approver'],
    ['approver-2', 'Người duyệt thứ hai cấp 1,', 'approver'],
    ['approver-3', 'Người duyệt cấp 2,', 'approver'],
    ['leader', 'Lãnh đạo', 'head'],
  ]),
  ...officesOf('ccer-council', 'Hội đồng Thi đua – Khen thưởng Ban ĐNTW', lastDayOfCommission, council),
  ...officesOf('mofa', 'Bộ Ngoại giao', null, [
    ['staff', 'Chuyên viên', 'staff'],
    ['head', 'Trưởng đơn vị chủ trì,', 'head'],
    ['officer', 'Cán bộ tham gia ý kiến,', 'officer'],
    ['lead', 'Cán bộ đầu mối thẩm định,', 'lead'],
    ['approver-1', 'Người duyệt cấp 1,', 'approver'],
    ['approver-2', 'Người duyệt cấp 2,', 'approver'],
  ]),
  ...officesOf('mofa-council', 'Hội đồng Thi đua – Khen thưởng Bộ Ngoại giao', null, council, firstDayOfSuccessor),
  ...officesOf('vufo', 'VUFO', null, [
    ['staff', 'Chuyên viên', 'staff'],
    ['head', 'Trưởng đơn vị chủ trì,', 'head'],
    ['officer', 'Cán bộ tham gia ý kiến,', 'officer'],
  ]),
  ...officesOf('vff', 'UBTƯ MTTQ Việt Nam', null, consulted),
  ...officesOf('mps', 'Bộ Công an', null, consulted),
  ...officesOf('mof', 'Bộ Tài chính', null, consulted),
  ...officesOf('moha', 'Bộ Nội vụ', null, consulted),
  ...officesOf('union-hai-duong', 'Liên hiệp hữu nghị Hải Dương', lastDayOfProvince, [
    ['staff', 'Chuyên viên', 'staff'],
    ['head', 'Trưởng đơn vị,', 'head'],
  ]),
  ...officesOf('hai-duong-committee', 'UBND tỉnh Hải Dương', lastDayOfProvince, [
    ['lead', 'Cán bộ đầu mối thẩm định,', 'lead'],
    ['approver', 'Người duyệt,', 'approver'],
  ]),
  ...officesOf('nhip-cau', 'Nhịp Cầu', null, [
    ['auditor', 'Kiểm toán viên', 'auditor'],
    ['administrator', 'Quản trị viên', 'administrator'],
  ]),
];

/** Who moves the clock and keeps the tables; who may read every history. */
export const ADMINISTRATOR = 'nhip-cau-administrator';
export const AUDITOR = 'nhip-cau-auditor';
