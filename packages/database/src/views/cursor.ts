/** The sort values of the last item of a page: the next page starts behind them, whatever was added or closed meanwhile. */
export type Position = readonly (string | number)[];

export function writeCursor(position: Position): string {
  return Buffer.from(JSON.stringify(position), 'utf8').toString('base64url');
}

/** Undefined for a text that no page of this list gave: `kinds` names what each value must be. */
export function readCursor(text: string, kinds: readonly ('string' | 'number')[]): Position | undefined {
  try {
    const position: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (!Array.isArray(position) || position.length !== kinds.length) return undefined;
    return position.every((value, index) => typeof value === kinds[index]) ? (position as Position) : undefined;
  } catch {
    return undefined;
  }
}

/** A page of a list. `nextCursor` is absent on the last one. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor?: string;
}

/** One more than the limit was read: if it came, there is a next page. */
export function pageOf<Item>(rows: readonly Item[], limit: number, positionOf: (row: Item) => Position): Page<Item> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return rows.length > limit && last !== undefined ? { items, nextCursor: writeCursor(positionOf(last)) } : { items };
}
