import type { Database } from '../connection/database.ts';

const PERSON = {
  name: 'person_of_account',
  text: 'select person_id as person from account where issuer = $1 and subject = $2 and active',
};

/** Whose account this is; nothing for one that nobody registered or that was closed. */
export async function personOfAccount(db: Database, issuer: string, subject: string): Promise<string | undefined> {
  const [row] = await db.query<{ person: string }>(PERSON, [issuer, subject]);
  return row?.person;
}
