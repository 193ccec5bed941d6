export type { Appointment, Person } from "./person.ts";
export type { Facts, Right } from "./may-act.ts";
export { mayAct } from "./may-act.ts";
export { relatedUnits } from "./relation.ts";
