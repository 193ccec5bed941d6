/** Chance that can be had again: the same seed rolls the same faults. Mulberry32, by Tommy Ettinger; public domain. */
export interface Dice {
  /** From 0 up to, and not including, 1. */
  roll(): number;
  pick<Item>(from: readonly Item[]): Item;
  between(least: number, most: number): number;
}

export function diceFrom(seed: number): Dice {
  let state = seed >>> 0;
  const roll = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    roll,
    pick(from) {
      const item = from[Math.floor(roll() * from.length)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    },
    between: (least, most) => least + roll() * (most - least),
  };
}
