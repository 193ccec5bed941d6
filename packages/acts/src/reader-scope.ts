import type { ReadablePart, Reader, Scope } from '@nhipcau/database';
import { mayAct } from '@nhipcau/rights';
import { personOf } from './person-of.ts';

/** An auditor's post may be limited to a part of the house, a lent one to some kinds and stages. */
type Post = Reader['appointments'][number] & {
  readonly mandate?: ReadablePart;
  readonly kinds?: ReadablePart['kinds'];
  readonly stages?: ReadablePart['stages'];
};

/**
 * Which dossiers a list or a figure may count for this reader: the same that `mayAct` lets them read one by one. An administrator's post
 * is in the house, not in its dossiers.
 */
export function scopeOf(reader: Reader): Scope {
  const posts: readonly Post[] = reader.appointments;
  const audits = mayAct(personOf(reader.personId, reader), 'read-history', {}).may;
  const audited = audits ? posts.filter(({ role }) => role === 'auditor') : [];
  if (audited.some(({ mandate }) => mandate === undefined)) return {};
  const related = posts.filter(({ role }) => role !== 'administrator' && role !== 'auditor');
  const whole = related.filter(({ kinds, stages }) => kinds === undefined && stages === undefined);
  const limited = related.filter((post) => !whole.includes(post));
  return {
    units: whole.map(({ unit }) => unit),
    parts: [
      ...audited.flatMap(({ mandate }) => (mandate === undefined ? [] : [mandate])),
      ...limited.map(({ unit, kinds, stages }) => ({
        related: [unit],
        ...(kinds === undefined ? {} : { kinds }),
        ...(stages === undefined ? {} : { stages }),
      })),
    ],
  };
}
