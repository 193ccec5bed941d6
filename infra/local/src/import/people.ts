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
  const { rows } = await client.query<{ id: string }>('select id from person');
  const known = new Set(rows.map((row) => row.id));
  const added = await addMissing(client, 'person', persons);
  await addMissing(client, 'account', accounts);
  await addMissing(client, 'appointment', appointments);
  const entries = appointments.filter((one) => !known.has(one.person_id)).map((one) => importedEntry(issuer, one));
  await client.query(`select keep_act('system', entry, null, null, null) from jsonb_array_elements($1::jsonb) entry`, [
    JSON.stringify(entries),
  ]);
  return added;
}

interface Imported {
  readonly id: string;
  readonly person_id: string;
  readonly unit: string;
  readonly role: string;
  readonly from_day: string;
  readonly until_day: string | null;
  readonly citation: string;
}

/** What the administration's book says of somebody who came with the house: nobody of it gave them their right. */
function importedEntry(issuer: string, post: Imported): object {
  const { id, person_id: person, unit, role, from_day: from, until_day: to, citation: paper } = post;
  const given = { what: 'appointed', person, unit, role, from, ...(to === null ? {} : { to }), paper, ref: id };
  const changes = [{ what: 'account-added', person, issuer, subject: person }, given];
  return { act: 'keep-accounts', key: `import:${person}`, requestHash: 'import', instrument: 'installation', changes };
}
