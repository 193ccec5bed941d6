import { copyDossiers } from '../seeding/copy-dossiers.ts';
import type { Bench } from './bench.ts';

export interface Seeded {
  /** Ids of open dossiers, each waiting for six opinions. */
  readonly open: readonly string[];
  readonly closed: readonly string[];
  /** Hash of the text that all open ones are about. */
  readonly documentHash: string;
  readonly openTasks: number;
  readonly closedDossiers: number;
}

/** How many copies of each kind are asked to prove themselves. */
const PROVED = 2;

/** Two dossiers go their way through the services; the database is then filled with copies of them. */
export async function seed({ admin, load, scale, time, world, say }: Bench, keptMs: number): Promise<Seeded> {
  const { dossier: opened, documentHash } = await load.do('consultation', {});
  const { dossiers } = await load.do('lifecycles', {
    clients: 1,
    startForMs: 0,
    most: 1,
    simultaneous: false,
    // A confirmed award would take a number, and two copies cannot have the same.
    confirmed: false,
  });
  const beganMs = performance.now();
  const wanted = [
    { template: opened, copies: scale.openDossiers },
    { template: dossiers[0] ?? '', copies: scale.closedDossiers },
  ];
  const [open = [], closed = []] = await copyDossiers(world.adminUrl, wanted, () => time.leftMs() > keptMs);
  if (closed.length < scale.closedDossiers) time.note(`${closed.length} of ${scale.closedDossiers} closed dossiers`);
  if (open.length < scale.openDossiers) time.note(`${open.length} of ${scale.openDossiers} open dossiers`);
  say(
    `${closed.length} closed and ${open.length} open dossiers in ${Math.round((performance.now() - beganMs) / 1000)} s`,
  );
  const proved = [...closed.slice(0, PROVED), ...open.slice(0, PROVED)];
  const { unsound } = await load.do('verification', { dossiers: proved });
  if (unsound.length > 0) throw new Error(`copies do not prove themselves: ${unsound.join('; ')}`);
  const { rows } = await admin.query<{ tasks: string; dossiers: string }>(
    `select (select count(*) from task where state = 'open') as tasks,
       (select count(*) from dossier where standing = 'closed') as dossiers`,
  );
  const [counted] = rows;
  return { open, closed, documentHash, openTasks: Number(counted?.tasks), closedDossiers: Number(counted?.dossiers) };
}
