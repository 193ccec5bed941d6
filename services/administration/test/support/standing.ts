import { openDatabase } from '@nhipcau/database';
import { addDays } from '@nhipcau/domain/time/local-date';
import { localDateOf } from '@nhipcau/domain/time/vietnam-time';
import type { House, Reply } from '../../../tasks/test/support/house.ts';
import type { Somebody } from '../../../tasks/test/support/people.ts';
import { asAdmin } from '../../../tasks/test/support/records.ts';
import { done } from '../../../tasks/test/support/story.ts';

export const today = localDateOf(Date.now());
export const inDays = (days: number) => addDays(today, days);
export const week = { from: today, to: inDays(7) };

export function stands(person: Somebody, more: object = {}): object {
  return { person, ...more };
}

/** Somebody sets their own leave of a week. */
export function leave(house: House, who: Somebody, ...standIns: readonly object[]): Promise<Reply> {
  return house.as(who).post('/standing/absences', { ...week, standIns });
}

/** A task as it stands in somebody's inbox, if it does. */
export async function found(house: House, who: Somebody, task: string) {
  const { items } = done(await house.as(who).get('/tasks?limit=100')).body as unknown as {
    items: readonly { id: string; for?: { person: { id: string }; instrument: string; form?: string } }[];
  };
  return items.find(({ id }) => id === task);
}

/** Whether the database itself lets somebody see a dossier, whatever a service asks. */
export async function inSight(house: House, who: Somebody, dossier: string): Promise<boolean> {
  const db = openDatabase({ url: house.records.urlOf('nc_tasks'), applicationName: 'test', poolSize: 1 });
  const rows = await db.as(who).query({ name: 'sight', text: 'select 1 from dossier where id = $1' }, [dossier]);
  await db.close();
  return rows.length > 0;
}

/** Between tests nobody is away: only a superuser can take such rows out. */
export function everybodyBack(house: House): Promise<unknown> {
  return asAdmin(house.records.adminUrl, async (admin) => {
    await admin.query('delete from lending where under is not null');
    await admin.query('delete from lending');
    await admin.query('delete from absence');
  });
}
