import type { Me } from '@nhipcau/contracts';
import { useQuery } from '@tanstack/react-query';
import { localDay } from '../language/dates.ts';
import { reading } from './house.ts';

interface Known extends Me {
  /** Business time now: the clock of the house, which may stand elsewhere than this machine's. */
  nowMs(): number;
}

export function useMe(): Known | undefined {
  const { data, dataUpdatedAt } = useQuery({ ...reading('readMe', {}), staleTime: 60_000 });
  if (data === undefined) return undefined;
  const ahead = Date.parse(data.body.now) - dataUpdatedAt;
  return { ...data.body, nowMs: () => Date.now() + ahead };
}

export function useNowMs(): number {
  return useMe()?.nowMs() ?? Date.now();
}

/** The business day; empty until the house has been asked. */
export function useToday(): string {
  const me = useMe();
  return me === undefined ? '' : localDay(me.nowMs());
}

/** Histories are for auditors; the services say the same. */
export function useMayAudit(): boolean {
  return useMe()?.appointments.some(({ role }) => role === 'auditor') ?? false;
}
