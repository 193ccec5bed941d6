export type { Facts, Right } from './may-act.ts';
export { mayAct } from './may-act.ts';
export type { Appointment, Mandate, Opening, Person, SigningForm } from './person.ts';
export { SIGNING_FORMS } from './person.ts';
export { relatedUnits } from './relation.ts';
