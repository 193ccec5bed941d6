import type { ActReader } from '@nhipcau/database';
import type { DocumentNumber } from '@nhipcau/domain/proposal/events';
import { yearOf } from '@nhipcau/domain/time/local-date';
import { localDateOf } from '@nhipcau/domain/time/vietnam-time';
import type { UnitId } from '@nhipcau/domain/vocabulary';

/** One series of numbers: by issuer, type of paper and year, starting again on 1 January (Decree 30/2020, Appendix I). */
export interface Register {
  readonly name: string;
  readonly year: number;
  /** What follows the number, such as `TTr-LHHN`. */
  readonly suffix: string;
}

export interface RegisterAsked {
  readonly issuer: UnitId;
  /** Abbreviation of the type of paper. */
  readonly type: string;
  readonly nowMs: number;
  /** Where the signer writes another one than the issuer's own. */
  readonly suffix?: string | undefined;
}

/** Nothing where the issuer has no abbreviation and none was written: the paper cannot be numbered. */
export async function registerOf(reader: ActReader, asked: RegisterAsked): Promise<Register | undefined> {
  const abbreviation = asked.suffix === undefined ? await reader.abbreviationOf(asked.issuer) : undefined;
  const suffix = asked.suffix ?? (abbreviation === undefined ? undefined : `${asked.type}-${abbreviation}`);
  if (suffix === undefined) return undefined;
  return { name: `${asked.issuer}/${suffix}`, year: yearOf(localDateOf(asked.nowMs)), suffix };
}

/** Numbers below 10 are written with a leading zero (rule DOC-NUM). */
export function numberIn({ name, year, suffix }: Register, no: number): DocumentNumber {
  return { register: name, year, no, symbol: `${String(no).padStart(2, '0')}/${suffix}` };
}

/** The next number of a register, under the register's lock; given back where the act is refused. */
export async function takenNumber(reader: ActReader, asked: RegisterAsked): Promise<DocumentNumber | null> {
  const register = await registerOf(reader, asked);
  return register === undefined ? null : numberIn(register, await reader.takeNumbers(register.name, register.year));
}
