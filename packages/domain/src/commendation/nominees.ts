import type { Policy } from '../policy/policy.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { Award } from '../vocabulary.ts';
import type { NomineeNamed } from './events.ts';

/** The rule that says who may receive an award, where one does. */
const RULE_OF: { readonly [A in Award]: { readonly rule?: string } } = {
  flag: { rule: 'AWD-FLAG' },
  certificate: {},
  medal: { rule: 'AWD-MEDAL' },
};

/**
 * Whether nominees may be named at all: flags go to collectives only (Law 06/2022, Art. 25–26), and one achievement is rewarded
 * once, so a recipient stands once in a dossier (Law 06/2022).
 */
export function nomineeFaults(nominees: readonly NomineeNamed[], policy: Policy): readonly Refusal[] {
  const faults: Refusal[] = [];
  const seen = new Set<string>();
  if (nominees.length > 0 && policy.council === null) faults.push(refusal('no-council', { at: '/nominees' }));
  for (const [index, nominee] of nominees.entries()) {
    const at = `/nominees/${index}`;
    const award = policy.awards.find((one) => one.award === nominee.award);
    if (award === undefined || !award.recipients.includes(nominee.recipient)) {
      faults.push(
        refusal('recipient-not-allowed', {
          at,
          with: { award: nominee.award, recipient: nominee.recipient },
          ...RULE_OF[nominee.award],
        }),
      );
    }
    if (seen.has(nominee.key)) faults.push(refusal('recipient-named-twice', { at, rule: 'AWD-ONCE' }));
    seen.add(nominee.key);
    if (nominee.no !== index + 1) faults.push(refusal('nominee-unknown', { at: `${at}/no` }));
    if (nominee.name.trim() === '') faults.push(refusal('text-missing', { at: `${at}/name` }));
    if (nominee.merit.trim() === '') faults.push(refusal('text-missing', { at: `${at}/merit` }));
  }
  return faults;
}

/** A fault for every number that was asked about and not answered, answered twice, or never asked about. */
export function eachOnce(asked: readonly number[], answered: readonly number[], at: string): readonly Refusal[] {
  const left = asked.filter((no) => !answered.includes(no)).map(String);
  const foreign = answered.filter((no, index) => !asked.includes(no) || answered.indexOf(no) !== index).map(String);
  return [
    ...(left.length > 0 ? [refusal('nominee-unanswered', { at, with: { nominees: left } })] : []),
    ...(foreign.length > 0 ? [refusal('nominee-unknown', { at, with: { nominees: foreign } })] : []),
  ];
}
