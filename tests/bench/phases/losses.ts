import { lossesByRowSecurity } from '../losses/in-database.ts';
import { lossByRights, lossBySealing, lossByStepUp } from '../losses/in-process.ts';
import type { Loss } from '../losses/loss.ts';
import { OFFICERS } from '../mix/offices.ts';
import type { Bench } from './bench.ts';
import type { Seeded } from './seeding.ts';

/** Enough that each is met once, and few enough that decisions find the others untouched. */
const DOSSIERS = 400;

/** What each of the walls costs by itself; what they cost together is in the decisions. */
export async function measureLosses(bench: Bench, { open }: Seeded): Promise<readonly Loss[]> {
  const officer = OFFICERS[0] ?? '';
  return [
    await lossByRights(),
    await lossByStepUp(),
    await lossBySealing(),
    ...(await lossesByRowSecurity(bench, open.slice(-DOSSIERS), officer)),
  ];
}
