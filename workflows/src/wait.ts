import { condition } from '@temporalio/workflow';
import { describeWait, type RunningDossier, renew, renewalDue } from './run.ts';

/** Why a wait ended: the record has something new, or the next rung of the ladder has come. */
export type News = 'woken' | 'rung';

/** Waits where the dossier stands, for as long as a wake or the plan lets it; a run asked to renew does so here. */
export async function waitForNews(run: RunningDossier): Promise<News> {
  if (renewalDue(run)) await renew(run);
  if (isWoken(run)) return 'woken';
  const next = run.standing.plan[0];
  if (next !== undefined && next.inMs <= 0) return 'rung';
  describeWait(run);
  const disturbed = () => isWoken(run) || run.renewalAsked;
  if (next === undefined) await condition(disturbed);
  else if (!(await condition(disturbed, next.inMs, { summary: `${run.standing.stage}: ${next.rung}` }))) return 'rung';
  if (renewalDue(run)) await renew(run);
  return 'woken';
}

/** Signals coalesce and may come late: only a wake that no answer has taken into account yet is news. */
function isWoken(run: RunningDossier): boolean {
  return run.woken > run.standing.seen;
}
