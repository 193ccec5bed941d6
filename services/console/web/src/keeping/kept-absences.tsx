import type { AbsenceShown } from '@nhipcau/contracts';
import { type ReactNode, useState } from 'react';
import { dayText } from '../language/dates.ts';
import { useSpeech } from '../language/language.ts';
import { useAct } from '../reach/act.ts';
import { useToday } from '../reach/me.ts';
import { AbsenceFacts } from '../standing/absences.tsx';
import { ChoosePerson, type ChosenPerson } from '../standing/choose-person.tsx';
import { ReasonSheet } from '../standing/reason-sheet.tsx';
import { NO_STAND_IN, type StandIn, StandInFields, standInsAsked } from '../standing/stand-in-fields.tsx';
import { DayField } from '../task/day-field.tsx';
import { type Closing, EnterSheet, Kept } from './kept.tsx';
import { usePages } from './use-pages.ts';

const nameOf = ({ id, name }: AbsenceShown['person']) => name ?? id;

/** Sets the leave of somebody who cannot do it themselves. */
function SetSheet({ close, said }: Closing): ReactNode {
  const { say } = useSpeech();
  const today = useToday();
  const [person, setPerson] = useState<ChosenPerson>();
  // The day may become known after the sheet has opened.
  const [chosen, setDays] = useState<Partial<Record<'from' | 'to', string>>>({});
  const days = { from: today, to: today, ...chosen };
  const [standIns, setStandIns] = useState<readonly StandIn[]>([NO_STAND_IN]);
  const set = useAct('setAbsenceFor');
  const lacking = days.from === '' || days.to === '' ? say('leave.missingDays') : undefined;
  const send = async (reason: string) => {
    if (person === undefined) return;
    const body = { person: person.id, ...days, standIns: standInsAsked(standIns), reason };
    if ((await set.perform({ body })) === undefined) return;
    said(say('keptAbsence.done', { name: person.name }));
    close();
  };
  const day = (of: 'from' | 'to') => (
    <DayField label={say(`leave.${of}`)} value={days[of]} change={(value) => setDays({ ...chosen, [of]: value })} />
  );
  return (
    <EnterSheet
      title={say('keptAbsence.set')}
      label={say('keptAbsence.do')}
      act={set}
      missing={person === undefined ? say('keptAbsence.missing') : lacking}
      effect={say('keptAbsence.effect')}
      send={(reason) => void send(reason)}
      onClose={close}
    >
      <ChoosePerson label={say('keptAbsence.who')} chosen={person} choose={setPerson} />
      <div className="pair">
        {day('from')}
        {day('to')}
      </div>
      <StandInFields standIns={standIns} on={days.from || undefined} units={[]} change={setStandIns} />
    </EnterSheet>
  );
}

function One({ of, back }: { of: AbsenceShown; back(): void }): ReactNode {
  const speech = useSpeech();
  return (
    <li className="paper" data-ended={of.endedOn !== undefined}>
      <h3>{nameOf(of.person)}</h3>
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
  return (
    <Kept
      pages={usePages('listAbsences')}
      enter={{ label: say('keptAbsence.set'), sheet: (closing) => <SetSheet {...closing} /> }}
      one={(of, end) => <One key={of.id} of={of} back={end} />}
      ending={({ id, person }, { close, said }) => (
        <ReasonSheet
          act="endAbsenceFor"
          title={say('keptAbsence.backTitle', { name: nameOf(person) })}
          effect={say('keptAbsence.backEffect')}
          label={say('keptAbsence.back')}
          partsWith={(reason) => ({ params: { absence: id }, body: { reason } })}
          onClose={close}
          done={() => said(say('keptAbsence.backDone', { name: nameOf(person) }))}
        />
      )}
    />
  );
}
