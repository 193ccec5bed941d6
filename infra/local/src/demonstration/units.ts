import type { LocalDate } from '@nhipcau/domain/time/local-date';
import { localDate } from '@nhipcau/domain/time/local-date';

/** A unit that the demonstration needs beside the register of organisations. */
export interface DemonstrationUnit {
  readonly id: string;
  readonly parent: string | null;
  readonly name: { readonly vi: string; readonly en: string; readonly th: string };
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly successor: string | null;
  /** True where no such unit is known to exist. */
  readonly invented: boolean;
}

const carriedFrom = localDate('2023-01-01');
/** The ministry carries on what the commission did until the day before. */
const takenOverFrom = localDate('2025-03-01');

export const DEMONSTRATION_UNITS: readonly DemonstrationUnit[] = [
  {
    id: 'ccer-council',
    parent: 'ccer',
    name: {
      vi: 'Hội đồng Thi đua – Khen thưởng Ban Đối ngoại Trung ương',
      en: 'Emulation and Commendation Council of the Central Commission for External Relations',
      th: 'คณะกรรมการแข่งขันและยกย่อง คณะกรรมาธิการการต่างประเทศส่วนกลาง',
    },
    from: carriedFrom,
    to: localDate('2025-02-28'),
    successor: null,
    invented: true,
  },
  {
    id: 'mofa-council',
    parent: 'mofa',
    name: {
      vi: 'Hội đồng Thi đua – Khen thưởng Bộ Ngoại giao',
      en: 'Emulation and Commendation Council of the Ministry of Foreign Affairs',
      th: 'คณะกรรมการแข่งขันและยกย่อง กระทรวงการต่างประเทศ',
    },
    from: takenOverFrom,
    to: null,
    successor: null,
    invented: true,
  },
  {
    id: 'hai-duong-committee',
    parent: null,
    name: {
      vi: 'Ủy ban nhân dân tỉnh Hải Dương',
      en: 'People’s Committee of Hải Dương Province',
      th: 'คณะกรรมการประชาชนจังหวัดหายเซือง',
    },
    from: carriedFrom,
    // The province became part of Hải Phòng on 01/07/2025 (Resolution 202/2025/QH15).
    to: localDate('2025-06-30'),
    successor: null,
    invented: false,
  },
  {
    id: 'nhip-cau',
    parent: null,
    name: { vi: 'Đơn vị vận hành Nhịp Cầu', en: 'Operators of Nhịp Cầu', th: 'หน่วยปฏิบัติการเหนียบเกิ่ว' },
    from: carriedFrom,
    to: null,
    successor: null,
    invented: true,
  },
];
