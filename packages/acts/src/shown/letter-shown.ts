import type { Letter } from '@nhipcau/contracts';
import { type Database, type LetterRow, namesOf } from '@nhipcau/database';
import { instantText } from '../instant-text.ts';

export async function lettersShown(db: Database, letters: readonly LetterRow[]): Promise<Letter[]> {
  const names = await namesOf(db, { units: letters.map((letter) => letter.unit), persons: [] });
  return letters.map(({ kind, stage, round, unit, part, subject, body, sentAtMs, recalledAtMs }) => ({
    kind,
    stage,
    round,
    to: names.unit(unit),
    ...(part === '' ? {} : { part }),
    subject,
    body,
    sentAt: instantText(sentAtMs),
    ...(recalledAtMs === null ? {} : { recalledAt: instantText(recalledAtMs) }),
  }));
}
