/** What is only in the one, and what is only in the other. */
export interface Difference {
  readonly before: unknown;
  readonly after: unknown;
}

type Members = Readonly<Record<string, unknown>>;

/**
 * What an event changed, and no more: of an object its members that differ, of a list the items that are only on one side. States
 * keep what an event leaves alone, so that identity tells. Undefined where nothing differs.
 */
export function difference(before: unknown, after: unknown): Difference | undefined {
  if (before === after) return undefined;
  if (Array.isArray(before) && Array.isArray(after)) return ofLists(before, after);
  return isObject(before) && isObject(after) ? ofObjects(before, after) : { before, after };
}

function ofLists(before: readonly unknown[], after: readonly unknown[]): Difference | undefined {
  const [earlier, later] = [new Set(before), new Set(after)];
  const gone = before.filter((item) => !later.has(item));
  const come = after.filter((item) => !earlier.has(item));
  if (gone.length + come.length > 0) return { before: gone.map(sparing(come)), after: come.map(sparing(gone)) };
  // The same items in another order, or another number of times.
  const same = before.length === after.length && before.every((item, index) => item === after[index]);
  return same ? undefined : { before, after };
}

/** Of an item that is on the other side too, by its number: the number and what differs. */
function sparing(others: readonly unknown[]): (item: unknown) => unknown {
  return (item) => {
    const other =
      isObject(item) && 'no' in item ? others.find((one) => isObject(one) && one['no'] === item['no']) : undefined;
    if (other === undefined) return item;
    const found = difference(item, other);
    return { no: (item as Members)['no'], ...(found?.before as Members | undefined) };
  };
}

function ofObjects(before: Members, after: Members): Difference | undefined {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  const [earlier, later]: [Record<string, unknown>, Record<string, unknown>] = [{}, {}];
  for (const key of keys) {
    const found = difference(before[key], after[key]);
    if (found === undefined) continue;
    if (found.before !== undefined) earlier[key] = found.before;
    if (found.after !== undefined) later[key] = found.after;
  }
  const differs = Object.keys(earlier).length + Object.keys(later).length > 0;
  return differs ? { before: earlier, after: later } : undefined;
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
