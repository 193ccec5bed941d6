import type { Kind, PartKind } from '@nhipcau/domain/vocabulary';
import { type DraftForm, ONLY_FOR } from './draft-form.ts';

export interface FieldsProps {
  readonly form: DraftForm;
  readonly kind: Kind;
  set(change: Partial<DraftForm>): void;
  /** What was said of a field when the text came back, or what is still lacking there. */
  said(field: string): string | undefined;
  /** Parts that the rules ask for, beside those that were begun. */
  readonly partsAsked: readonly PartKind[];
}

/** Whether this kind of dossier has the field at all. */
export const asks = (kind: Kind, field: keyof DraftForm) => ONLY_FOR[field]?.includes(kind) ?? true;
