import type { NomineeContent } from '@nhipcau/contracts';
import type { AwardField } from '@nhipcau/domain/vocabulary';

/** Collectives that the source names, with the field for which they were commended. */
const namedInTheSource: readonly (readonly [name: string, field: AwardField])[] = [
  ['Hội Nhà văn Việt Nam', 'friendship'],
  ['Hội Nhạc sĩ Việt Nam', 'information'],
  ['Hội Nghệ sĩ Múa Việt Nam', 'information'],
  ['Hội Nghệ sĩ Nhiếp ảnh Việt Nam', 'advocacy'],
];

const merits: Readonly<Record<AwardField, string>> = {
  friendship: 'Thành tích vì hòa bình, đoàn kết, hữu nghị năm 2023.',
  information: 'Thành tích trong thông tin, tuyên truyền đối ngoại năm 2023.',
  advocacy: 'Thành tích đấu tranh, vận động bảo vệ lợi ích quốc gia năm 2023.',
};
const fields = Object.keys(merits) as readonly AwardField[];

type Kind = Pick<NomineeContent, 'award' | 'recipient'>;

/** "Tập thể 05", "Cá nhân 01": the source counts these recipients and does not name them, so they are not named here. */
function unnamed(kind: Kind, first: number, count: number): NomineeContent[] {
  return Array.from({ length: count }, (_, index) => {
    const no = String(first + index).padStart(2, '0');
    const field = fields[index % fields.length] ?? 'friendship';
    const name = kind.recipient === 'individual' ? `Cá nhân ${no}` : `Tập thể ${no}`;
    return { ...kind, field, name, merit: `${merits[field]} (${name}: tên và thành tích cụ thể là giả định)` };
  });
}

const flag = { award: 'flag', recipient: 'collective' } as const;
const collectively = { award: 'certificate', recipient: 'collective' } as const;
const individually = { award: 'certificate', recipient: 'individual' } as const;
const medal = { award: 'medal', recipient: 'individual' } as const;

/**
 * As many as the source counts: 5 flags, 39 certificates (26 collectives, 13 individuals) and 7 medals; and two collectives more,
 * made up, so that the appraisal has somebody to bar and the vote somebody not to elect.
 */
export const NOMINEES: readonly NomineeContent[] = [
  ...unnamed(flag, 1, 5),
  ...namedInTheSource.map(([name, field]) => ({ ...collectively, field, name, merit: merits[field] })),
  ...unnamed(collectively, 10, 22),
  ...unnamed(individually, 1, 13),
  ...unnamed(medal, 14, 7),
  ...unnamed(collectively, 98, 2),
];

/** The first of the made-up collectives: too few of the council vote for it. */
export const NOT_ELECTED = NOMINEES.length - 1;

/** The second: its achievement was rewarded before. */
export const WITHOUT_SECOND_REWARD = {
  nominee: NOMINEES.length,
  rule: 'AWD-ONCE',
  reason: 'Thành tích này đã được khen thưởng ở hình thức khác (giả định).',
} as const;
