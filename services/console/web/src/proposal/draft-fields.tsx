import { LIMITS } from 'virtual:limits';
import { VOCABULARY } from 'virtual:vocabulary';
import type { Kind, PartKind } from '@nhipcau/domain/vocabulary';
import { type ReactNode, useState } from 'react';
import { useSpeech } from '../language/language.ts';
import { Choose, LongText, ShortText } from '../task/field.tsx';
import { type DraftForm, ONLY_FOR } from './draft-form.ts';

export interface FieldsProps {
  readonly form: DraftForm;
  readonly kind: Kind;
  set(change: Partial<DraftForm>): void;
  /** What was said of a field when the text came back, or what is still lacking there. */
  said(field: string): string | undefined;
  /** Parts that the rules ask for, beside those that were begun. */
  readonly partsAsked: readonly PartKind[];
}

const asks = (kind: Kind, field: keyof DraftForm) => ONLY_FOR[field]?.includes(kind) ?? true;

/** Which of a series it is, and over which months it reports. */
function Series({ form, set, said, kind }: FieldsProps): ReactNode {
  const { say } = useSpeech();
  return (
    <>
      {asks(kind, 'sequenceNo') && (
        <div className="pair">
          <ShortText
            label={say('write.sequenceNo')}
            type="number"
            value={form.sequenceNo}
            change={(sequenceNo) => set({ sequenceNo })}
            fault={said('sequence')}
            most={3}
          />
          <ShortText
            label={say('write.sequenceYear')}
            type="number"
            value={form.sequenceYear}
            change={(sequenceYear) => set({ sequenceYear })}
            most={4}
          />
        </div>
      )}
      {asks(kind, 'reportFrom') && (
        <div className="pair">
          <ShortText
            label={say('write.reportFrom')}
            type="date"
            value={form.reportFrom}
            change={(reportFrom) => set({ reportFrom })}
            fault={said('reportWindow')}
            most={10}
          />
          <ShortText
            label={say('write.reportTo')}
            type="date"
            value={form.reportTo}
            change={(reportTo) => set({ reportTo })}
            most={10}
          />
        </div>
      )}
    </>
  );
}

function What(props: FieldsProps): ReactNode {
  const { form, set, said, kind } = props;
  const { say, word } = useSpeech();
  return (
    <fieldset>
      <legend>{say('write.what')}</legend>
      <LongText
        label={word('field', 'title')}
        rows={2}
        value={form.titleVi}
        change={(titleVi) => set({ titleVi })}
        fault={said('title')}
        most={LIMITS.titleCharacters}
      />
      <LongText
        label={say('write.titleEn')}
        optional
        rows={2}
        value={form.titleEn}
        change={(titleEn) => set({ titleEn })}
        most={LIMITS.titleCharacters}
      />
      <LongText
        label={word('field', 'purpose')}
        rows={3}
        value={form.purposeVi}
        change={(purposeVi) => set({ purposeVi })}
        fault={said('purpose')}
        most={LIMITS.purposeCharacters}
      />
      <Series {...props} />
      {asks(kind, 'workshop') && (
        <LongText
          label={word('field', 'workshop')}
          optional
          rows={2}
          value={form.workshop}
          change={(workshop) => set({ workshop })}
          fault={said('workshop')}
          most={LIMITS.purposeCharacters}
        />
      )}
    </fieldset>
  );
}

function WhenAndWhere({ form, set, said }: FieldsProps): ReactNode {
  const { say, word } = useSpeech();
  return (
    <fieldset>
      <legend>{say('write.when')}</legend>
      <div className="pair">
        <ShortText
          label={word('field', 'start')}
          type="date"
          value={form.start}
          change={(start) => set({ start, ...(form.end === '' ? { end: start } : {}) })}
          fault={said('start')}
          most={10}
        />
        <ShortText
          label={word('field', 'end')}
          type="date"
          value={form.end}
          change={(end) => set({ end })}
          fault={said('end')}
          most={10}
        />
      </div>
      <ShortText
        label={word('field', 'place')}
        value={form.place}
        change={(place) => set({ place })}
        fault={said('place')}
        most={LIMITS.placeCharacters}
      />
    </fieldset>
  );
}

function Who({ form, set, said, kind }: FieldsProps): ReactNode {
  const { say, word } = useSpeech();
  const ranks = VOCABULARY.GUEST_RANKS.map((value) => ({ value: value as string, text: say(`rank.${value}`) }));
  return (
    <fieldset>
      <legend>{say('write.who')}</legend>
      <LongText
        label={word('field', 'participants')}
        hint={say('field.perLine')}
        value={form.participants}
        change={(participants) => set({ participants })}
        fault={said('participants')}
        most={LIMITS.sectionCharacters}
      />
      {asks(kind, 'members') && (
        <LongText
          label={word('field', 'members')}
          hint={say('field.perLine')}
          value={form.members}
          change={(members) => set({ members })}
          fault={said('members')}
          most={LIMITS.sectionCharacters}
        />
      )}
      <Choose
        label={word('field', 'foreignElement')}
        hint={say('write.foreignHint')}
        value={form.foreign}
        change={(foreign) => set({ foreign, ...(foreign === 'no' ? { guests: '0', rank: '' } : {}) })}
        fault={said('foreignElement')}
        of={[
          { value: 'no', text: say('do.no') },
          { value: 'yes', text: say('do.yes') },
        ]}
      />
      {form.foreign === 'yes' && (
        <div className="pair">
          <ShortText
            label={word('field', 'foreignGuests')}
            type="number"
            value={form.guests}
            change={(guests) => set({ guests })}
            fault={said('foreignGuests')}
            most={6}
          />
          <Choose
            label={word('field', 'highestRank')}
            value={form.rank}
            change={(rank) => set({ rank })}
            fault={said('highestRank')}
            of={ranks}
          />
        </div>
      )}
    </fieldset>
  );
}

function How({ form, set, said }: FieldsProps): ReactNode {
  const { say, word } = useSpeech();
  return (
    <fieldset>
      <legend>{say('write.how')}</legend>
      <LongText
        label={word('field', 'agenda')}
        hint={say('field.perLine')}
        value={form.agenda}
        change={(agenda) => set({ agenda })}
        fault={said('agenda')}
        most={LIMITS.sectionCharacters}
      />
      <LongText
        label={word('field', 'followUps')}
        hint={say('field.perLine')}
        optional
        rows={3}
        value={form.followUps}
        change={(followUps) => set({ followUps })}
        fault={said('followUps')}
        most={LIMITS.sectionCharacters}
      />
      <div className="pair">
        <ShortText
          label={word('field', 'budget')}
          value={form.budget}
          change={(budget) => set({ budget })}
          fault={said('budget')}
          most={20}
        />
        <Choose
          label={say('write.currency')}
          value={form.currency}
          change={(currency) => set({ currency: currency || 'VND' })}
          of={['VND', 'USD', 'EUR'].map((value) => ({ value, text: value }))}
        />
      </div>
      <LongText
        label={word('field', 'policies')}
        hint={say('write.policiesHint')}
        optional
        rows={2}
        value={form.policies}
        change={(policies) => set({ policies })}
        fault={said('policies')}
        most={LIMITS.purposeCharacters}
      />
      <Choose
        label={word('field', 'channel')}
        value={form.channel}
        change={(channel) => set({ channel })}
        fault={said('channel')}
        of={VOCABULARY.CHANNELS.map((value) => ({ value: value as string, text: word('channel', value) }))}
      />
    </fieldset>
  );
}

function Papers({ form, set, said, partsAsked }: FieldsProps): ReactNode {
  const { say, word } = useSpeech();
  const [added, add] = useState<readonly PartKind[]>([]);
  const begun = Object.keys(form.parts) as PartKind[];
  const shown = VOCABULARY.PART_KINDS.filter((kind) => [...begun, ...partsAsked, ...added].includes(kind));
  const rest = VOCABULARY.PART_KINDS.filter((kind) => !shown.includes(kind));
  return (
    <fieldset>
      <legend>{say('write.parts')}</legend>
      <p className="hint">{say('write.partsHint')}</p>
      {shown.map((kind) => (
        <LongText
          key={kind}
          label={word('part', kind)}
          rows={5}
          value={form.parts[kind] ?? ''}
          change={(text) => set({ parts: { ...form.parts, [kind]: text } })}
          fault={said(`parts/${kind}`)}
          most={LIMITS.sectionCharacters}
        />
      ))}
      {rest.length > 0 && (
        <Choose
          label={say('write.addPart')}
          value=""
          change={(kind) => kind !== '' && add([...added, kind])}
          of={rest.map((value) => ({ value, text: word('part', value) }))}
        />
      )}
    </fieldset>
  );
}

export function DraftFields(props: FieldsProps): ReactNode {
  return (
    <>
      <What {...props} />
      <WhenAndWhere {...props} />
      <Who {...props} />
      <How {...props} />
      <Papers {...props} />
    </>
  );
}
