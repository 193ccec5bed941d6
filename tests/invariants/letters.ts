import type { House, StoredCase } from './house.ts';
import { type Violation, violation } from './violation.ts';

/** I10: what the log says left the house is what lies in the copies, each once. */
export function everyLetterIsRecorded({ cases }: House): readonly Violation[] {
  return cases.flatMap((one) => {
    const recorded = recordedLetters(one);
    return [
      ...beyond(recorded, one.letters).map((letter) => violation('I10', one.id, `no copy is kept of: ${letter}`)),
      ...beyond(one.letters, recorded).map((letter) => violation('I10', one.id, `the log knows nothing of: ${letter}`)),
    ];
  });
}

function recordedLetters({ log }: StoredCase): readonly string[] {
  return log.flatMap(({ event }) => {
    if (event.type !== 'LettersSent') return [];
    const { stage, round, units } = event;
    const kind = stage === 'consultation' && !decidedIn(log, stage, round, event) ? 'consultation' : 'closing';
    return units.map((unit) => `${kind} ${stage} ${round} ${unit}`);
  });
}

/** Letters of consultation leave while the round is open, those of closing once it is decided. */
function decidedIn(log: StoredCase['log'], stage: string, round: number, before: unknown): boolean {
  const until = log.findIndex(({ event }) => event === before);
  return log
    .slice(0, until)
    .some(({ event }) => event.type === 'RoundDecided' && event.stage === stage && event.round === round);
}

/** Those of the one that the other lacks; what is there twice must be twice in both. */
function beyond(these: readonly string[], those: readonly string[]): readonly string[] {
  const left = [...those];
  return these.filter((letter) => {
    const at = left.indexOf(letter);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
