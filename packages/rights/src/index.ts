export type { Facts, Right } from './may-act.ts';
export { mayAct } from './may-act.ts';
export type { Appointment, Person } from './person.ts';
export { relatedUnits } from './relation.ts';
