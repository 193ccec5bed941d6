import type { Quorum } from './policy.ts';

export type QuorumStanding = 'open' | 'met' | 'failed';

/** How many yeses the rule needs; the denominator is always all seats, never those present (Decree 91/2017, Art. 45). */
export function yesesNeeded(quorum: Quorum, seats: number): number {
  switch (quorum.rule) {
    case 'all':
      return seats;
    case 'any':
      return 1;
    case 'count':
      return quorum.count;
    case 'share':
      return Math.ceil((quorum.percent * seats) / 100);
  }
}

/**
 * Whether a group of seats has said yes, can still do so, or no longer can.
 *
 * @param outstanding answers that may still arrive; a seat that may never answer counts in `seats` alone
 */
export function quorumStanding(quorum: Quorum, seats: number, yes: number, outstanding: number): QuorumStanding {
  const needed = Math.max(1, yesesNeeded(quorum, seats));
  if (yes >= needed) return 'met';
  return yes + outstanding < needed ? 'failed' : 'open';
}
