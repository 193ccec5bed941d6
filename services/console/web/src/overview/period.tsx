import type { ReactNode } from 'react';
import { Segments } from '../frame/choice.tsx';
import { useSpeech } from '../language/language.ts';
import { useToday } from '../reach/me.ts';
import { DayFilter } from '../task/day-field.tsx';
import { firstDayOf, SPANS, type Span, spanOf } from './spans.ts';

/** So many years up to today, or a first and a last day; a day that is being typed asks nothing yet. */
export function PeriodFields(props: {
  from: string;
  to: string;
  choose(period: { from?: string | undefined; to?: string | undefined }): void;
}): ReactNode {
  const { say } = useSpeech();
  const today = useToday();
  const { from, to, choose } = props;
  const span = spanOf({ from, to }, today);
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
      <Segments
        label={say('period.title')}
        of={SPANS.map((years) => ({ value: `${years}` as const, text: say(`period.years.${years}`) }))}
        chosen={span === undefined ? undefined : `${span}`}
        choose={(years) => choose({ from: firstDayOf(Number(years) as Span, today), to: undefined })}
      />
      {field('from', from)}
      {field('to', to)}
    </fieldset>
  );
}
