/**
 * How far a person has come with the tour. It is kept in this browser: it is no record of the house, only a courtesy, and to be offered
 * it once more on another machine costs one press.
 */
export interface Progress {
  readonly state: 'new' | 'under-way' | 'paused' | 'over';
  readonly step: number;
}

const NEW: Progress = { state: 'new', step: 0 };
const STATES: readonly string[] = ['new', 'under-way', 'paused', 'over'];
/** What was kept, as far as it can be understood. */
export function readProgress(kept: string | null): Progress {
  if (kept === null) return NEW;
  try {
    const { state, step } = JSON.parse(kept) as Partial<Progress>;
    return state !== undefined && STATES.includes(state)
      ? { state, step: Math.max(0, Math.trunc(step ?? 0)) || 0 }
      : NEW;
  } catch {
    return NEW;
  }
}
