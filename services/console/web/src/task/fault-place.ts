/** The id of the control that states a place of the request's body, named by its JSON pointer. */
export function fieldId(at: string): string {
  return `answer${at}`;
}

/**
 * Where a refusal's fault is shown: at the very field, else at the first field within what it names, else at the one around it.
 *
 * @param at JSON pointer of the fault; a refusal may name the whole of the request, or nothing
 * @param fields JSON pointers of the fields that stand on the page, in their order
 */
export function placeOf(at: string | undefined, fields: readonly string[]): string | undefined {
  if (at === undefined || at === '') return undefined;
  if (fields.includes(at)) return at;
  const within = fields.find((field) => field.startsWith(`${at}/`));
  if (within !== undefined) return within;
  return placeOf(at.slice(0, at.lastIndexOf('/')), fields);
}
