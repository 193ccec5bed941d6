import type { Database } from '@nhipcau/database';
import type { RoundRef } from '@nhipcau/workflows/standing';

/** A letter that left the house. */
export interface SentLetter {
  readonly kind: string;
  readonly stage: string;
  readonly round: number;
  readonly unit: string;
  readonly recalled: boolean;
}

/** The letters of one dossier, as of one event of its log. */
export interface LetterShelf {
  readonly seq: number;
  readonly title: string;
  readonly letters: readonly SentLetter[];
}

const SHELF = {
  name: 'worker_letter_shelf',
  text: `select d.seq, d.title,
      coalesce((select json_agg(json_build_object('kind', l.kind, 'stage', l.stage, 'round', l.round, 'unit', l.unit,
        'recalled', l.recalled_at_ms is not null) order by l.stage, l.round, l.unit)
        from letter l where l.dossier_id = d.id and l.kind in ('consultation', 'closing')), '[]') as letters
    from dossier d where d.id = $1`,
};

export async function readShelf(db: Database, dossierId: string): Promise<LetterShelf> {
  const [shelf] = await db.query<{ seq: number; title: string; letters: SentLetter[] }>(SHELF, [dossierId]);
  if (shelf === undefined) throw new Error(`there is no dossier ${dossierId}`);
  return shelf;
}

/** Letters of consultation of this very round. */
export function askedIn(shelf: LetterShelf, { stage, round }: Pick<RoundRef, 'stage' | 'round'>): boolean {
  return shelf.letters.some((one) => one.kind === 'consultation' && one.stage === stage && one.round === round);
}

/** Letters of consultation, of any round, that nobody called back. */
export function lettersOut(shelf: LetterShelf): readonly SentLetter[] {
  return shelf.letters.filter((one) => one.kind === 'consultation' && !one.recalled);
}

export function closingSent(shelf: LetterShelf, { stage, round }: Pick<RoundRef, 'stage' | 'round'>): boolean {
  return shelf.letters.some((one) => one.kind === 'closing' && one.stage === stage && one.round === round);
}
