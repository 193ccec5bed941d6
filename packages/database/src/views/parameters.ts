/** Collects the values of a statement that is put together from the filters asked for. */
export class Parameters {
  readonly values: unknown[] = [];

  /** The place of one more value. */
  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}
