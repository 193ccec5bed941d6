/** One page as the service gives it. */
export interface PageRead<Item> {
  readonly items: readonly Item[];
  readonly nextCursor?: string;
}

interface Loaded<Item> {
  readonly cursor: string | undefined;
  readonly items: readonly Item[];
  readonly next: string | undefined;
  /** Something has changed since it was read. */
  readonly stale: boolean;
}

export interface ListShown<Item> {
  readonly items: readonly Item[];
  readonly state: 'reading' | 'read' | 'failed';
  readonly fault?: Error;
  readonly hasMore: boolean;
}

/** The items of a list that are in sight, by their places in it. */
export interface Sight {
  readonly first: number;
  readonly last: number;
}

type Read<Item> = (cursor: string | undefined) => Promise<PageRead<Item>>;

/**
 * A long list, read page by page as somebody scrolls. What changes is read again only where it is in sight: a reader who has
 * scrolled through a thousand pages asks for one or two of them, not for a thousand.
 */
export class PagedList<Item extends { readonly id: string }> {
  readonly #read: Read<Item>;
  readonly #listeners = new Set<() => void>();
  #pages: readonly Loaded<Item>[] = [];
  #shown: ListShown<Item> = { items: [], state: 'reading', hasMore: false };
  #turn: Promise<void> = Promise.resolve();
  #more = false;

  constructor(read: Read<Item>) {
    this.#read = read;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly shown = (): ListShown<Item> => this.#shown;

  /** Reads the next page; while one is being read, no other is begun. */
  more(): Promise<void> {
    if (this.#more) return this.#turn;
    this.#more = true;
    return this.#inTurn(async () => {
      const last = this.#pages.at(-1);
      if (last === undefined || last.next !== undefined) {
        this.#tell([...this.#pages, await this.#page(last?.next)]);
      }
    }).finally(() => {
      this.#more = false;
    });
  }

  /** Something has changed: what is in sight is read again now, the rest when it comes into sight. */
  changed(sight: Sight): Promise<void> {
    this.#pages = this.#pages.map((page) => ({ ...page, stale: true }));
    return this.seen(sight);
  }

  /** Reads what is in sight again where it is stale. */
  seen(sight: Sight): Promise<void> {
    const [from, to] = this.#pagesOf(sight);
    if (!this.#pages.slice(from, to + 1).some(({ stale }) => stale)) return this.#turn;
    return this.#inTurn(() => this.#renew(sight));
  }

  async #renew(sight: Sight): Promise<void> {
    const [from, to] = this.#pagesOf(sight);
    const before = this.#pages;
    const renewed: Loaded<Item>[] = [];
    let cursor = before[from]?.cursor;
    for (let at = from; at <= to; at += 1) {
      const page = await this.#page(cursor);
      renewed.push(page);
      cursor = page.next;
      if (cursor === undefined) break;
    }
    const last = renewed.at(-1);
    // Where the boundary is where it was, what follows still follows; otherwise it is read anew when it comes into sight.
    const after = last?.next !== undefined && last.next === before[to]?.next ? before.slice(to + 1) : [];
    const fresh = new Set(renewed.flatMap(({ items }) => items.map(({ id }) => id)));
    const without = (page: Loaded<Item>) => ({ ...page, items: page.items.filter(({ id }) => !fresh.has(id)) });
    this.#tell([...before.slice(0, from).map(without), ...renewed, ...after.map(without)]);
  }

  /** From which page to which the sight reaches. */
  #pagesOf({ first, last }: Sight): readonly [number, number] {
    let end = 0;
    let from = -1;
    for (const [at, { items }] of this.#pages.entries()) {
      end += items.length;
      if (from < 0 && first < end) from = at;
      if (last < end) return [Math.max(0, from), at];
    }
    const lastPage = Math.max(0, this.#pages.length - 1);
    return [from < 0 ? lastPage : from, lastPage];
  }

  async #page(cursor: string | undefined): Promise<Loaded<Item>> {
    const { items, nextCursor } = await this.#read(cursor);
    return { cursor, items, next: nextCursor, stale: false };
  }

  /** What was read again and is the same stays the very same, so that nothing of it is drawn again. */
  #tell(pages: readonly Loaded<Item>[]): void {
    this.#pages = pages;
    const before = this.#shown;
    const known = new Map(before.items.map((item) => [item.id, item]));
    const kept = (item: Item) => {
      const old = known.get(item.id);
      return old !== undefined && (old === item || JSON.stringify(old) === JSON.stringify(item)) ? old : item;
    };
    const all = pages.flatMap((page) => page.items.map((item) => [item.id, kept(item)] as const));
    const items = [...new Map(all).values()];
    const hasMore = pages.at(-1)?.next !== undefined;
    const isSame = before.state === 'read' && before.hasMore === hasMore && before.items.length === items.length;
    if (isSame && items.every((item, at) => item === before.items[at])) return;
    this.#show({ items, state: 'read', hasMore });
  }

  #show(shown: ListShown<Item>): void {
    this.#shown = shown;
    for (const listener of this.#listeners) listener();
  }

  /** One reading after the other, so that none is laid over what a later one found. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(work).catch((fault: unknown) => {
      const known = fault instanceof Error ? fault : new Error(String(fault));
      // A list that was read stays; only one that never was has failed.
      if (this.#pages.length === 0) this.#show({ ...this.#shown, state: 'failed', fault: known });
    });
    return this.#turn;
  }
}
