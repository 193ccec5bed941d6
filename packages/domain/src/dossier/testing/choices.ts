/** A finite supply of choices out of plain numbers, so that a property test can shrink a whole walk. */
export class Choices {
  readonly #numbers: readonly number[];
  #next = 0;

  constructor(numbers: readonly number[]) {
    this.#numbers = numbers;
  }

  /** Whether any number is left: a walk ends where its numbers end. */
  get left(): boolean {
    return this.#next < this.#numbers.length;
  }

  below(count: number): number {
    const number = this.#numbers[this.#next] ?? 0;
    this.#next += 1;
    return number % count;
  }

  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  of<const T>(list: readonly [T, ...T[]]): T;
  of<const T>(list: readonly T[]): T | undefined;
  of<const T>(list: readonly T[]): T | undefined {
    return list.length === 0 ? undefined : list[this.below(list.length)];
  }

  some<T>(list: readonly T[], percent: number): readonly T[] {
    return list.filter(() => this.chance(percent));
  }
}
