import type { Stage } from '@nhipcau/domain/vocabulary';
import type { PersonsDatabase } from '../connection/database.ts';
import type { LetterKind } from '../schema/letter.ts';

export interface LetterRow {
  readonly kind: LetterKind;
  readonly stage: Stage;
  readonly round: number;
  readonly unit: string;
  readonly part: string;
  readonly subject: string;
  readonly body: string;
  readonly sentAtMs: number;
  readonly recalledAtMs: number | null;
}

const LETTERS = {
  name: 'letters',
  text: `select kind, stage, round, unit, part, subject, body, sent_at_ms as "sentAtMs", recalled_at_ms as "recalledAtMs"
    from letter where dossier_id = $1 order by sent_at_ms, kind, unit, part`,
};

/** What left the house for a dossier, the oldest first. */
export async function readLetters(db: PersonsDatabase, dossierId: string): Promise<readonly LetterRow[]> {
  return await db.query<LetterRow & Record<string, unknown>>(LETTERS, [dossierId]);
}
