import type { ReadablePart, Reader, Scope } from '@nhipcau/database';
import { mayAct } from '@nhipcau/rights';

/** An auditor's post may be limited to a part of the house. */
type Post = Reader['appointments'][number] & { readonly mandate?: ReadablePart };

/**
 * Which dossiers a list or a figure may count for this reader: the same that `mayAct` lets them read one by one. An administrator's post
 * is in the house, not in its dossiers.
 */
export function scopeOf({ personId, appointments }: Reader): Scope {
  const posts: readonly Post[] = appointments;
  const audits = mayAct({ id: personId, appointments }, 'read-history', {}).may;
  const audited = audits ? posts.filter(({ role }) => role === 'auditor') : [];
  if (audited.some(({ mandate }) => mandate === undefined)) return {};
  const units = posts.filter(({ role }) => role !== 'administrator' && role !== 'auditor').map(({ unit }) => unit);
  return { units, parts: audited.flatMap(({ mandate }) => (mandate === undefined ? [] : [mandate])) };
}
