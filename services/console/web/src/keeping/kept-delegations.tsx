import { LIMITS } from 'virtual:limits';
import { type ReactNode, useState } from 'react';
import { useUnits } from '../frame/units.ts';
import { useSpeech } from '../language/language.ts';
import { useAct } from '../reach/act.ts';
import { useToday } from '../reach/me.ts';
import { ChoosePerson, type ChosenPerson } from '../standing/choose-person.tsx';
import {
  AtFields,
  DelegationFields,
  type DelegationTyped,
  delegationAsked,
  delegationMissing,
} from '../standing/delegate-sheet.tsx';
import { DelegationPaper } from '../standing/delegation-paper.tsx';
import { ReasonSheet } from '../standing/reason-sheet.tsx';
import { ShortText } from '../task/field.tsx';
import { type Closing, EnterSheet, Kept } from './kept.tsx';
import { usePages } from './use-pages.ts';

const EMPTY = { number: '', from: '', to: '', scope: {}, form: '', passesOn: false } as const;

/** Enters into the register what somebody granted on paper. */
function GrantedSheet({ close, said }: Closing): ReactNode {
  const { say } = useSpeech();
  const units = useUnits();
  const today = useToday();
  const [changed, setTyped] = useState<Partial<DelegationTyped>>({});
  const typed: DelegationTyped = { ...EMPTY, from: today, ...changed };
  const [grantor, setGrantor] = useState<ChosenPerson>();
  const [citation, setCitation] = useState('');
  const enter = useAct('grantDelegationFor');
  const lacking = citation.trim() === '' ? say('register.missingCitation') : undefined;
  const send = async (reason: string) => {
    const body = delegationAsked(typed);
    if (body === undefined || grantor === undefined) return;
    if ((await enter.perform({ body: { ...body, grantor: grantor.id, citation, reason } })) === undefined) return;
    said(say('register.done', { number: typed.number }));
    close();
  };
  return (
    <EnterSheet
      title={say('register.enter')}
      label={say('register.do')}
      act={enter}
      missing={grantor === undefined ? say('register.missingGrantor') : (delegationMissing(typed, say) ?? lacking)}
      send={(reason) => void send(reason)}
      onClose={close}
    >
      <ChoosePerson label={say('register.grantor')} chosen={grantor} choose={setGrantor} />
      <AtFields of={enter}>
        <DelegationFields typed={typed} units={units} change={(change) => setTyped({ ...changed, ...change })} />
      </AtFields>
      <ShortText label={say('register.citation')} value={citation} most={LIMITS.lineCharacters} change={setCitation} />
    </EnterSheet>
  );
}

/** The register of delegations, revoked ones too. */
export function KeptDelegations(): ReactNode {
  const { say } = useSpeech();
  return (
    <Kept
      pages={usePages('listDelegations')}
      enter={{ label: say('register.enter'), sheet: (closing) => <GrantedSheet {...closing} /> }}
      one={(of, end) => (
        <DelegationPaper key={of.id} of={of}>
          {of.revokedOn === undefined && (
            <button type="button" className="link" onClick={end}>
              {say('revoke.ask')}
            </button>
          )}
        </DelegationPaper>
      )}
      ending={({ id, number, holder }, { close, said }) => (
        <ReasonSheet
          act="revokeDelegationFor"
          title={say('revoke.title', { number })}
          effect={say('revoke.effect', { name: holder.name ?? holder.id })}
          label={say('revoke.do')}
          partsWith={(reason) => ({ params: { delegation: id }, body: { reason } })}
          onClose={close}
          done={() => said(say('revoke.done', { number }))}
        />
      )}
    />
  );
}
