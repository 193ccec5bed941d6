import type { Figures } from '../figures.ts';
import type { Refused } from '../load/jobs.ts';
import type { Bench } from './bench.ts';
import type { Seeded } from './seeding.ts';

export interface DecisionsMeasured {
  readonly decisions: Figures['decisions'];
  readonly refused: readonly Refused[];
}

/** Fewest last: the warm-up belongs to nobody, and each number of clients gets dossiers of its own. */
const CLIENTS = [1, 16, 64] as const;

export async function measureDecisions({ load, scale }: Bench, seeded: Seeded): Promise<DecisionsMeasured> {
  const { documentHash } = seeded;
  const share = Math.floor(seeded.open.length / (CLIENTS.length + 1));
  const part = (no: number) => seeded.open.slice(no * share, (no + 1) * share);
  const warmUp = { clients: 16, forMs: scale.warmUpMs, dossiers: part(CLIENTS.length), documentHash };
  await load.do('opinions', warmUp);
  const decisions: Figures['decisions'][number][] = [];
  const refused: Refused[] = [];
  for (const [no, clients] of CLIENTS.entries()) {
    const answer = await load.do('opinions', { clients, forMs: scale.decisionsMs, dossiers: part(no), documentHash });
    const { p50Ms, p95Ms, p99Ms } = answer.spread;
    decisions.push({ clients, perSecond: answer.perSecond, p50Ms, p95Ms, p99Ms });
    refused.push(...answer.refused);
  }
  return { decisions, refused };
}
