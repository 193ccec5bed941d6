import { documentHashOf } from '@nhipcau/acts/document-hash';
import { instantText } from '@nhipcau/acts/instant-text';
import { personOf } from '@nhipcau/acts/person-of';
import { draftText } from '@nhipcau/acts/shown/draft-shown';
import type { AnyRefusal } from '@nhipcau/contracts';
import { type ActContext, atDraft, type DraftDesk, type LockedDraft } from '@nhipcau/database';
import { allowance } from '@nhipcau/domain/dossier/allowance';
import { mayAct } from '@nhipcau/rights';
import type { DossiersHouse } from './dossiers-house.ts';

export interface DraftSaved {
  readonly dossier: string;
  readonly revision: number;
  readonly documentHash: string;
  readonly savedAt: string;
}

export interface DraftEdit {
  readonly dossierId: string;
  readonly personId: string;
  /** The revision that the change starts from. */
  readonly revision: number;
  /** Refusals, or nothing where the draft was changed. */
  readonly change: (desk: DraftDesk, draft: LockedDraft) => Promise<readonly AnyRefusal[]>;
}

export type Edited = DraftSaved | { readonly refusals: readonly AnyRefusal[] };

type Outcome = { readonly keep: boolean; readonly result: Edited };

const refusing = (...refusals: readonly AnyRefusal[]): Outcome => ({ keep: false, result: { refusals } });

/** Whether this person may write at this draft now; a stranger is told what a missing dossier is told. */
export function editingRefusal(
  personId: string,
  context: Pick<ActContext, 'state' | 'rules' | 'appointments' | 'tied'>,
): AnyRefusal | undefined {
  const { state, rules } = context;
  const person = personOf(personId, context);
  const dossier = { state, policy: rules.policy };
  if (!mayAct(person, 'read-dossier', { dossier }).may) return { code: 'not-found' };
  const right = mayAct(person, 'edit-draft', { dossier });
  if (!right.may) return { code: right.rule === 'no-relation' ? 'reader-only' : right.rule };
  return allowance(state, 'edit-draft');
}

/** Changes the draft under the dossier's lock, so that no two colleagues overwrite each other and nobody edits what was presented. */
export async function editDraft(house: DossiersHouse, edit: DraftEdit): Promise<Edited> {
  const { dossierId, personId, revision, change } = edit;
  const outcome = await atDraft<Edited>(house.db, { dossierId, actor: personId }, async (desk, context) => {
    const refusal = editingRefusal(personId, context);
    if (refusal !== undefined) return refusing(refusal);
    const before = await desk.draft();
    if (before === undefined) throw new Error(`dossier ${dossierId} has no draft`);
    if (before.revision !== revision) return refusing({ code: 'draft-changed', with: { revision: before.revision } });
    const faults = await change(desk, before);
    if (faults.length > 0) return refusing(...faults);
    const right = mayAct(personOf(personId, context), 'edit-draft', {
      dossier: { state: context.state, policy: context.rules.policy },
    });
    if (right.may && right.principal !== personId) await desk.credit(right.principal);
    const after = await desk.draft();
    if (after === undefined) throw new Error(`dossier ${dossierId} lost its draft`);
    return {
      keep: true,
      result: {
        dossier: dossierId,
        revision: after.revision,
        documentHash: documentHashOf(draftText(after)),
        savedAt: instantText(Date.now()),
      },
    };
  });
  return outcome ?? { refusals: [{ code: 'not-found' }] };
}
