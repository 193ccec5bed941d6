import { given } from '@nhipcau/acts/given';
import { instantText } from '@nhipcau/acts/instant-text';
import type { listAccounts, ReplyOf } from '@nhipcau/contracts';
import { type NameBook, namesOn, type PersonRow, personById, type Query } from '@nhipcau/database';

export type Account = ReplyOf<typeof listAccounts>['body']['items'][number];

function shown({ id, name, service, accounts, closed, appointments }: PersonRow, names: NameBook): Account {
  return {
    person: id,
    name,
    ...(service ? { service } : {}),
    accounts: accounts.map(({ issuer, subject }) => ({ issuer, subject })),
    ...(closed === null
      ? {}
      : { closed: { at: instantText(closed.atMs), by: names.person(closed.by), reason: closed.reason } }),
    appointments: appointments.map(({ id: appointment, unit, role, from, until, citation, form, title }) => ({
      id: appointment,
      unit,
      role,
      from,
      ...given('to', until),
      ...given('decision', citation),
      ...given('form', form),
      ...given('title', title),
    })),
  };
}

/** Persons with their accounts and appointments, and the names in them. */
export async function shownAccounts(query: Query, rows: readonly PersonRow[]): Promise<Account[]> {
  const closers = rows.flatMap(({ closed }) => (closed === null ? [] : [closed.by]));
  const names = await namesOn(query, { units: [], persons: closers });
  return rows.map((row) => shown(row, names));
}

/** What an act on a person's accounts is answered: as they stand after it. */
export async function accountReply(query: Query, personId: string): Promise<{ readonly reply: Account }> {
  const person = await personById(query, personId);
  const [reply] = person === undefined ? [] : await shownAccounts(query, [person]);
  if (reply === undefined) throw new Error(`${personId} was changed and is not there`);
  return { reply };
}
