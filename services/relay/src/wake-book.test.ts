import { describe, expect, it } from 'vitest';
import { newWakeBook, type Wake } from './wake-book.ts';

const wake = (wakeNo: number, dossierId = 'a'): Wake => ({ dossierId, wakeNo, seenNo: 0, stage: 'proposal' });

describe('the book of wakes', () => {
  it('sends a new wake at once and not again while it is on its way', () => {
    const book = newWakeBook();
    expect(book.due([wake(1)], 0)).toEqual([wake(1)]);
    expect(book.due([wake(1)], 10)).toEqual([]);
    expect(book.due([wake(2)], 20)).toEqual([]);
    book.settled(wake(1), 'sent', 30);
    expect(book.due([wake(2)], 40)).toEqual([wake(2)]);
  });

  it('repeats what stays unseen after longer and longer pauses', () => {
    const book = newWakeBook();
    let nowMs = 0;
    const sentAt: number[] = [];
    for (; nowMs <= 80_000; nowMs += 250) {
      for (const due of book.due([wake(1)], nowMs)) {
        sentAt.push(nowMs);
        book.settled(due, 'sent', nowMs);
      }
    }
    expect(sentAt).toEqual([0, 5_000, 15_000, 35_000, 75_000]);
  });

  it('a higher wake does not wait for the pause of a lower one', () => {
    const book = newWakeBook();
    for (const due of book.due([wake(1)], 0)) book.settled(due, 'sent', 0);
    expect(book.due([wake(1)], 500)).toEqual([]);
    expect(book.due([wake(2)], 500)).toEqual([wake(2)]);
  });

  it('a failure is tried again within half a minute however often it failed', () => {
    const book = newWakeBook();
    for (let nowMs = 0, times = 0; times < 20; nowMs += 30_000, times += 1) {
      expect(book.due([wake(1)], nowMs)).toHaveLength(1);
      book.settled(wake(1), 'failed', nowMs);
    }
  });

  it('forgets what has been seen', () => {
    const book = newWakeBook();
    for (const due of book.due([wake(1), wake(4, 'b')], 0)) book.settled(due, 'sent', 0);
    expect(book.waiting).toBe(2);
    book.due([wake(4, 'b')], 10);
    expect(book.waiting).toBe(1);
  });
});
