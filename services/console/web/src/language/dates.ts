import type { Language } from '@nhipcau/contracts';
import type { Speech } from './language.ts';

const ZONE = 'Asia/Ho_Chi_Minh';
const DAY_MS = 86_400_000;
// The Gregorian year in every language: letters of this house are dated by it.
const LOCALES: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB', th: 'th-TH-u-ca-gregory' };

const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: Language, kind: 'day' | 'instant' | 'long' | 'weekday'): Intl.DateTimeFormat {
  const key = `${language} ${kind}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const day = { day: '2-digit', month: language === 'en' ? 'short' : '2-digit', year: 'numeric' } as const;
  const long = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const parts =
    kind === 'weekday'
      ? ({ weekday: 'long' } as const)
      : kind === 'long'
        ? long
        : kind === 'day'
          ? day
          : { ...day, ...time };
  const made = new Intl.DateTimeFormat(LOCALES[language], { timeZone: ZONE, ...parts });
  formats.set(key, made);
  return made;
}

/** A local date such as 2025-08-05. */
export function dayText(speech: Speech, day: string, kind: 'day' | 'long' | 'weekday' = 'day'): string {
  return format(speech.language, kind).format(new Date(`${day}T05:00:00Z`));
}

export function instantText(speech: Speech, instant: string, kind: 'day' | 'instant' = 'instant'): string {
  return format(speech.language, kind).format(new Date(instant));
}

/** The local date in which an instant lies, such as 2025-08-05: before seven in the morning it is one day on from the UTC date. */
export function localDay(instantMs: number): string {
  return new Date(instantMs + 7 * 3_600_000).toISOString().slice(0, 10);
}

/** Days since 1970 of the local date in which the instant lies. */
function dayNumber(instantMs: number): number {
  return Math.floor((instantMs + 7 * 3_600_000) / DAY_MS);
}

/** A due instant is the end of its day: the last day that is in time lies just before it. */
export function daysLeft(dueAt: string, nowMs: number): number {
  return dayNumber(Date.parse(dueAt) - 1) - dayNumber(nowMs);
}

export function dueDayText(speech: Speech, dueAt: string): string {
  return format(speech.language, 'day').format(new Date(Date.parse(dueAt) - 1));
}

export function daysSince(instant: string, nowMs: number): number {
  return dayNumber(nowMs) - dayNumber(Date.parse(instant));
}

export function dueText(speech: Speech, dueAt: string, nowMs: number): string {
  const left = daysLeft(dueAt, nowMs);
  if (left < 0) return speech.say('due.overdue', { n: -left });
  if (left === 0) return speech.say(Date.parse(dueAt) <= nowMs ? 'due.overdueToday' : 'due.today');
  return left === 1 ? speech.say('due.tomorrow') : speech.say('due.left', { n: left });
}

/** đ and USD as their readers write them. */
export function moneyText(speech: Speech, { amount, currency }: { amount: number; currency: string }): string {
  const style = new Intl.NumberFormat(LOCALES[speech.language], { style: 'currency', currency });
  const decimals = style.resolvedOptions().maximumFractionDigits ?? 0;
  return style.format(amount / 10 ** decimals);
}
