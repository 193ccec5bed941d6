import type { Client } from 'pg';
import { DEMONSTRATION_PEOPLE } from '../demonstration/people.ts';
import { DEMONSTRATION_SERVICE } from '../demonstration/services.ts';
import { addMissing } from './upsert.ts';

/** The demonstration's persons with their accounts at the local provider and their dated appointments. */
export async function importPeople(client: Client, issuer: string): Promise<number> {
  const persons = DEMONSTRATION_PEOPLE.map(({ id, name }) => ({
    id,
    display_name: name,
    given_name: name,
    invented: true,
    service: false,
  }));
  const { id, name, unit, role, from } = DEMONSTRATION_SERVICE;
  persons.push({ id, display_name: name, given_name: name, invented: true, service: true });
  const accounts = DEMONSTRATION_PEOPLE.map(({ id }) => ({ issuer, subject: id, person_id: id, active: true }));
  const appointments = DEMONSTRATION_PEOPLE.map(({ id, unit, role, from, to }) => ({
    id: `${id}.1`,
    person_id: id,
    unit,
    role,
    from_day: from,
    until_day: to,
    citation: 'Bổ nhiệm giả định để trình diễn',
  }));
  accounts.push({ issuer, subject: id, person_id: id, active: true });
  appointments.push({
    id: `${id}.1`,
    person_id: id,
    unit,
    role,
    from_day: from,
    until_day: null,
    citation: 'Tài khoản dịch vụ giả định để trình diễn',
  });
  const added = await addMissing(client, 'person', persons);
  await addMissing(client, 'account', accounts);
  await addMissing(client, 'appointment', appointments);
  return added;
}
