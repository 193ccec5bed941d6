import type { Figures } from '../figures.ts';
import type { PagesAnswer, Refused } from '../load/jobs.ts';
import { perSecond, type Round, spreadOf } from '../measure/latencies.ts';
import type { Bench } from './bench.ts';
import { measureTransactionFloor } from './floors.ts';
import type { Seeded } from './seeding.ts';

export interface DecisionsMeasured {
  readonly decisions: Figures['decisions'];
  readonly refused: readonly Refused[];
  /** Bare transactions a second, in rounds between those of the decisions with most clients. */
  readonly floor: number;
}

const FEW_CLIENTS = [1, 16] as const;
const MOST_CLIENTS = 64;

/** With most clients in short rounds, bare transactions between them: a noisy neighbour then hurts both alike. */
export async function measureDecisions(bench: Bench, seeded: Seeded): Promise<DecisionsMeasured> {
  const { load, scale, time } = bench;
  const { documentHash } = seeded;
  const { decisionRounds: rounds } = scale;
  // Each round gets dossiers of its own, and so does the warm-up.
  const share = Math.floor(seeded.open.length / (1 + FEW_CLIENTS.length + rounds));
  let used = 0;
  const give = (clients: number, forMs: number): Promise<PagesAnswer> => {
    const dossiers = seeded.open.slice(used, used + share);
    used += share;
    return load.do('opinions', { clients, forMs, dossiers, documentHash });
  };
  const forMs = (wantedMs: number) => time.fitting('decisions', wantedMs, time.leftMs() / 2);

  await give(16, forMs(scale.warmUpMs));
  const few: PagesAnswer[] = [];
  for (const clients of FEW_CLIENTS) few.push(await give(clients, forMs(scale.decisionsMs)));
  const most: PagesAnswer[] = [];
  const floor: Round[] = [await measureTransactionFloor(bench, scale.transactionsMs)];
  for (let round = 0; round < rounds; round += 1) {
    if (round > 0 && time.leftMs() < scale.decisionsMs + 2 * scale.transactionsMs) {
      time.note(`decisions with ${MOST_CLIENTS} clients: ${round} of ${rounds} rounds`);
      break;
    }
    most.push(await give(MOST_CLIENTS, forMs(scale.decisionsMs)));
    floor.push(await measureTransactionFloor(bench, scale.transactionsMs));
  }
  return {
    decisions: [...few.map((one, no) => figureOf(FEW_CLIENTS[no] ?? 0, [one])), figureOf(MOST_CLIENTS, most)],
    refused: [...few, ...most].flatMap((one) => one.refused),
    floor: Math.round(perSecond(floor)),
  };
}

/** All answers of all rounds together. */
function figureOf(clients: number, rounds: readonly PagesAnswer[]): Figures['decisions'][number] {
  const { p50Ms, p95Ms, p99Ms } = spreadOf(rounds.flatMap((round) => round.tookMs));
  const counted = rounds.map(({ tookMs, seconds }) => ({ count: tookMs.length, seconds }));
  return { clients, perSecond: perSecond(counted), p50Ms, p95Ms, p99Ms };
}
