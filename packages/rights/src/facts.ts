import type { DossierState, Kind, PersonId, Policy, RightsRule, Task, UnitId } from '@nhipcau/domain';
import type { Person } from './person.ts';

/** What an act is about; only what is given can be allowed. */
export interface Facts {
  readonly dossier?: { readonly state: DossierState; readonly policy: Policy };
  readonly task?: Task;
  /** The unit for which a dossier is created. */
  readonly owner?: UnitId;
  /** For `assign`: the person who is to answer. */
  readonly assignee?: Person;
  readonly localMode?: boolean;
  /** Whoever drafted the answer for the officer: segregation counts them in. */
  readonly preparedBy?: PersonId;
  /** For `create`: what kind of dossier. */
  readonly kind?: Kind;
  /** For `see-load`: whose. */
  readonly unit?: UnitId;
  /** For `end-sessions`: whose. */
  readonly subject?: PersonId;
  /** For `keep-accounts` and `keep-standing`: who gains by it, as the appointee, holder or stand-in. */
  readonly beneficiary?: PersonId;
  /** For `confirm-break-glass`: who asked. */
  readonly asker?: Person;
}

export type Right =
  | {
      readonly may: true;
      /** The post by which: own, lent, or an emergency opening. */
      readonly instrument: string;
      /** For whom: the person themselves by a post of their own. */
      readonly principal: PersonId;
      readonly unit: UnitId;
    }
  | { readonly may: false; readonly rule: RightsRule };
