import type { ApprovalStandingShown, DossierSummary, TaskSummary } from '@nhipcau/contracts';
import { dueDayText } from '../language/dates.ts';
import type { Speech } from '../language/language.ts';

type Waiting = DossierSummary['waitingFor'][number];

/** Who of a body has it in hand, where that is known: it is theirs alone, or they took it. */
function holderOf({ task, unit }: Waiting, tasks: readonly TaskSummary[]): string | undefined {
  const open = tasks.filter((one) => one.state === 'open' && one.kind === task && one.unit.id === unit.id);
  const [only, ...more] = open;
  return more.length > 0 ? undefined : (only?.person ?? only?.claimedBy)?.name;
}

/** Whom the dossier waits for now and until when, in words; where several levels decide, with the level. */
export function nextOf(
  speech: Speech,
  { standing, waitingFor }: Pick<DossierSummary, 'standing' | 'waitingFor'>,
  dossier: { readonly approval?: ApprovalStandingShown; readonly tasks?: readonly TaskSummary[] } = {},
): string {
  const { say, word } = speech;
  const { approval, tasks = [] } = dossier;
  if (standing === 'closed') return say('receipt.closed');
  const [first] = waitingFor;
  if (first === undefined) return say('receipt.moving');
  const same = waitingFor.filter(({ task }) => task === first.task);
  const dues = new Set(same.map(({ dueAt }) => dueAt));
  const named = (one: Waiting) => {
    const due = dues.size > 1 && one.dueAt !== undefined;
    const more = [holderOf(one, tasks), due ? say('receipt.unitDue', { at: dueDayText(speech, one.dueAt ?? '') }) : ''];
    const known = more.filter(Boolean).join(', ');
    return known === '' ? one.unit.name : `${one.unit.name} (${known})`;
  };
  const values = {
    units: [...new Set(same.map(named))].join(', '),
    task: word('task', first.task).toLowerCase(),
  };
  const next =
    first.task !== 'decide' || approval === undefined || approval.levels < 2
      ? say('receipt.waiting', values)
      : say('receipt.waitingLevel', { ...values, n: approval.level, all: approval.levels });
  const { dueAt } = first;
  return dues.size === 1 && dueAt !== undefined
    ? `${next} ${say('presented.due', { at: dueDayText(speech, dueAt) })}`
    : next;
}
