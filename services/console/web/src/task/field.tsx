import { type ReactNode, useId } from 'react';
import { useSpeech } from '../language/language.ts';
import { fieldId } from './fault-place.ts';
import { useFaultAt } from './faults.tsx';

export interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly fault?: string | undefined;
  readonly optional?: boolean;
  /** Which place of the request's body it states, as a JSON pointer: faults that name it are shown here. */
  readonly at?: string;
}

/** Said while it is too long, never cut: what was typed or pasted is not lost. Characters are counted as the services count them. */
function useOverLength({ value, most }: { readonly value?: string; readonly most?: number }): string | undefined {
  const { say } = useSpeech();
  const n = value === undefined ? 0 : [...value.normalize('NFC')].length;
  return most === undefined || n <= most ? undefined : say('field.over', { n, most, over: n - most });
}

/** The id of the control and the fault that it shows: its own, or the one that was found at its place. */
export function useField<Props extends FieldProps & { readonly value?: string; readonly most?: number }>(
  props: Props,
): Props & { readonly id: string } {
  const own = useId();
  const over = useOverLength(props);
  const found = useFaultAt(props.at);
  const fault = over ?? found ?? props.fault;
  return { ...props, id: props.at === undefined ? own : fieldId(props.at), fault };
}

/** The name of a control above it, with what helps to fill it in, and its fault below. */
export function Around(
  props: FieldProps & {
    id: string;
    children: ReactNode /** What is said back of it, with its place kept. */;
    said?: string;
  },
): ReactNode {
  const { say } = useSpeech();
  const { id, label, hint, fault, optional = false, children, said } = props;
  return (
    <div className="field" data-fault={fault !== undefined}>
      <label htmlFor={id} id={`${id}-label`}>
        {label} {optional && <span className="quiet">{say('field.optional')}</span>}
      </label>
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      {said !== undefined && (said !== '' || fault === undefined) && (
        <p className="hint" id={`${id}-said`}>
          {said === '' ? '\u00a0' : said}
        </p>
      )}
      {fault !== undefined && (
        <p className="fault" id={`${id}-fault`} role={props.at === undefined ? 'alert' : undefined}>
          {fault}
        </p>
      )}
    </div>
  );
}

export function described({
  id,
  hint,
  fault,
  at,
  said = '',
}: FieldProps & { readonly id: string; readonly said?: string }): Record<string, string | boolean> {
  const by = [
    hint === undefined ? '' : `${id}-hint`,
    said === '' ? '' : `${id}-said`,
    fault === undefined ? '' : `${id}-fault`,
  ]
    .filter(Boolean)
    .join(' ');
  return {
    id,
    ...(at === undefined ? {} : { 'data-at': at }),
    ...(by === '' ? {} : { 'aria-describedby': by }),
    ...(fault === undefined ? {} : { 'aria-invalid': true }),
  };
}

/** A text of several lines that grows with what is written. */
export function LongText(
  props: FieldProps & { value: string; change(value: string): void; most: number; rows?: number },
): ReactNode {
  const field = useField(props);
  const { value, change, most, rows = 4 } = props;
  const { say } = useSpeech();
  return (
    <Around {...field}>
      <textarea rows={rows} value={value} onChange={(event) => change(event.target.value)} {...described(field)} />
      {value.length > most * 0.8 && value.length <= most && (
        <p className="hint">{say('field.left', { n: most - value.length })}</p>
      )}
    </Around>
  );
}

export function ShortText(
  props: FieldProps & {
    value: string;
    change(value: string): void;
    most: number;
    type?: 'text' | 'number';
    name?: string;
  },
): ReactNode {
  const field = useField(props);
  const { value, change, type = 'text', name } = props;
  return (
    <Around {...field}>
      <input
        name={name}
        type={type}
        min={type === 'number' ? 0 : undefined}
        value={value}
        onChange={(event) => change(event.target.value)}
        {...described(field)}
      />
    </Around>
  );
}

export function Choose<One extends string>(
  props: FieldProps & { value: One | ''; change(value: One | ''): void; of: readonly { value: One; text: string }[] },
): ReactNode {
  const field = useField(props);
  const { say } = useSpeech();
  const { value, change, of } = props;
  return (
    <Around {...field}>
      <select value={value} onChange={(event) => change(event.target.value as One | '')} {...described(field)}>
        <option value="">{say('field.choose')}</option>
        {of.map((one) => (
          <option key={one.value} value={one.value}>
            {one.text}
          </option>
        ))}
      </select>
    </Around>
  );
}
