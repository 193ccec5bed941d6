import { type ReactNode, useRef, useState } from 'react';
import { dayText } from '../language/dates.ts';
import { useSpeech } from '../language/language.ts';
import './day-field.css';
import { dayIn, dayWritten } from './day-text.ts';
import { Around, described, type FieldProps, useField } from './field.tsx';

interface BoxProps {
  /** A day such as 2024-01-03, or nothing. */
  readonly value: string;
  readonly labelId: string;
  /** Called with nothing while what is written is no day. */
  change(day: string): void;
  /** Under which the day stands in the form's data. */
  readonly name?: string | undefined;
  readonly attributes: Readonly<Record<string, string | boolean>>;
  leave?(): void;
}

/** What is written and the day that it was when it was written: a day that comes from elsewhere is written anew. */
function useWritten({ value, change }: Pick<BoxProps, 'value' | 'change'>) {
  const [written, set] = useState({ text: dayWritten(value), day: value });
  if (written.day !== value) set({ text: dayWritten(value), day: value });
  return {
    text: written.text,
    write(text: string) {
      const day = dayIn(text) ?? '';
      set({ text, day });
      if (day !== value) change(day);
    },
  };
}

/** Day first in every language: the browser's own field follows the language of the browser, and is only the calendar here. */
function DayBox(props: BoxProps & { readonly written: ReturnType<typeof useWritten> }): ReactNode {
  const { say } = useSpeech();
  const { value, labelId, name, attributes, leave, written } = props;
  const calendar = useRef<HTMLInputElement>(null);
  return (
    <span className="day-box">
      <input
        type="text"
        inputMode="numeric"
        autoComplete="off"
        placeholder={say('day.order')}
        value={written.text}
        onChange={(event) => written.write(event.target.value)}
        onBlur={() => {
          if (value !== '') written.write(dayWritten(value));
          leave?.();
        }}
        onKeyDown={(event) => event.key === 'Enter' && leave?.()}
        {...attributes}
      />
      {name !== undefined && <input type="hidden" name={name} value={value} />}
      <button
        type="button"
        className="day-calendar"
        aria-label={say('day.calendar')}
        aria-describedby={labelId}
        onClick={() => calendar.current?.showPicker()}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M4 6h16v14H4zM4 10h16M8 3v4M16 3v4" />
        </svg>
      </button>
      <input
        ref={calendar}
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        value={value}
        onChange={(event) => written.write(dayWritten(event.target.value))}
      />
    </span>
  );
}

/** A day of a form, said back with its weekday. */
export function DayField(props: FieldProps & { value: string; change(day: string): void }): ReactNode {
  const speech = useSpeech();
  const { value, change } = props;
  const written = useWritten(props);
  const [left, setLeft] = useState(false);
  const isUnclear = left && value === '' && written.text.trim() !== '';
  const field = useField({
    ...props,
    fault: isUnclear ? speech.say('day.unclear') : props.fault,
  });
  const said = value === '' ? '' : dayText(speech, value, 'weekday');
  return (
    <Around {...field} said={said}>
      <DayBox
        value={value}
        labelId={`${field.id}-label`}
        change={change}
        attributes={described({ ...field, said })}
        written={written}
        leave={() => setLeft(true)}
      />
    </Around>
  );
}

/** A day by which a list is narrowed: it asks when the field is left, not while it is typed. */
export function DayFilter(props: {
  id: string;
  label: string;
  value: string;
  choose?(day: string): void;
  name?: string;
}): ReactNode {
  const { id, label, value, choose, name } = props;
  const [day, setDay] = useState(value);
  const [known, know] = useState(value);
  if (known !== value) {
    know(value);
    setDay(value);
  }
  const written = useWritten({ value: day, change: setDay });
  return (
    <span className="day-field">
      <label id={`${id}-label`} htmlFor={id}>
        {label}
      </label>
      <DayBox
        value={day}
        labelId={`${id}-label`}
        change={setDay}
        name={name}
        attributes={{ id }}
        written={written}
        leave={() => {
          // What is no day narrows nothing and is not lost either: it stands to be mended.
          if (day !== value && (day !== '' || written.text.trim() === '')) choose?.(day);
        }}
      />
    </span>
  );
}
