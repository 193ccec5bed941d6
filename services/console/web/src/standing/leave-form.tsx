import type { BodyOf, StandingShown, setAbsence } from '@nhipcau/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Segments } from '../frame/choice.tsx';
import { Failed, ProblemShown } from '../frame/states.tsx';
import { dayText } from '../language/dates.ts';
import { useSpeech } from '../language/language.ts';
import { useAct } from '../reach/act.ts';
import { ask, ENDPOINTS, Refused, reading } from '../reach/house.ts';
import { DayField } from '../task/day-field.tsx';
import { daysOf, SPANS, type Span } from './leave-days.ts';
import { LeavePreview } from './leave-preview.tsx';
import { Outcome, Submit } from './outcome.tsx';
import type { NamedUnit } from './scope-fields.tsx';
import { NO_STAND_IN, type StandIn, StandInFields, standInsAsked } from './stand-in-fields.tsx';
import { suggestedStandIn } from './suggested-stand-in.ts';

export type LeaveSet = BodyOf<typeof setAbsence>;

/** Asked again with every change of the form: nothing is changed by asking. */
function usePreview(leave: LeaveSet | undefined) {
  return useQuery({
    queryKey: ['previewAbsence', leave],
    queryFn: async ({ signal }) => (await ask(ENDPOINTS.previewAbsence, { body: leave as LeaveSet, signal })).body,
    enabled: leave !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}

/** The choices that the form shows anyway, and who of them is chosen as long as the person chose nobody. */
function useSuggested({ posts }: StandingShown, on: string) {
  const { data } = useQuery({
    ...reading('listStandIns', { query: on === '' ? {} : { on } }),
    placeholderData: keepPreviousData,
  });
  return suggestedStandIn(data?.body.items ?? [], posts);
}

function When(props: {
  today: string;
  span: Span;
  days: { readonly from: string; readonly to: string };
  choose(span: Span, days: { readonly from: string; readonly to: string }): void;
}): ReactNode {
  const speech = useSpeech();
  const { say } = speech;
  const { today, span, days, choose } = props;
  return (
    <fieldset className="when">
      <legend>{say('leave.when')}</legend>
      <Segments
        label={say('leave.when')}
        of={SPANS.map((value) => ({ value, text: say(`leave.span.${value}`) }))}
        chosen={span}
        choose={(next) => choose(next, daysOf(next, today) ?? days)}
      />
      {span === 'other' ? (
        <div className="pair">
          <DayField label={say('leave.from')} value={days.from} change={(from) => choose(span, { ...days, from })} />
          <DayField label={say('leave.to')} value={days.to} change={(to) => choose(span, { ...days, to })} />
        </div>
      ) : (
        <p className="hint">
          {days.from === days.to
            ? dayText(speech, days.from, 'long')
            : say('leave.days', { from: dayText(speech, days.from), to: dayText(speech, days.to) })}
        </p>
      )}
    </fieldset>
  );
}

/** Leave: when, who stands in, what goes where, done. */
export function LeaveForm({ standing, done }: { standing: StandingShown; done(set: LeaveSet): void }): ReactNode {
  const { say } = useSpeech();
  const [span, setSpan] = useState<Span>('today');
  const [days, setDays] = useState({ from: standing.on, to: standing.on });
  const [typed, setStandIns] = useState<readonly StandIn[]>();
  const suggested = useSuggested(standing, days.from);
  const standIns = typed ?? [suggested === undefined ? NO_STAND_IN : { ...NO_STAND_IN, person: suggested }];
  const [nobody, setNobody] = useState(false);
  const set = useAct('setAbsence');
  const units: readonly NamedUnit[] = [
    ...new Map(standing.posts.filter((post) => post.for === undefined).map(({ unit }) => [unit.id, unit])).values(),
  ];
  const chosen = nobody ? [] : standInsAsked(standIns);
  const complete = nobody || (chosen.length > 0 && chosen.length === standIns.length);
  const named = days.from !== '' && days.to !== '';
  const leave = complete && named ? { ...days, standIns: chosen } : undefined;
  const preview = usePreview(leave);
  const seen = preview.isSuccess && !preview.isPlaceholderData && leave !== undefined;
  const missing = !named
    ? say('leave.missingDays')
    : !complete
      ? say('leave.missingWho')
      : seen
        ? undefined
        : say('leave.missingPreview');
  return (
    <form
      className="leave"
      onSubmit={(event) => {
        event.preventDefault();
        if (missing === undefined && leave !== undefined)
          void set.perform({ body: leave }).then((answer) => answer !== undefined && done(leave));
      }}
    >
      <When
        today={standing.on}
        span={span}
        days={days}
        choose={(next, chosenDays) => {
          setSpan(next);
          setDays(chosenDays);
        }}
      />
      {!nobody && typed === undefined && suggested !== undefined && (
        <p className="hint">
          {say(suggested.alike ? 'leave.suggested' : 'leave.suggestedOnly', { name: suggested.name })}
        </p>
      )}
      {!nobody && <StandInFields standIns={standIns} on={days.from || undefined} units={units} change={setStandIns} />}
      <label className="check">
        <input type="checkbox" checked={nobody} onChange={({ target }) => setNobody(target.checked)} />
        <span>{say('leave.nobody')}</span>
      </label>
      {leave !== undefined && preview.data !== undefined && !preview.isError && <LeavePreview of={preview.data} />}
      {leave !== undefined && preview.isError && <PreviewFailed fault={preview.error} again={preview.refetch} />}
      <Outcome of={set} />
      <Submit label={say('leave.set')} missing={missing} busy={set.attempt.state === 'under-way'} />
    </form>
  );
}

function PreviewFailed({ fault, again }: { fault: Error; again(): unknown }): ReactNode {
  if (fault instanceof Refused && fault.problem.status < 500) return <ProblemShown problem={fault.problem} />;
  return <Failed fault={fault} again={() => void again()} />;
}
