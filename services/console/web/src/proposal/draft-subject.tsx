import { LIMITS } from 'virtual:limits';
import type { ReactNode } from 'react';
import { useSpeech } from '../language/language.ts';
import { DayField } from '../task/day-field.tsx';
import { LongText, ShortText } from '../task/field.tsx';
import { asks, type FieldsProps, isOptional } from './fields-props.ts';

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
            at="/sequence"
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
          <DayField
            label={say('write.reportFrom')}
            optional={isOptional(kind, 'reportFrom')}
            value={form.reportFrom}
            change={(reportFrom) => set({ reportFrom })}
            at="/reportWindow"
            fault={said('reportWindow')}
          />
          <DayField
            label={say('write.reportTo')}
            optional={isOptional(kind, 'reportFrom')}
            value={form.reportTo}
            change={(reportTo) => set({ reportTo })}
          />
        </div>
      )}
    </>
  );
}

export function What(props: FieldsProps): ReactNode {
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
        at="/title"
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
        at="/purpose"
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
          at="/workshop"
          fault={said('workshop')}
          most={LIMITS.purposeCharacters}
        />
      )}
    </fieldset>
  );
}
