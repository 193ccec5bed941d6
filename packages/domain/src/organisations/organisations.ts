import { searchKey } from '../text/search-key.ts';
import type { LocalDate } from '../time/local-date.ts';
import { isWithin } from '../time/local-date.ts';
import { CENTRAL_ROWS } from './central-bodies.ts';
import { FRIENDSHIP_UNION_ROWS } from './friendship-unions.ts';
import { GOVERNMENT_ROWS } from './government.ts';
import type { OrganisationRow } from './organisation.ts';

/** The register as shipped. Organisations are never pinned by a dossier: they are always those of the day. */
export const ORGANISATION_ROWS: readonly OrganisationRow[] = [
  ...CENTRAL_ROWS,
  ...GOVERNMENT_ROWS,
  ...FRIENDSHIP_UNION_ROWS,
];

/** The organisation as it stands on a day; undefined where it does not exist yet, or no more. */
export function organisationOn(
  id: string,
  date: LocalDate,
  rows: readonly OrganisationRow[] = ORGANISATION_ROWS,
): OrganisationRow | undefined {
  return rows.find((row) => row.id === id && isWithin(date, row.from, row.to));
}

export function organisationsOn(
  date: LocalDate,
  rows: readonly OrganisationRow[] = ORGANISATION_ROWS,
): readonly OrganisationRow[] {
  return rows.filter(({ from, to }) => isWithin(date, from, to));
}

/** Who carries an organisation's work on a day: itself, or the last of its successors that exists. */
export function organisationInChargeOn(
  id: string,
  date: LocalDate,
  rows: readonly OrganisationRow[] = ORGANISATION_ROWS,
): OrganisationRow | undefined {
  const standing = organisationOn(id, date, rows);
  if (standing) return standing;
  const ended = rows.findLast((row) => row.id === id && row.to !== null && row.to < date);
  if (!ended?.successorId || ended.successorId === id) return undefined;
  return organisationInChargeOn(ended.successorId, date, rows);
}

/** Organisations of a day that go by that name or alias in any of the three languages, accents and capitals aside. */
export function organisationsNamed(
  name: string,
  date: LocalDate,
  rows: readonly OrganisationRow[] = ORGANISATION_ROWS,
): readonly OrganisationRow[] {
  const key = searchKey(name);
  return organisationsOn(date, rows).filter((row) =>
    [...Object.values(row.name), ...row.aliases].some((known) => searchKey(known) === key),
  );
}
