import { type ReactNode, useId } from 'react';
import { useSpeech } from '../language/language.ts';

interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly fault?: string | undefined;
  readonly optional?: boolean;
}

function Around(props: FieldProps & { id: string; children: ReactNode }): ReactNode {
  const { say } = useSpeech();
  const { id, label, hint, fault, optional = false, children } = props;
  return (
    <div className="field" data-fault={fault !== undefined}>
      <label htmlFor={id}>
        {label} {optional && <span className="quiet">{say('field.optional')}</span>}
      </label>
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      {fault !== undefined && (
        <p className="fault" id={`${id}-fault`} role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}

function described(id: string, { hint, fault }: FieldProps): Record<string, string | boolean> {
  const by = [hint === undefined ? '' : `${id}-hint`, fault === undefined ? '' : `${id}-fault`]
    .filter(Boolean)
    .join(' ');
  return { ...(by === '' ? {} : { 'aria-describedby': by }), ...(fault === undefined ? {} : { 'aria-invalid': true }) };
}

/** A text of several lines that grows with what is written. */
export function LongText(
  props: FieldProps & { value: string; change(value: string): void; most: number; rows?: number },
): ReactNode {
  const id = useId();
  const { value, change, most, rows = 4 } = props;
  const { say } = useSpeech();
  return (
    <Around {...props} id={id}>
      <textarea
        id={id}
        rows={rows}
        maxLength={most}
        value={value}
        onChange={(event) => change(event.target.value)}
        {...described(id, props)}
      />
      {value.length > most * 0.8 && <p className="hint">{say('field.left', { n: most - value.length })}</p>}
    </Around>
  );
}

export function ShortText(
  props: FieldProps & {
    value: string;
    change(value: string): void;
    most: number;
    type?: 'text' | 'date' | 'number';
    name?: string;
  },
): ReactNode {
  const id = useId();
  const { value, change, most, type = 'text', name } = props;
  return (
    <Around {...props} id={id}>
      <input
        id={id}
        name={name}
        type={type}
        maxLength={type === 'text' ? most : undefined}
        min={type === 'number' ? 0 : undefined}
        value={value}
        onChange={(event) => change(event.target.value)}
        {...described(id, props)}
      />
    </Around>
  );
}

export function Choose<One extends string>(
  props: FieldProps & { value: One | ''; change(value: One | ''): void; of: readonly { value: One; text: string }[] },
): ReactNode {
  const id = useId();
  const { say } = useSpeech();
  const { value, change, of } = props;
  return (
    <Around {...props} id={id}>
      <select
        id={id}
        value={value}
        onChange={(event) => change(event.target.value as One | '')}
        {...described(id, props)}
      >
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
