import { Type } from 'typebox';

/** A local date of Asia/Ho_Chi_Minh. That it exists in the calendar is judged by the format `date`. */
export function localDate(description?: string) {
  return Type.String({
    format: 'date',
    pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
    minLength: 10,
    maxLength: 10,
    ...(description === undefined ? {} : { description }),
  });
}

/** An instant in UTC, RFC 3339 with milliseconds. */
export function instant(description?: string) {
  return Type.String({
    format: 'date-time',
    pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,3})?Z$',
    minLength: 20,
    maxLength: 24,
    ...(description === undefined ? {} : { description }),
  });
}

export const dateWindow = Type.Object(
  { from: localDate(), to: localDate() },
  { additionalProperties: false, description: 'First and last day, both included.' },
);

export const year = Type.Integer({ minimum: 1900, maximum: 2200 });
