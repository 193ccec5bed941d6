import { LIMITS } from 'virtual:limits';
import type { AbsenceShown } from '@nhipcau/contracts';
import { type ReactNode, useState } from 'react';
import { Sheet } from '../frame/dialog.tsx';
import { dayText } from '../language/dates.ts';
import { useSpeech } from '../language/language.ts';
import { useAct } from '../reach/act.ts';
import { useToday } from '../reach/me.ts';
import { AbsenceFacts } from '../standing/absences.tsx';
import { ChoosePerson, type ChosenPerson } from '../standing/choose-person.tsx';
import { Outcome, Submit } from '../standing/outcome.tsx';
import { ReasonSheet } from '../standing/reason-sheet.tsx';
import { NO_STAND_IN, type StandIn, StandInFields, standInsAsked } from '../standing/stand-in-fields.tsx';
import { DayField } from '../task/day-field.tsx';
import { LongText } from '../task/field.tsx';
import { Listed } from './listed.tsx';
import { usePages } from './use-pages.ts';

/** Sets the leave of somebody who cannot do it themselves. */
function SetSheet({ onClose }: { onClose(): void }): ReactNode {
  const { say } = useSpeech();
  const today = useToday();
  const [person, setPerson] = useState<ChosenPerson>();
  const [days, setDays] = useState({ from: today, to: today });
  const [standIns, setStandIns] = useState<readonly StandIn[]>([NO_STAND_IN]);
  const [reason, setReason] = useState('');
  const set = useAct('setAbsenceFor');
  const missing =
    person === undefined
      ? say('keptAbsence.missing')
      : days.from === '' || days.to === ''
        ? say('leave.missingDays')
        : reason.trim() === ''
          ? say('missing.reason')
          : undefined;
  const send = async () => {
    if (person === undefined || missing !== undefined) return;
    const body = { person: person.id, ...days, standIns: standInsAsked(standIns), reason };
    if ((await set.perform({ body })) !== undefined) onClose();
  };
  const day = (of: 'from' | 'to') => (
    <DayField label={say(`leave.${of}`)} value={days[of]} change={(value) => setDays({ ...days, [of]: value })} />
  );
  return (
    <Sheet open onClose={onClose} title={say('keptAbsence.set')}>
      <form
        className="bulk"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <ChoosePerson label={say('keptAbsence.who')} chosen={person} choose={setPerson} />
        <div className="pair">
          {day('from')}
          {day('to')}
        </div>
        <StandInFields standIns={standIns} on={days.from || undefined} units={[]} change={setStandIns} />
        <LongText
          label={say('standing.reason')}
          rows={2}
          value={reason}
          most={LIMITS.reasonCharacters}
          change={setReason}
        />
        <p>{say('keptAbsence.effect')}</p>
        <Outcome of={set} />
        <Submit label={say('keptAbsence.do')} missing={missing} busy={set.attempt.state === 'under-way'} />
      </form>
    </Sheet>
  );
}

function One({ of, back }: { of: AbsenceShown; back(): void }): ReactNode {
  const speech = useSpeech();
  return (
    <li className="paper" data-ended={of.endedOn !== undefined}>
      <h3>{of.person.name ?? of.person.id}</h3>
      <AbsenceFacts of={of} />
      {of.endedOn === undefined ? (
        <button type="button" className="link" onClick={back}>
          {speech.say('keptAbsence.back')}
        </button>
      ) : (
        <p className="quiet">{speech.say('keptAbsence.ended', { day: dayText(speech, of.endedOn) })}</p>
      )}
    </li>
  );
}

/** Who is away, by their own word or a keeper's. */
export function KeptAbsences(): ReactNode {
  const { say } = useSpeech();
  const [setting, set] = useState(false);
  const [ending, end] = useState<AbsenceShown>();
  const { list, items } = usePages('listAbsences');
  return (
    <>
      <div className="filters">
        <button type="button" className="button" onClick={() => set(true)}>
          {say('keptAbsence.set')}
        </button>
      </div>
      <Listed list={list} empty={items.length === 0}>
        {items.map((one) => (
          <One key={one.id} of={one} back={() => end(one)} />
        ))}
      </Listed>
      {setting && <SetSheet onClose={() => set(false)} />}
      {ending !== undefined && (
        <ReasonSheet
          act="endAbsenceFor"
          title={say('keptAbsence.backTitle', { name: ending.person.name ?? ending.person.id })}
          effect={say('keptAbsence.backEffect')}
          label={say('keptAbsence.back')}
          partsWith={(reason) => ({ params: { absence: ending.id }, body: { reason } })}
          onClose={() => end(undefined)}
        />
      )}
    </>
  );
}
