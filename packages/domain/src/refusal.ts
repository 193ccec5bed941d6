/**
 * Every reason for which the domain refuses an act. The code is stable; its words in Vietnamese, English and Thai and its HTTP
 * status stand in the contracts' catalogue.
 */
export const DOMAIN_REFUSALS = [
  'dossier-closed',
  'round-decided',
  'wrong-stage',
  'not-a-draft',
  'task-not-found',
  'task-closed',
  'wrong-task',
  'task-claimed-by-another',
  'document-changed',
  'field-missing',
  'part-missing',
  'end-before-start',
  'filed-too-late',
  'number-missing',
  'consulted-unit-missing',
  'reason-missing',
  'text-missing',
  'earlier-agreement-unknown',
  'not-yet-due',
  'unit-must-speak',
  'objection-unanswered',
  'not-before-planned-day',
  'already-started',
  'not-started',
  'nothing-changed',
  'opinions-given',
  'already-approved',
  'not-approved-yet',
  'already-carried-out',
  'recipient-not-allowed',
  'recipient-named-twice',
  'medal-already-held',
  'nominee-unknown',
  'nominee-unanswered',
  'bar-without-rule',
  'not-decided',
  'route-not-allowed',
  'overtaken',
  'secret-ballot-not-offered',
  'kind-not-offered',
  'no-council',
  'beyond-calendar',
  'not-claimed',
] as const;
export type DomainRefusalCode = (typeof DOMAIN_REFUSALS)[number];

/** One fault of a request: every fault of a request is reported at once. */
export interface Refusal<Code extends string = DomainRefusalCode> {
  readonly code: Code;
  /** Where in the request, as a JSON pointer; absent where the state itself refuses. */
  readonly at?: string;
  /** Values that the message shows: plain data, never personal. */
  readonly with?: Readonly<Record<string, string | number | readonly string[]>>;
  /** Id of the rule whose row forbids it, with its citation shown to the reader. */
  readonly rule?: string;
}

export function refusal(code: DomainRefusalCode, detail: Omit<Refusal, 'code'> = {}): Refusal {
  return { code, ...detail };
}
