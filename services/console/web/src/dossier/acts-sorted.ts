import type { DossierDetail } from '@nhipcau/contracts';

export type Allowed = DossierDetail['acts'][number];

export interface SortedActs {
  /** One of the ways to answer each open task that I may answer. */
  readonly tasks: readonly Allowed[];
  readonly open: readonly Allowed[];
  /** Mine by office, and of this stage: only something particular stands against it. */
  readonly soon: readonly Allowed[];
  /** Another's, or of another stage. */
  readonly elsewhere: readonly Allowed[];
}

/** Acts whose button opens the page on which the text is written. */
export const WRITING: readonly string[] = ['edit-draft', 'propose-change'];
const HOLDING: readonly string[] = ['claim', 'release', 'assign'];
/** Refusals that say no more than that the dossier is elsewhere. */
const OTHER_STAGE: readonly string[] = [
  'wrong-stage',
  'not-a-draft',
  'not-approved-yet',
  'dossier-closed',
  'round-decided',
];

function isSoon({ rule, refusal = [] }: Allowed): boolean {
  return rule === undefined && !refusal.some(({ code }) => OTHER_STAGE.includes(code));
}

/** One page has one button: where a change may be proposed, the draft that may be edited is the change's. */
function withoutSamePage(open: readonly Allowed[]): readonly Allowed[] {
  const nearest = open.findLast(({ act }) => WRITING.includes(act));
  return open.filter((one) => one === nearest || !WRITING.includes(one.act));
}

/**
 * The acts of the dossier page in the order of their nearness to the reader. Whether one is open, and why not, the service has said.
 *
 * @param known the acts on the dossier as a whole that the page has a button for
 */
export function sortedActs(
  { acts, standing }: Pick<DossierDetail, 'acts' | 'standing'>,
  known: readonly string[],
): SortedActs {
  if (standing === 'closed') return { tasks: [], open: [], soon: [], elsewhere: [] };
  const whole = acts.filter(({ act, task }) => task === undefined && known.includes(act));
  const closed = whole.filter(({ may }) => !may);
  const answering = acts.filter(({ task, may, act }) => task !== undefined && may && !HOLDING.includes(act));
  return {
    tasks: [...new Map(answering.map((one) => [one.task, one])).values()],
    open: withoutSamePage(whole.filter(({ may }) => may)),
    soon: closed.filter(isSoon),
    elsewhere: closed.filter((one) => !isSoon(one)),
  };
}
