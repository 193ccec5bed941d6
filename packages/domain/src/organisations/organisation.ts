import type { Certainty } from '../law/certainty.ts';
import type { Trilingual } from '../text/trilingual.ts';
import type { LocalDate } from '../time/local-date.ts';
import { localDate } from '../time/local-date.ts';

export const ORGANISATION_KINDS = [
  'party-body',
  'ministry',
  'government-agency',
  'front',
  'socio-political',
  'peoples-organisation',
  'friendship-union',
  'arts-association',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** "Trung ương" is the central level, not the central region of the country. */
export const ORGANISATION_LEVELS = ['central', 'provincial'] as const;
export type OrganisationLevel = (typeof ORGANISATION_LEVELS)[number];

/**
 * An organisation over one span of days; both ends belong to it. Where name or parent changes, one id has several
 * rows. `from` is the first day for which the register vouches, not the day of foundation.
 */
export interface OrganisationRow {
  readonly id: string;
  readonly name: Trilingual;
  readonly kind: OrganisationKind;
  readonly level: OrganisationLevel;
  readonly parentId: string | null;
  /** Issuer's part of a document symbol, as in 05/TTr-LHHN; null where it is not known. */
  readonly symbol: string | null;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  /** Who carries its work after `to`. */
  readonly successorId: string | null;
  readonly aliases: readonly string[];
  readonly certainty: Certainty;
  readonly certaintyNote?: string;
}

/** The demonstration begins in October 2023; before 2023 the register says nothing. */
export const REGISTERED_FROM: LocalDate = localDate('2023-01-01');

/** The Government was rearranged on 01/03/2025 (Resolution 176/2025/QH15), the provinces on 01/07/2025. */
export const GOVERNMENT_OF_2025_FROM: LocalDate = localDate('2025-03-01');
export const PROVINCES_OF_2025_FROM: LocalDate = localDate('2025-07-01');
