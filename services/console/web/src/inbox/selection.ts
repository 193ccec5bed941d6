/** What is chosen, and from where a range reaches. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly anchor: string | undefined;
}

export const NOTHING: Selection = { ids: new Set(), anchor: undefined };

/** Chooses one, or lets it go; a range begins here. */
export function toggled({ ids }: Selection, id: string): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id };
}

/** Chooses everything from where the last one was chosen to here, in the order of the list. */
export function reaching(selection: Selection, id: string, order: readonly string[]): Selection {
  const [from, to] = [order.indexOf(selection.anchor ?? id), order.indexOf(id)];
  if (from < 0 || to < 0) return toggled(selection, id);
  const range = order.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { ids: new Set([...selection.ids, ...range]), anchor: selection.anchor ?? id };
}

/** What has left the list is chosen no more. */
export function within(selection: Selection, order: readonly string[]): Selection {
  const there = new Set(order);
  const left = [...selection.ids].filter((id) => there.has(id));
  return left.length === selection.ids.size ? selection : { ...selection, ids: new Set(left) };
}

/**
 * Where the reader stands once the list has changed: at the same task if it is still there, else at what has come into its place, so
 * that a task that goes takes nobody back to the top.
 */
export function placeAfter(at: string, before: readonly string[], now: readonly string[]): string {
  if (at === '' || now.includes(at)) return at;
  const was = before.indexOf(at);
  const there = new Set(now);
  const next = before.slice(was + 1).find((id) => there.has(id));
  return was < 0 ? '' : (next ?? now.at(-1) ?? '');
}
