import type { LoggedEvent } from '@nhipcau/database';
import type { House } from './house.ts';
import { type Violation, violation } from './violation.ts';

/** An act that somebody was told is done: what the receipt said. */
export interface Acknowledged {
  readonly dossierId: string;
  readonly actor: string;
  readonly key: string;
  readonly seq: number;
  readonly hash: string;
}

/** I1: whatever was acknowledged is in the log, under the number and hash that its receipt names. */
export function everyReceiptHolds(house: House, receipts: readonly Acknowledged[]): readonly Violation[] {
  const logs = new Map(house.cases.map(({ id, log }) => [id, new Map(log.map((event) => [event.seq, event]))]));
  return receipts.flatMap(({ dossierId, actor, key, seq, hash }) => {
    const event = logs.get(dossierId)?.get(seq);
    if (event === undefined)
      return [violation('I1', dossierId, `acknowledged event ${seq} of ${actor} is not in the log`)];
    const same = event.hash === hash && event.actor === actor && event.record.idempotencyKey === key;
    return same ? [] : [violation('I1', dossierId, `event ${seq} is not the one that ${actor} was told of`)];
  });
}

/** I2: no request has two firsts, no task two answers, no event two places. */
export function nothingHappensTwice({ cases }: House): readonly Violation[] {
  const ids = cases.flatMap(({ id, log }) => log.map((event) => ({ id, key: `event ${event.eventId}` })));
  const firsts = cases.flatMap(({ id, log }) =>
    log
      .filter(({ record }) => record.requestPart === 1)
      .map(({ actor, record }) => ({ id, key: `${id}: request ${record.idempotencyKey} of ${actor}` })),
  );
  const answers = cases.flatMap(({ id, log }) =>
    log.flatMap(answered).map((task) => ({ id, key: `${id}: answer to task ${task}` })),
  );
  const seen = new Set<string>();
  return [...ids, ...firsts, ...answers].flatMap(({ id, key }) => {
    if (seen.has(key)) return [violation('I2', id, `twice: ${key}`)];
    seen.add(key);
    return [];
  });
}

function answered({ event }: LoggedEvent): readonly number[] {
  const closes = 'closes' in event ? (event.closes ?? []) : [];
  return closes.filter(({ as }) => as === 'answered').map(({ no }) => no);
}
