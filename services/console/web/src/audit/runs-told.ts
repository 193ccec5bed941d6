import type { ReplyOf, readWorkflow } from '@nhipcau/contracts';

type Shown = ReplyOf<typeof readWorkflow>['body'];
type Crossing = Shown['recorded'][number];

/** What Temporal's own history says of a crossing of the log: the same, something else, or nothing. */
export type Told = 'same' | 'other' | 'nothing' | 'unasked';

export interface Compared {
  readonly recorded: Crossing | undefined;
  readonly told: Crossing | undefined;
  readonly says: Told;
}

const keyOf = ({ stage, round }: Crossing) => `${stage} ${round}`;

function same(one: Crossing, other: Crossing): boolean {
  return one.outcome === other.outcome && one.to === other.to && one.seq === other.seq && one.hash === other.hash;
}

/** Crossing by crossing, in the order of the log; what only Temporal tells stands at the end. */
export function comparedCrossings({ recorded, runs, reachable }: Shown): readonly Compared[] {
  const told = new Map(runs.flatMap((run) => run.crossings.map((one) => [keyOf(one), one] as const)));
  const rows = recorded.map((one): Compared => {
    const other = told.get(keyOf(one));
    told.delete(keyOf(one));
    if (other === undefined) return { recorded: one, told: undefined, says: reachable ? 'nothing' : 'unasked' };
    return { recorded: one, told: other, says: same(one, other) ? 'same' : 'other' };
  });
  return [...rows, ...[...told.values()].map((one): Compared => ({ recorded: undefined, told: one, says: 'other' }))];
}
