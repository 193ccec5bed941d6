import type { Trilingual } from '../../text/trilingual.ts';
import type { LocalDate } from '../../time/local-date.ts';
import type { Certainty } from '../certainty.ts';

/** A dated document of law or of the Party. `inForceUntil` is its last day; null while it stands. */
export interface Citation {
  readonly id: string;
  readonly kind: 'law' | 'party';
  readonly number: string;
  readonly date: LocalDate | null;
  readonly issuer: string;
  readonly title: Trilingual;
  readonly inForceFrom: LocalDate | null;
  readonly inForceUntil: LocalDate | null;
  readonly replacedBy: string | null;
  readonly certainty: Certainty;
  readonly certaintyNote?: string;
}
