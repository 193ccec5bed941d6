import type { Letter } from '@nhipcau/contracts';
import { type Database, type LetterRow, namesOf } from '@nhipcau/database';
import { instantText } from '../instant-text.ts';

/** How the house's kinds of letters are called to readers. */
const PURPOSES: Readonly<Record<LetterRow['kind'], Letter['purpose']>> = {
  consultation: 'consultation',
  recall: 'recall-notice',
  reminder: 'reminder',
  document: 'decision',
  closing: 'decision',
};

export async function lettersShown(db: Database, letters: readonly LetterRow[]): Promise<Letter[]> {
  const names = await namesOf(db, { units: letters.map((letter) => letter.unit), persons: [] });
  return letters.map(({ kind, stage, round, unit, part, subject, sentAtMs, recalledAtMs }) => ({
    id: [kind, stage, round, unit, ...(part === '' ? [] : [part])].join('.').slice(0, 80),
    purpose: PURPOSES[kind],
    stage,
    round,
    to: names.unit(unit),
    subject,
    sentAt: instantText(sentAtMs),
    ...(recalledAtMs === null ? {} : { recalledAt: instantText(recalledAtMs) }),
  }));
}
