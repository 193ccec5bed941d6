import type { PagesAnswer } from '../load/jobs.ts';
import type { Bench } from './bench.ts';
import type { Seeded } from './seeding.ts';

const CLIENTS = 4;

export async function measurePages(
  { load, scale, time }: Bench,
  { closed }: Seeded,
): Promise<{ readonly inbox: PagesAnswer; readonly timeline: PagesAnswer }> {
  const [warmUp, measured] = [scale.warmUpMs, scale.pagesMs].map((wantedMs) => ({
    clients: CLIENTS,
    forMs: time.fitting('pages', wantedMs, (time.leftMs() * 4) / 5),
  }));
  if (warmUp === undefined || measured === undefined) throw new RangeError('no order');
  await load.do('inbox', warmUp);
  const inbox = await load.do('inbox', measured);
  await load.do('timeline', { ...warmUp, dossiers: closed });
  const timeline = await load.do('timeline', { ...measured, dossiers: closed });
  return { inbox, timeline };
}
