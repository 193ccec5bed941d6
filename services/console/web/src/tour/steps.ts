import type { Me } from '@nhipcau/contracts';
import type { MessageKey } from '../language/language.ts';

/** What the reader's own register holds that is worth seeing. */
export interface Found {
  /** One that came to its end with awards, one that was returned on its way, and one of any kind. */
  readonly awarded: string | undefined;
  readonly returned: string | undefined;
  readonly any: string | undefined;
  /** A task that is asked now, or was answered by the reader's unit. */
  readonly task: string | undefined;
}

type Role = Me['appointments'][number]['role'];

export interface Step {
  readonly title: MessageKey;
  readonly text: MessageKey;
  readonly at: string;
  /** What on the page the step speaks of. */
  readonly shows: string;
}

const step = (name: string, at: string, shows: string): Step => ({
  title: `tour.${name}.title` as MessageKey,
  text: `tour.${name}.text` as MessageKey,
  at,
  shows,
});

/** The way through the house for these roles: what cannot be shown to the reader is left out. */
export function stepsFor(roles: readonly Role[], found: Found): readonly Step[] {
  const is = (...some: readonly Role[]) => some.some((role) => roles.includes(role));
  const on = (dossier: string | undefined, part: string, name: string, shows: string) =>
    dossier === undefined ? [] : [step(name, `/dossier/${dossier}${part}`, shows)];
  const whole = found.awarded ?? found.returned ?? found.any;
  const decides = is('approver', 'head', 'lead', 'auditor');
  return [
    step('inbox', '/inbox', '.page-head'),
    ...(found.task === undefined ? [] : [step('task', `/task/${found.task}`, '#answer')]),
    step('register', '/register', '.rows, .empty'),
    ...on(whole, '', 'ribbon', '.ribbon'),
    ...on(found.returned ?? whole, '#text', 'versions', '.sections'),
    ...on(whole, '#consultation', 'board', '.sections'),
    ...(decides ? on(whole, '#approval', 'decision', '.sections') : []),
    ...(is('secretary', 'member', 'approver') ? on(found.awarded, '#commendation', 'awards', '.sections') : []),
    ...(is('staff') ? [step('write', '/write', '.form, form')] : []),
    ...(is('auditor') && whole !== undefined
      ? [step('proof', `/history/${whole}`, '.proof')]
      : on(whole, '#timeline', 'timeline', '.sections')),
    step('overview', '/overview', '.tiles'),
    step('help', '/glossary', '.search'),
  ];
}
