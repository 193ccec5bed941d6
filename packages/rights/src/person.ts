import type { PersonId, Role, UnitId } from '@nhipcau/domain';

/** A dated appointment, already filtered to the business day on which the act happens. */
export interface Appointment {
  /** The instrument that an act under it states. */
  readonly id: string;
  readonly unit: UnitId;
  readonly role: Role;
}

export interface Person {
  readonly id: PersonId;
  readonly appointments: readonly Appointment[];
}

/** The appointment by which a person is one of these roles in one of these units. */
export function appointmentAs(
  person: Person,
  units: readonly UnitId[],
  roles: readonly Role[],
): Appointment | undefined {
  return person.appointments.find((one) => units.includes(one.unit) && roles.includes(one.role));
}
