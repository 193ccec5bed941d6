import { describe, expect, it } from 'vitest';
import { spreadOf } from './latencies.ts';

describe('the spread of latencies', () => {
  it('is by nearest rank, whatever the order they came in', () => {
    const values = Array.from({ length: 200 }, (_, index) => 200 - index);
    expect(spreadOf(values)).toEqual({ count: 200, p50Ms: 100, p95Ms: 190, p99Ms: 198 });
  });

  it('of one value is that value, and of none is nothing', () => {
    expect(spreadOf([7.126])).toEqual({ count: 1, p50Ms: 7.13, p95Ms: 7.13, p99Ms: 7.13 });
    expect(spreadOf([]).count).toBe(0);
  });
});
