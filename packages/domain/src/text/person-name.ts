import { compareVietnamese } from './vietnamese-order.ts';

/** Parts are kept, never split from `display`: "Nguyễn Thị Minh Khai" does not say where the given name begins. */
export interface PersonName {
  readonly family: string;
  readonly middle: string;
  readonly given: string;
  readonly display: string;
}

/** Vietnamese lists go by given name, then family, then middle name. */
export function compareByGivenName(a: PersonName, b: PersonName): number {
  return (
    compareVietnamese(a.given, b.given) ||
    compareVietnamese(a.family, b.family) ||
    compareVietnamese(a.middle, b.middle) ||
    compareVietnamese(a.display, b.display)
  );
}
