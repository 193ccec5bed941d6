import { describe, expect, it } from 'vitest';
import { timeBox } from './time-box.ts';

function boxAt(totalMs: number) {
  const clock = { ms: 1_000 };
  return { clock, box: timeBox(totalMs, () => clock.ms) };
}

describe('the time of a run', () => {
  it('is given in full while it lasts', () => {
    const { box } = boxAt(10_000);
    expect(box.fitting('pages', 5_000, 5_000)).toBe(5_000);
    expect(box.cut).toEqual([]);
  });

  it('keeps what comes later, cuts short and says so', () => {
    const { box, clock } = boxAt(10_000);
    clock.ms += 3_000;
    expect(box.leftMs()).toBe(7_000);
    expect(box.fitting('pages', 5_000, 3_000)).toBe(4_000);
    expect(box.fitting('decisions', 5_000, 60_000)).toBe(500);
    expect(box.cut).toEqual(['pages: 4.0 of 5.0 s', 'decisions: 0.5 of 5.0 s']);
  });
});
