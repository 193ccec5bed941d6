import { LIMITS } from 'virtual:limits';
import { VOCABULARY } from 'virtual:vocabulary';
import type { PartKind, ProposalField } from '@nhipcau/domain/vocabulary';
import type { ReactNode } from 'react';
import { type Speech, useSpeech } from '../language/language.ts';
import { unlessWritten } from './answer-form.tsx';
import type { FaultAt } from './faults.tsx';
import { Choose, LongText } from './field.tsx';
import { Reviewed } from './reviewed.tsx';

export interface Remark {
  readonly part: PartKind | ProposalField | '';
  readonly reason: string;
}

export const NO_REMARKS: readonly Remark[] = [{ part: '', reason: '' }];

/** A fault for every part that was not chosen and every reason that was not given. */
export function remarksMissing(remarks: readonly Remark[], say: Speech['say']): readonly FaultAt[] {
  return remarks.flatMap((remark, no) => [
    ...unlessWritten(remark.part, `/reasons/${no}/part`, say('missing.part')),
    ...unlessWritten(remark.reason, `/reasons/${no}/reason`, say('missing.reason')),
  ]);
}

/** What a remark is about: a part of the dossier, or a field of its text. */
export function partText({ word }: Speech, part: string): string {
  const isPart = (VOCABULARY.PART_KINDS as readonly string[]).includes(part);
  return isPart ? word('part', part as PartKind) : word('field', part as ProposalField);
}

export function RemarksReviewed({ remarks }: { remarks: readonly Remark[] }): ReactNode {
  const speech = useSpeech();
  return <Reviewed lines={remarks.map(({ part, reason }) => [partText(speech, part), reason] as const)} />;
}

/** What cannot stay as it is, part by part, each with its reason: the owner reads it beside that very field. */
export function Remarks({
  remarks,
  change,
}: {
  remarks: readonly Remark[];
  change(remarks: readonly Remark[]): void;
}): ReactNode {
  const { say, word } = useSpeech();
  const parts = VOCABULARY.PART_KINDS.map((value) => ({ value, text: word('part', value) }));
  const fields = VOCABULARY.PROPOSAL_FIELDS.filter(
    (one) => !(VOCABULARY.PART_KINDS as readonly string[]).includes(one),
  ).map((value) => ({ value, text: word('field', value) }));
  const set = (no: number, next: Partial<Remark>) =>
    change(remarks.map((one, at) => (at === no ? { ...one, ...next } : one)));
  return (
    <div className="repeated">
      {remarks.map((remark, no) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a remark has no name but its place
        <fieldset key={no}>
          <legend className="hidden-text">{say('remarks.one', { n: no + 1 })}</legend>
          <Choose
            at={`/reasons/${no}/part`}
            label={say('remarks.part')}
            value={remark.part}
            change={(part) => set(no, { part })}
            of={[...fields, ...parts]}
          />
          <LongText
            at={`/reasons/${no}/reason`}
            label={say('remarks.reason')}
            rows={2}
            value={remark.reason}
            most={LIMITS.reasonCharacters}
            change={(reason) => set(no, { reason })}
          />
          {remarks.length > 1 && (
            <button type="button" className="link" onClick={() => change(remarks.filter((_, at) => at !== no))}>
              {say('do.remove')}
            </button>
          )}
        </fieldset>
      ))}
      <button type="button" className="link" onClick={() => change([...remarks, { part: '', reason: '' }])}>
        {say('remarks.add')}
      </button>
    </div>
  );
}
