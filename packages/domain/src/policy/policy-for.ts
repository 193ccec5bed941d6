import { dayLengthOf } from '../law/day-length.ts';
import { ruleOn, ruleValueOn } from '../law/rule-on.ts';
import type { RuleRow } from '../law/rule-row.ts';
import type { LocalDate } from '../time/local-date.ts';
import { isWithin } from '../time/local-date.ts';
import type { Kind, PersonId, TaskKind, UnitId } from '../vocabulary.ts';
import { KIND_ROWS, type KindRow } from './kind-rows.ts';
import type { Council, Length, Policy, Quorum, RuleReference } from './policy.ts';
import { type RoutingRow, routingOn } from './routing.ts';

/** The dated data that a policy is resolved from. */
export interface LawBook {
  readonly rules: readonly RuleRow[];
  readonly routing: readonly RoutingRow[];
}

export interface PolicyRequest {
  readonly kind: Kind;
  readonly owner: UnitId;
  readonly on: LocalDate;
  /** Members of a council on that day, by the council's unit. */
  readonly membersOf: (unit: UnitId) => readonly PersonId[];
}

function lengthOf(rules: readonly RuleRow[], id: string, on: LocalDate): Length {
  const length = dayLengthOf(ruleValueOn(rules, id, on, 'length'));
  if (length === undefined) throw new Error(`rule ${id} does not count days on ${on}`);
  return length;
}

/** The row that holds on the day, if any: values are required where they are read, and the law may be silent beside them. */
function referencesTo(rules: readonly RuleRow[], id: string, on: LocalDate): readonly RuleReference[] {
  const row = ruleOn(rules, id, on);
  if (row === undefined) return [];
  const { source } = row;
  const citation = [source.number, source.article, source.date, source.issuer]
    .filter((part) => part !== null)
    .join(', ');
  return [{ id, from: row.from, citation, source: source.kind, certainty: row.certainty }];
}

function councilOf(row: RoutingRow, rules: readonly RuleRow[], request: PolicyRequest): Council | null {
  if (row.council === null) return null;
  const quorumFrom = (day: LocalDate): Quorum => ({
    rule: 'share',
    percent: ruleValueOn(rules, 'AWD-VOTE', day, 'percent').amount,
  });
  const later = rules
    .filter((rule) => rule.id === 'AWD-VOTE' && rule.from > request.on)
    .map(({ from }) => ({ from, quorum: quorumFrom(from) }));
  const members = [...request.membersOf(row.council.unit)].sort();
  return { ...row.council, members, quorum: quorumFrom(request.on), ...(later.length > 0 ? { later } : {}) };
}

/** Flags go to collectives only, the medal to a person once in a life (rules AWD-FLAG, AWD-MEDAL). */
const AWARDS: Policy['awards'] = [
  { award: 'flag', recipients: ['collective'], onceInLife: false },
  { award: 'certificate', recipients: ['individual', 'collective'], onceInLife: false },
  { award: 'medal', recipients: ['individual'], onceInLife: true },
];

function rulesUsed(kind: KindRow, withCouncil: boolean): readonly string[] {
  const awards = withCouncil ? ['AWD-VOTE', 'AWD-FLAG', 'AWD-MEDAL', 'AWD-ONCE', 'AWD-FREEZE'] : [];
  const change = kind.foreignElement ? ['CONF-CHANGE', 'CONF-SILENCE'] : [];
  return [...new Set([kind.lead, ...Object.values(kind.lengths), 'REMIND', 'ESCALATE', ...change, ...awards])].sort();
}

/**
 * The policy that a dossier started on a day is pinned to, or undefined where the organisation does not route its kind. Every
 * value comes from a dated row, and the rows it came from stand beside it.
 *
 * @throws RuleFault where the rule table cannot answer
 */
export function policyFor(book: LawBook, request: PolicyRequest): Policy | undefined {
  const { kind, on } = request;
  const kindRow = KIND_ROWS.find((row) => row.kind === kind && isWithin(on, row.from, row.to));
  const routing = routingOn(book.routing, request);
  if (kindRow === undefined || routing === undefined) return undefined;
  const { rules } = book;
  const lengths: Partial<Record<TaskKind, Length>> = {};
  for (const [task, id] of Object.entries(kindRow.lengths)) lengths[task as TaskKind] = lengthOf(rules, id, on);
  const council = councilOf(routing, rules, request);
  return {
    kind,
    pinnedOn: on,
    decidingBody: routing.decidingBody,
    steps: kindRow.steps,
    lead: lengthOf(rules, kindRow.lead, on),
    requiredFields: kindRow.requiredFields,
    requiredParts: kindRow.requiredParts,
    materialFields: kindRow.materialFields,
    lengths,
    ladder: {
      remindDays: ruleValueOn(rules, 'REMIND', on, 'offsets').amounts,
      escalateDays: ruleValueOn(rules, 'ESCALATE', on, 'offsets').amounts[0] ?? 0,
    },
    // No text found lets silence count as consent (rule CONF-SILENCE): it escalates.
    silence: 'escalates',
    consulted: routing.consulted,
    levels: routing.levels,
    council,
    awards: council === null ? [] : AWARDS,
    rules: rulesUsed(kindRow, council !== null).flatMap((id) => referencesTo(rules, id, on)),
  };
}
