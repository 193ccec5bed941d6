import type { Kind, PartKind } from '@nhipcau/domain/vocabulary';
import { type DraftForm, NEEDED_FOR, ONLY_FOR } from './draft-form.ts';
import type { DraftKeeper } from './draft-keeper.ts';
import type { Draft } from './use-draft.ts';

export interface FilesProps {
  readonly attached: Draft['files'];
  readonly between: DraftKeeper['between'];
}

export interface FieldsProps {
  readonly id: string;
  readonly form: DraftForm;
  readonly kind: Kind;
  set(change: Partial<DraftForm>): void;
  /** Why the text came back, of this field. */
  said(field: string): string | undefined;
  /** Parts that the rules or a return ask for, beside those that were begun. */
  readonly partsAsked: readonly PartKind[];
  readonly files: FilesProps;
}

/** Whether this kind of dossier has the field at all. */
export const asks = (kind: Kind, field: keyof DraftForm) => ONLY_FOR[field]?.includes(kind) ?? true;

/** Whether a dossier of this kind may be presented without the field. */
export const isOptional = (kind: Kind, field: keyof DraftForm) => !(NEEDED_FOR[field]?.includes(kind) ?? true);
