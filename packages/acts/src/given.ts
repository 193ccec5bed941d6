/** A member that stands in the reply only where there is a value: contracts know no null. */
export function given<Name extends string, Value>(
  name: Name,
  value: Value | undefined | null,
): { readonly [N in Name]?: Value } {
  return (value == null ? {} : { [name]: value }) as { readonly [N in Name]?: Value };
}
