import { LIMITS } from 'virtual:limits';
import type { InboxCounts } from '@nhipcau/contracts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSpeech } from '../language/language.ts';
import { reading } from '../reach/house.ts';

/** Time makes tasks late too, and tells nobody. */
const AGAIN_MS = 60_000;

export function useCounts(): InboxCounts | undefined {
  return useQuery({ ...reading('countTasks', {}), refetchInterval: AGAIN_MS }).data?.body;
}

/** Nobody needs to know how many more than so many. */
export function countText(count: number): string {
  return count >= LIMITS.countedTasks ? `${LIMITS.countedTasks - 1}+` : String(count);
}

/** How much waits, beside the way to the inbox; in another colour and words where some of it is late. */
export function WaitingCount(): ReactNode {
  const { say } = useSpeech();
  const counts = useCounts();
  if (counts === undefined || counts.units === 0) return null;
  const late = counts.overdue > 0;
  const told = say('inbox.waiting', { n: countText(counts.units), late: countText(counts.overdue) });
  return (
    <span className="count" data-late={late}>
      <span aria-hidden="true">{countText(counts.units)}</span>
      <span className="hidden-text">{told}</span>
    </span>
  );
}
