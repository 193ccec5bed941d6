import type { AnyRefusal } from '@nhipcau/contracts';

const REVISION = /^"([1-9][0-9]{0,9})"$/;

/** The revision in an If-Match header, or why it is none. Only a strong, single tag is taken: "*" would overwrite unseen work. */
export function revisionOf(ifMatch: string | undefined): number | AnyRefusal {
  if (ifMatch === undefined || ifMatch === '') return { code: 'revision-missing' };
  const revision = REVISION.exec(ifMatch)?.[1];
  return revision === undefined ? { code: 'revision-malformed' } : Number(revision);
}

/** The ETag header of a revision. */
export function etagOf(revision: number): { readonly etag: string } {
  return { etag: `"${revision}"` };
}
