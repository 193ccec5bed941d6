import { ORGANISATION_ROWS } from '@nhipcau/domain/organisations/organisations';
import type { Role } from '@nhipcau/domain/vocabulary';
import type { DemonstrationAccount } from '../demonstration-account.ts';
import { DEMONSTRATION_PEOPLE } from './people.ts';
import { DEMONSTRATION_UNITS } from './units.ts';

/** What each office is called on the sign-in page, in the order in which a dossier meets it. */
const offices: Readonly<Record<Role, string>> = {
  staff: 'Chuyên viên',
  head: 'Trưởng đơn vị',
  lead: 'Cán bộ đầu mối thẩm định',
  officer: 'Cán bộ tham gia ý kiến',
  approver: 'Người duyệt',
  secretary: 'Thư ký hội đồng',
  member: 'Ủy viên hội đồng',
  auditor: 'Kiểm toán viên',
  administrator: 'Quản trị viên',
};

function nameOfUnit(id: string): string {
  const unit = DEMONSTRATION_UNITS.find((one) => one.id === id) ?? ORGANISATION_ROWS.findLast((one) => one.id === id);
  return unit?.name.vi ?? id;
}

/** The accounts that the local provider knows. */
export const DEMONSTRATION_ACCOUNTS: readonly DemonstrationAccount[] = Object.keys(offices).flatMap((role) =>
  DEMONSTRATION_PEOPLE.filter((person) => person.role === role).map((person) => ({
    subject: person.id,
    displayName: person.name,
    role: offices[person.role],
    unit: nameOfUnit(person.unit),
    ...(person.to === null ? {} : { until: person.to }),
  })),
);

/** The accounts that a word stands for: an account's id, an office as the vocabulary or the sign-in page calls it; all for none. */
export function accountsFor(word: string): readonly DemonstrationAccount[] {
  const exact = DEMONSTRATION_ACCOUNTS.filter((account) => account.subject === word);
  if (exact.length > 0 || word === '') return exact.length > 0 ? exact : DEMONSTRATION_ACCOUNTS;
  return DEMONSTRATION_PEOPLE.filter((person) => person.role === word || offices[person.role] === word).flatMap(
    (person) => DEMONSTRATION_ACCOUNTS.filter((account) => account.subject === person.id),
  );
}
