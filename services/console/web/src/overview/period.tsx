import type { ReactNode } from 'react';
import { useSpeech } from '../language/language.ts';

/** First and last day; a day that is being typed asks nothing yet. */
export function PeriodFields(props: {
  from: string;
  to: string;
  choose(period: { from?: string; to?: string }): void;
}): ReactNode {
  const { say } = useSpeech();
  const { from, to, choose } = props;
  const field = (name: 'from' | 'to', value: string) => (
    <label className="day-field">
      <span>{say(name === 'from' ? 'period.from' : 'period.to')}</span>
      <input
        type="date"
        key={value}
        defaultValue={value}
        onBlur={(event) => {
          const day = event.target.value;
          if (day !== value) choose({ [name]: day === '' ? undefined : day });
        }}
        onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
      />
    </label>
  );
  return (
    <fieldset className="period">
      <legend className="hidden-text">{say('period.title')}</legend>
      {field('from', from)}
      {field('to', to)}
    </fieldset>
  );
}
