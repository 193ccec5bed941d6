export type { Facts, Right } from './facts.ts';
export { mayAct } from './may-act.ts';
export type { Appointment, Mandate, Opening, Person } from './person.ts';
export { holds } from './question.ts';
export { relatedUnits } from './relation.ts';
