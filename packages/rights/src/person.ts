import type { Kind, LendingWay, PersonId, Role, SigningForm, Stage, UnitId } from '@nhipcau/domain';

/** What an auditor may read: dossiers of these kinds, owned or decided by these units. */
export interface Mandate {
  readonly kinds?: readonly Kind[];
  readonly units?: readonly UnitId[];
}

/** A post by which a person acts, own or lent, already filtered to the business day on which the act happens. */
export interface Appointment {
  /** The instrument that an act under it states: the appointment, delegation or absence. */
  readonly id: string;
  readonly unit: UnitId;
  readonly role: Role;
  /** Whose office it is, where it is not the person's own. */
  readonly principal?: PersonId;
  readonly via?: LendingWay;
  /** Everybody between principal and actor through whose hands the post was lent. */
  readonly chain?: readonly PersonId[];
  /** Whoever else stands in for the principal, or the principal for them. */
  readonly tied?: readonly PersonId[];
  /** What the post was lent for; absent where for everything. */
  readonly kinds?: readonly Kind[];
  readonly stages?: readonly Stage[];
  readonly form?: SigningForm;
  /** Of an auditor's post; absent where everything is to be audited. */
  readonly mandate?: Mandate;
}

/** A dossier opened to a person in an emergency, confirmed by a second one, and not yet closed again. */
export interface Opening {
  /** The instrument that whatever is done under it states. */
  readonly id: string;
  readonly dossier: string;
  /** The unit for which it was asked. */
  readonly unit: UnitId;
}

export interface Person {
  readonly id: PersonId;
  /** Own posts before lent ones: the first that allows an act is the one by which it is done. */
  readonly appointments: readonly Appointment[];
  /** Whoever stands in for this person today, and for whom they do: they count as one where duties are segregated. */
  readonly tied?: readonly PersonId[];
  /** A program's account. */
  readonly service?: boolean;
  readonly openings?: readonly Opening[];
}
