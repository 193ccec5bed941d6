import type { House, Reply } from '../../../tasks/test/support/house.ts';
import type { Somebody } from '../../../tasks/test/support/people.ts';
import { asAdmin } from '../../../tasks/test/support/records.ts';
import { done } from '../../../tasks/test/support/story.ts';

type Entry = Readonly<Record<string, unknown>>;

export function ask(house: House, who: Somebody, dossier: string, hours = 2, key?: string): Promise<Reply> {
  const body = { dossier, reason: 'Việc đến hạn hôm nay', hours };
  return house.as(who).post('/standing/openings', body, key === undefined ? {} : { key });
}

export function confirm(house: House, who: Somebody, id: string): Promise<Reply> {
  return house.as(who).post(`/standing/openings/${id}/confirmation`);
}

/** A dossier that stands open to somebody, the leader of the deciding body having agreed. */
export async function opened(house: House, who: Somebody, dossier: string, hours = 2): Promise<string> {
  const id = done(await ask(house, who, dossier, hours)).body['id'] as unknown as string;
  done(await confirm(house, 'leader', id));
  return id;
}

/** What a chained ledger says, entry by entry. */
export async function ledgerOf(house: House, ledger: string, wanted: (entry: Entry) => boolean): Promise<Entry[]> {
  const text = `select record::jsonb -> 'entry' as entry from ledger_entry where ledger = $1 order by seq`;
  const { rows } = await asAdmin(house.records.adminUrl, (admin) => admin.query<{ entry: Entry }>(text, [ledger]));
  return rows.map(({ entry }) => entry).filter(wanted);
}
