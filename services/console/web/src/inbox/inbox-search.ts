import type { InboxSearch as Kept } from '@nhipcau/contracts';

/** What the address of the inbox says: filters and order, and the saved view that they began from. */
export type InboxSearch = Kept & { readonly view?: string };

const WORDS = ['of', 'unit', 'due', 'kind', 'stage', 'dossierKind', 'q', 'order', 'view'] as const;

/** The filters stand in the address: they can be kept, sent and returned to. Whether a word is one is the service's to judge. */
export function searchOfInbox(search: Record<string, unknown>): InboxSearch {
  const given = WORDS.flatMap((name) => {
    // An address typed by hand may look for a number.
    const value = typeof search[name] === 'number' ? String(search[name]) : search[name];
    return typeof value === 'string' && value.trim() !== '' ? [[name, value] as const] : [];
  });
  const { descending } = search;
  return {
    ...Object.fromEntries(given),
    ...(descending === true || descending === 'true' ? { descending: true } : {}),
  } as InboxSearch;
}

/** What the service is asked, and what a view keeps: everything but which view it is. */
export function askedOf({ view: _view, ...asked }: InboxSearch): Kept {
  return asked;
}

const inOrder = (search: Kept) => JSON.stringify(Object.entries(search).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** `my-units` is what the list shows unless told otherwise, and due first. */
function plain({ of, order, ...rest }: Kept): Kept {
  return {
    ...rest,
    ...(of === undefined || of === 'my-units' ? {} : { of }),
    ...(order === undefined || order === 'due' ? {} : { order }),
  };
}

/** Whether two searches show the same list. */
export function sameSearch(one: Kept, other: Kept): boolean {
  return inOrder(plain(one)) === inOrder(plain(other));
}

/** Whether anything is left out: an empty list then says so. */
export function isNarrowed(search: InboxSearch): boolean {
  const { order: _order, descending: _descending, ...filters } = plain(askedOf(search));
  return Object.keys(filters).length > 0;
}
