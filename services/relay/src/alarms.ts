import type { Log } from '@nhipcau/platform/log';

/** Things that must never happen and that somebody has to look at: logged once a dossier, and counted in /health. */
export interface Alarms {
  raise(code: AlarmCode, dossierId: string): void;
  readonly counts: Readonly<Record<string, number>>;
}

export type AlarmCode = 'finished-with-open-record' | 'history-not-kept';

export function newAlarms(log: Log): Alarms {
  const raised = new Map<AlarmCode, Set<string>>();
  return {
    raise(code, dossierId) {
      const dossiers = raised.get(code) ?? new Set();
      if (!dossiers.has(dossierId)) log.error({ code, dossierId }, 'alarm');
      raised.set(code, dossiers.add(dossierId));
    },
    get counts() {
      return Object.fromEntries([...raised].map(([code, dossiers]) => [code, dossiers.size]));
    },
  };
}
