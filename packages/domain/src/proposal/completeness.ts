import { calendarHolds } from '../calendar/working-day.ts';
import type { TextFacts } from '../dossier/commands.ts';
import type { Rules } from '../dossier/decision.ts';
import type { PresentedVersion } from '../dossier/state.ts';
import type { Policy } from '../policy/policy.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { localDate } from '../time/local-date.ts';
import type { ProposalField } from '../vocabulary.ts';

/** How many guests are foreign is asked only where anything is; where the text does not say whether, that is what it lacks. */
function lacking(field: ProposalField, { filled, foreignElement }: TextFacts): ProposalField | undefined {
  if (filled.includes(field)) return undefined;
  if (field !== 'foreignGuests' || foreignElement) return field;
  return filled.includes('foreignElement') ? undefined : 'foreignElement';
}

/** Decision 06/2020, Article 4.1 names the papers of an international conference; everything else is asked for by the house. */
function ruleOf({ kind }: Policy, what: 'field' | 'part'): string {
  return kind === 'international-conference' && what === 'part' ? 'CONF-DOSSIER' : 'INT-DOSSIER';
}

/** Everything that keeps a text from being presented, by field and part, with the rule that asks for it. */
export function completenessFaults(text: TextFacts, rules: Rules): readonly Refusal[] {
  const { policy, calendar } = rules;
  const faults: Refusal[] = [];
  for (const field of new Set(policy.requiredFields.map((one) => lacking(one, text)))) {
    if (field !== undefined)
      faults.push(refusal('field-missing', { at: `/${field}`, with: { field }, rule: ruleOf(policy, 'field') }));
  }
  for (const part of policy.requiredParts) {
    if (!text.parts.includes(part))
      faults.push(refusal('part-missing', { at: `/parts/${part}`, with: { part }, rule: ruleOf(policy, 'part') }));
  }
  if (text.end !== '' && text.end < text.start) faults.push(refusal('end-before-start', { at: '/end' }));
  const named = [text.start, text.end].filter((date) => date !== '');
  const held = named.every((date) => calendarHolds(calendar, localDate(date)));
  if (!held) faults.push(refusal('beyond-calendar', { at: '/start' }));
  return faults;
}

export function versionOf(text: TextFacts, no: number): PresentedVersion {
  return {
    no,
    documentHash: text.documentHash,
    start: text.start,
    end: text.end,
    foreignElement: text.foreignElement,
  };
}
