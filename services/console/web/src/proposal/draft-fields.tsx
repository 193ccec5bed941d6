import { LIMITS } from 'virtual:limits';
import { VOCABULARY } from 'virtual:vocabulary';
import type { PartKind } from '@nhipcau/domain/vocabulary';
import { type ReactNode, useState } from 'react';
import { moneyText } from '../language/dates.ts';
import { useSpeech } from '../language/language.ts';
import { DayField } from '../task/day-field.tsx';
import { Choose, LongText, ShortText } from '../task/field.tsx';
import { contentOf } from './draft-form.ts';
import { What } from './draft-subject.tsx';
import { asks, type FieldsProps, isOptional } from './fields-props.ts';
import { PartFile } from './part-file.tsx';

function WhenAndWhere({ form, set, said }: FieldsProps): ReactNode {
  const { say, word } = useSpeech();
  return (
    <fieldset>
      <legend>{say('write.when')}</legend>
      <div className="pair">
        <DayField
          label={word('field', 'start')}
          value={form.start}
          change={(start) => set({ start, ...(form.end === '' ? { end: start } : {}) })}
          at="/start"
          fault={said('start')}
        />
        <DayField
          label={word('field', 'end')}
          value={form.end}
          change={(end) => set({ end })}
          at="/end"
          fault={said('end')}
        />
      </div>
      <ShortText
        label={word('field', 'place')}
        value={form.place}
        change={(place) => set({ place })}
        at="/place"
        fault={said('place')}
        most={LIMITS.placeCharacters}
      />
    </fieldset>
  );
}

function Who({ form, set, said, kind }: FieldsProps): ReactNode {
  const { say, word } = useSpeech();
  const ranks = VOCABULARY.GUEST_RANKS.map((value) => ({ value: value as string, text: word('guest-rank', value) }));
  return (
    <fieldset>
      <legend>{say('write.who')}</legend>
      <LongText
        label={word('field', 'participants')}
        hint={say('field.perLine')}
        optional={isOptional(kind, 'participants')}
        value={form.participants}
        change={(participants) => set({ participants })}
        at="/participants"
        fault={said('participants')}
        most={LIMITS.sectionCharacters}
      />
      {asks(kind, 'members') && (
        <LongText
          label={word('field', 'members')}
          hint={say('field.perLine')}
          value={form.members}
          change={(members) => set({ members })}
          at="/members"
          fault={said('members')}
          most={LIMITS.sectionCharacters}
        />
      )}
      <Choose
        label={word('field', 'foreignElement')}
        hint={say('write.foreignHint')}
        value={form.foreign}
        change={(foreign) => set({ foreign, ...(foreign === 'yes' ? {} : { guests: '', rank: '' }) })}
        at="/foreignElement"
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
            at="/foreignGuests"
            fault={said('foreignGuests')}
            most={6}
          />
          <Choose
            label={word('field', 'highestRank')}
            value={form.rank}
            change={(rank) => set({ rank })}
            at="/highestRank"
            fault={said('highestRank')}
            of={ranks}
          />
        </div>
      )}
    </fieldset>
  );
}

function How({ form, set, said, kind }: FieldsProps): ReactNode {
  const speech = useSpeech();
  const { say, word } = speech;
  // Said back as it was understood: a dot too many is seen at once.
  const { budget } = contentOf(form);
  return (
    <fieldset>
      <legend>{say('write.how')}</legend>
      <LongText
        label={word('field', 'agenda')}
        hint={say('field.perLine')}
        optional={isOptional(kind, 'agenda')}
        value={form.agenda}
        change={(agenda) => set({ agenda })}
        at="/agenda"
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
        at="/followUps"
        fault={said('followUps')}
        most={LIMITS.sectionCharacters}
      />
      <div className="pair">
        <ShortText
          label={word('field', 'budget')}
          hint={budget === undefined ? say('write.budgetHint') : moneyText(speech, budget)}
          value={form.budget}
          change={(budget) => set({ budget })}
          at="/budget"
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
        at="/policies"
        fault={said('policies')}
        most={LIMITS.purposeCharacters}
      />
      <Choose
        label={word('field', 'channel')}
        value={form.channel}
        change={(channel) => set({ channel })}
        at="/channel"
        fault={said('channel')}
        of={VOCABULARY.CHANNELS.map((value) => ({ value: value as string, text: word('channel', value) }))}
      />
    </fieldset>
  );
}

function Papers({ id, form, set, said, partsAsked, files }: FieldsProps): ReactNode {
  const { say, word } = useSpeech();
  const [added, add] = useState<readonly PartKind[]>([]);
  const begun = [...(Object.keys(form.parts) as PartKind[]), ...files.attached.map(({ kind }) => kind)];
  const shown = VOCABULARY.PART_KINDS.filter((kind) => [...begun, ...partsAsked, ...added].includes(kind));
  const rest = VOCABULARY.PART_KINDS.filter((kind) => !shown.includes(kind));
  return (
    <fieldset>
      <legend>{say('write.parts')}</legend>
      <details className="hint">
        <summary>{say('write.partsHint')}</summary>
        <p>{say('write.partsHintHow')}</p>
        <pre className="written">{say('write.partsHintExample')}</pre>
      </details>
      {shown.map((kind) => (
        <div key={kind} className="part-written">
          <LongText
            label={word('part', kind)}
            rows={4}
            value={form.parts[kind] ?? ''}
            change={(text) => set({ parts: { ...form.parts, [kind]: text } })}
            at={`/parts/${kind}`}
            fault={said(`parts/${kind}`)}
            most={LIMITS.sectionCharacters}
          />
          <PartFile id={id} kind={kind} label={word('part', kind)} files={files} />
        </div>
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
