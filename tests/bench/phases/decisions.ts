import type { Figures } from '../figures.ts';
import type { Refused } from '../load/jobs.ts';
import type { Bench } from './bench.ts';
import { measureTransactionFloor } from './floors.ts';
import type { Seeded } from './seeding.ts';

export interface DecisionsMeasured {
  readonly decisions: Figures['decisions'];
  readonly refused: readonly Refused[];
  /** Bare transactions a second, just before and just after the last of them. */
  readonly floor: number;
}

/** Each number of clients gets dossiers of its own, and so does the warm-up. */
const CLIENTS = [1, 16, 64] as const;

export async function measureDecisions(bench: Bench, seeded: Seeded): Promise<DecisionsMeasured> {
  const { load, scale } = bench;
  const { documentHash } = seeded;
  const share = Math.floor(seeded.open.length / (CLIENTS.length + 1));
  const part = (no: number) => seeded.open.slice(no * share, (no + 1) * share);
  const warmUp = { clients: 16, forMs: scale.warmUpMs, dossiers: part(CLIENTS.length), documentHash };
  await load.do('opinions', warmUp);
  const decisions: Figures['decisions'][number][] = [];
  const refused: Refused[] = [];
  let floorBefore = 0;
  for (const [no, clients] of CLIENTS.entries()) {
    if (no === CLIENTS.length - 1) floorBefore = await measureTransactionFloor(bench);
    const answer = await load.do('opinions', { clients, forMs: scale.decisionsMs, dossiers: part(no), documentHash });
    const { p50Ms, p95Ms, p99Ms } = answer.spread;
    decisions.push({ clients, perSecond: answer.perSecond, p50Ms, p95Ms, p99Ms });
    refused.push(...answer.refused);
  }
  const floor = (floorBefore + (await measureTransactionFloor(bench))) / 2;
  return { decisions, refused, floor: Math.round(floor) };
}
