import type { ReactNode } from 'react';
import { useSpeech } from '../language/language.ts';
import { DayFilter } from '../task/day-field.tsx';

/** First and last day; a day that is being typed asks nothing yet. */
export function PeriodFields(props: {
  from: string;
  to: string;
  choose(period: { from?: string; to?: string }): void;
}): ReactNode {
  const { say } = useSpeech();
  const { from, to, choose } = props;
  const field = (name: 'from' | 'to', value: string) => (
    <DayFilter
      id={`period-${name}`}
      label={say(name === 'from' ? 'period.from' : 'period.to')}
      value={value}
      choose={(day) => choose({ [name]: day === '' ? undefined : day })}
    />
  );
  return (
    <fieldset className="period">
      <legend className="hidden-text">{say('period.title')}</legend>
      {field('from', from)}
      {field('to', to)}
    </fieldset>
  );
}
