import type { LocalDate } from './local-date.ts';
import { civilDate, parseLocalDate } from './local-date.ts';
import { vietnamTimeOf } from './vietnam-time.ts';

const twoDigits = (value: number) => String(value).padStart(2, '0');

/** dd/mm/yyyy, as dates are written in Viet Nam outside the date line of a document. */
export function formatDate(date: LocalDate): string {
  const { year, month, day } = civilDate(date);
  return `${twoDigits(day)}/${twoDigits(month)}/${String(year).padStart(4, '0')}`;
}

/** dd/mm/yyyy HH:mm in Viet Nam. */
export function formatInstant(atMs: number): string {
  const { date, hour, minute } = vietnamTimeOf(atMs);
  return `${formatDate(date)} ${twoDigits(hour)}:${twoDigits(minute)}`;
}

/** Reads d/m/yyyy with or without leading zeros; undefined where no such day exists. */
export function parseWrittenDate(text: string): LocalDate | undefined {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim());
  if (!match) return undefined;
  const [, day = '', month = '', year = ''] = match;
  return parseLocalDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/**
 * "ngày 05 tháng 02 năm 2026": a leading zero for days below 10 and for the months 1 and 2 only, so that nobody
 * can turn them into 11, 12 or 21 (Decree 30/2020/NĐ-CP, Appendix I, part I, section II.4). May is "tháng 5".
 */
export function writtenDay(date: LocalDate): string {
  const { year, month, day } = civilDate(date);
  return `ngày ${twoDigits(day)} tháng ${month <= 2 ? twoDigits(month) : month} năm ${year}`;
}

/** "Hà Nội, ngày 05 tháng 02 năm 2026": the place and date line of an administrative document. */
export function documentDateLine(place: string, date: LocalDate): string {
  return `${place.normalize('NFC')}, ${writtenDay(date)}`;
}
