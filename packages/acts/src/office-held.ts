import type { UnitId } from '@nhipcau/domain/vocabulary';
import type { Person } from '@nhipcau/rights';

/** By what an act is done and for which unit: the appointment that the guard named. */
export interface OfficeHeld {
  readonly instrument: string;
  readonly unit: UnitId;
}

/** @throws Error when the guard names an appointment that the person does not hold: a fault of the guard */
export function officeHeld(person: Person, instrument: string): OfficeHeld {
  const appointment = person.appointments.find((one) => one.id === instrument);
  if (appointment === undefined)
    throw new Error(`the guard named ${instrument}, which is no appointment of ${person.id}`);
  return { instrument, unit: appointment.unit };
}
