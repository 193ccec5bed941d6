import { type ActAllowed, faultOf, type Language } from '@nhipcau/contracts';
import type { NameBook } from '@nhipcau/database';
import { taskId } from '@nhipcau/domain/dossier/task';
import type { Refusal } from '@nhipcau/domain/refusal';
import type { ActOpen } from '../acts-allowed.ts';

/** Units stand in the rules by their ids, and before a reader by their names. */
function withNames(refusal: Refusal, names: NameBook): Refusal {
  const units = refusal.with?.['units'];
  if (!Array.isArray(units)) return refusal;
  return { ...refusal, with: { ...refusal.with, units: units.map((unit: string) => names.unit(unit).name) } };
}

/** An act with the reason against it in the reader's words, so that a button can be disabled and say why. */
export function actShown(
  dossierId: string,
  { act, may, task, rule, refusals, closedChoices }: ActOpen,
  names: NameBook,
  language: Language,
): ActAllowed {
  const said = (refused: readonly Refusal[]) => refused.map((one) => faultOf(withNames(one, names), language));
  return {
    act,
    may,
    ...(task === undefined ? {} : { task: taskId(dossierId, task.no) }),
    ...(rule === undefined ? {} : { rule }),
    ...(refusals.length === 0 ? {} : { refusal: said(refusals) }),
    ...(closedChoices.length === 0 ? {} : { closedChoices: said(closedChoices) }),
  };
}
