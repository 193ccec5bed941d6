import { type Database, rebuild, verifyChain } from '@nhipcau/database';
import { mayLead } from '@nhipcau/domain/dossier/transitions';
import type { House, StoredCase } from './house.ts';
import { type Violation, violation } from './violation.ts';

/** I4 and I7: chain, numbers, columns, commitments and the stored state, by the same proof that auditors are given. */
export async function everyChainHolds(db: Database, { cases }: House): Promise<readonly Violation[]> {
  const found: Violation[] = [];
  for (const { id } of cases) {
    const proof = await verifyChain(db.as('auditor'), id);
    if (proof === undefined) found.push(violation('I7', id, 'is not there'));
    for (const { check, sound, seq, detail } of proof?.checks ?? []) {
      if (!sound)
        found.push(
          violation(check === 'state-matches' ? 'I4' : 'I7', id, `${check} at ${seq ?? 'the head'}: ${detail}`),
        );
    }
  }
  return found;
}

/** I4: every list that a person sees is what the log alone would make of it. */
export async function everyProjectionFollows(adminUrl: string): Promise<readonly Violation[]> {
  const { differences } = await rebuild(adminUrl, { replace: false });
  return Object.entries(differences)
    .filter(([, { missing, extra }]) => missing + extra > 0)
    .map(([table, { missing, extra }]) => violation('I4', table, `${missing} rows missing, ${extra} rows too many`));
}

/** I4: each crossing is a way that the lifecycle knows, out of a round that was decided so before it, into the next round. */
export function everyWayIsKnown({ cases }: House): readonly Violation[] {
  return cases.flatMap(unknownWays);
}

function unknownWays({ id, log }: StoredCase): readonly Violation[] {
  const found: Violation[] = [];
  const rounds = new Map<string, number>([['proposal', 1]]);
  let decided: string | undefined;
  for (const { event, seq } of log) {
    if (event.type === 'RoundDecided') decided = `${event.stage} ${event.round} ${event.outcome}`;
    if (event.type !== 'StageCrossed' && event.type !== 'DossierClosed') continue;
    const { stage, round, outcome } = event.from;
    const to = event.type === 'StageCrossed' ? event.to : 'end';
    if (decided !== `${stage} ${round} ${outcome}`)
      found.push(violation('I4', id, `event ${seq} crosses an undecided round`));
    if (!mayLead(stage, outcome, to))
      found.push(violation('I4', id, `event ${seq}: no way from ${stage} ${outcome} to ${to}`));
    const next = (rounds.get(to) ?? 0) + 1;
    rounds.set(to, next);
    if (event.type === 'StageCrossed' && event.round !== next)
      found.push(violation('I4', id, `event ${seq} opens round ${event.round} of ${to} instead of ${next}`));
    decided = undefined;
  }
  return found;
}
