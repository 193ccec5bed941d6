import { type ActAllowed, faultOf, type Language } from '@nhipcau/contracts';
import { taskId } from '@nhipcau/domain/dossier/task';
import type { ActOpen } from '../acts-allowed.ts';

/** An act with the reason against it in the reader's words, so that a button can be disabled and say why. */
export function actShown(
  dossierId: string,
  { act, may, task, rule, refusal }: ActOpen,
  language: Language,
): ActAllowed {
  return {
    act,
    may,
    ...(task === undefined ? {} : { task: taskId(dossierId, task.no) }),
    ...(rule === undefined ? {} : { rule }),
    ...(refusal === undefined ? {} : { refusal: [faultOf(refusal, language)] }),
  };
}
