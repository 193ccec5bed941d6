/** A dossier whose record has something that its workflow has not seen. */
export interface Wake {
  readonly dossierId: string;
  readonly wakeNo: number;
  /** The last wake that was seen: where there was one, a run is there as a rule. */
  readonly seenNo: number;
  readonly stage: string;
}

interface Entry {
  wakeNo: number;
  attempts: number;
  againAtMs: number;
  inFlight: boolean;
}

/** A signal that was delivered waits for a worker; repeating it sooner would only fill the history. */
const PAUSES_MS = { sent: { first: 5_000, longest: 600_000 }, failed: { first: 1_000, longest: 30_000 } } as const;

/**
 * What this relay has sent so far. It may be lost at any time: the record says what is unseen, the book only keeps the same
 * wake from being sent again and again while it is on its way.
 */
export interface WakeBook {
  /** Those of the unseen that should be sent now, at most so many; forgets every dossier that is not among them. */
  due(unseen: readonly Wake[], nowMs: number, most?: number): readonly Wake[];
  settled(wake: Wake, how: 'sent' | 'failed', nowMs: number): void;
  /** Whether anything waits for its time, so that the relay keeps looking often. */
  readonly waiting: number;
}

export function newWakeBook(): WakeBook {
  let entries = new Map<string, Entry>();
  return {
    due(unseen, nowMs, most = Number.POSITIVE_INFINITY) {
      const still = new Map<string, Entry>();
      const due: Wake[] = [];
      for (const wake of unseen) {
        const entry = entries.get(wake.dossierId) ?? { wakeNo: 0, attempts: 0, againAtMs: 0, inFlight: false };
        still.set(wake.dossierId, entry);
        if (entry.inFlight || due.length >= most) continue;
        if (wake.wakeNo > entry.wakeNo) entry.attempts = 0;
        else if (nowMs < entry.againAtMs) continue;
        entry.inFlight = true;
        due.push(wake);
      }
      for (const [id, entry] of entries) if (entry.inFlight) still.set(id, entry);
      entries = still;
      return due;
    },
    settled(wake, how, nowMs) {
      const entry = entries.get(wake.dossierId);
      if (entry === undefined) return;
      entry.inFlight = false;
      const { first, longest } = PAUSES_MS[how];
      entry.againAtMs = nowMs + Math.min(first * 2 ** entry.attempts, longest);
      entry.attempts += 1;
      entry.wakeNo = wake.wakeNo;
    },
    get waiting() {
      return entries.size;
    },
  };
}
