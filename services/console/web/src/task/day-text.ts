const THAI_ZERO = 0x0e50;
/** No day of this house lies so far ahead: it was counted in the Buddhist era. */
const BUDDHIST_FROM = 2400;
const BUDDHIST_AHEAD = 543;
const DAY_FIRST = /^(\d{1,2})[./\s-](\d{1,2})[./\s-](\d{4})$/;
const UNBROKEN = /^(\d{2})(\d{2})(\d{4})$/;
const YEAR_FIRST = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

function isoOf(year: string | undefined, month: string | undefined, day: string | undefined): string | undefined {
  const counted = Number(year);
  const gregorian = counted >= BUDDHIST_FROM ? counted - BUDDHIST_AHEAD : counted;
  const iso = `${gregorian}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  const ms = Date.parse(`${iso}T00:00:00Z`);
  // 31/02 is read as a day of March by some engines and as none by others.
  return Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== iso ? undefined : iso;
}

/** The day that was written, day first as everybody here writes it, as 2024-01-03; undefined where it is none, or not all there yet. */
export function dayIn(text: string): string | undefined {
  const plain = text.trim().replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - THAI_ZERO));
  const [, day, month, year] = DAY_FIRST.exec(plain) ?? UNBROKEN.exec(plain) ?? [];
  if (day !== undefined) return isoOf(year, month, day);
  const [, isoYear, isoMonth, isoDay] = YEAR_FIRST.exec(plain) ?? [];
  return isoYear === undefined ? undefined : isoOf(isoYear, isoMonth, isoDay);
}

/** A day such as 2024-01-03 as it stands in a field: 03/01/2024. Nothing for none. */
export function dayWritten(day: string): string {
  return day.split('-').toReversed().join('/');
}
