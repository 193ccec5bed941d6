import type { listAccounts, ReplyOf } from '@nhipcau/contracts';
import type { ReactNode } from 'react';
import { dayText, instantText } from '../language/dates.ts';
import { useSpeech } from '../language/language.ts';
import { useToday } from '../reach/me.ts';
import { session } from '../reach/session.ts';

export type Account = ReplyOf<typeof listAccounts>['body']['items'][number];
export type Appointment = Account['appointments'][number];
export type Units = readonly { readonly id: string; readonly name: string }[];

export const nameOfUnit = (units: Units, id: string): string => units.find((one) => one.id === id)?.name ?? id;

function Post(props: { of: Appointment; units: Units; own: boolean; end(): void; mandate(): void }): ReactNode {
  const speech = useSpeech();
  const { say, word } = speech;
  const { of, units, own, end, mandate } = props;
  const today = useToday();
  const isOver = of.to !== undefined && of.to < today;
  const until = of.to === undefined ? say('post.from', { day: dayText(speech, of.from) }) : undefined;
  const unit = nameOfUnit(units, of.unit);
  return (
    <li>
      <span>
        <b>{of.title ?? word('role', of.role)}</b>, {unit} {isOver && <em className="mark">{say('post.over')}</em>}
      </span>
      <span className="row-facts">
        {of.title !== undefined && <span>{word('role', of.role)}</span>}
        <span>
          {until ?? say('leave.days', { from: dayText(speech, of.from), to: dayText(speech, of.to ?? of.from) })}
        </span>
        {of.form !== undefined && (
          <span>
            {of.form} {word('signing-form', of.form)}
          </span>
        )}
        {of.decision !== undefined && <span>{of.decision}</span>}
      </span>
      <span className="prepared-do">
        {!isOver && (
          <button
            type="button"
            className="link"
            aria-label={`${say('post.end')} ${word('role', of.role)}, ${unit}`}
            onClick={end}
          >
            {say('post.end')}
          </button>
        )}
        {of.role === 'auditor' && !isOver && (
          <button
            type="button"
            className="link"
            disabled={own}
            title={own ? word('right', 'not-for-oneself') : undefined}
            onClick={mandate}
          >
            {say('mandate.add')}
          </button>
        )}
      </span>
    </li>
  );
}

/** One person, or program: how they sign in, and by which appointments they act. */
export function AccountCard(props: {
  of: Account;
  units: Units;
  appoint(of: Account): void;
  endSessions(of: Account): void;
  close(of: Account): void;
  reopen(of: Account): void;
  end(of: Account, appointment: Appointment): void;
  mandate(of: Account, appointment: Appointment): void;
}): ReactNode {
  const speech = useSpeech();
  const { say, word } = speech;
  const { of, units, appoint, endSessions, close, reopen, end, mandate } = props;
  const { closed } = of;
  const own = of.person === session()?.person;
  return (
    <li className="paper" data-ended={closed !== undefined}>
      <h3>
        {of.name ?? of.person} {of.service === true && <em className="mark">{say('account.program')}</em>}{' '}
        {closed !== undefined && <em className="mark late">{say('account.closed')}</em>}
      </h3>
      {closed !== undefined && (
        <p>
          {say('account.closedWhy', {
            at: instantText(speech, closed.at),
            name: closed.by.name ?? closed.by.id,
            reason: closed.reason,
          })}
        </p>
      )}
      <p className="row-facts">
        {of.accounts.map(({ issuer, subject }) => (
          <span key={`${issuer} ${subject}`}>{say('account.signsIn', { subject, issuer })}</span>
        ))}
      </p>
      {of.appointments.length === 0 && <p className="quiet">{say('account.noPosts')}</p>}
      <ul className="posts">
        {of.appointments.map((one) => (
          <Post
            key={one.id}
            of={one}
            units={units}
            own={own}
            end={() => end(of, one)}
            mandate={() => mandate(of, one)}
          />
        ))}
      </ul>
      <div className="prepared-do">
        <button
          type="button"
          className="link"
          disabled={own}
          title={own ? word('right', 'not-for-oneself') : undefined}
          onClick={() => appoint(of)}
        >
          {say('post.appoint')}
        </button>
        {closed === undefined && (
          <button type="button" className="link" onClick={() => endSessions(of)}>
            {say('account.endSessions')}
          </button>
        )}
        <button
          type="button"
          className="link"
          disabled={own}
          title={own ? word('right', 'not-for-oneself') : undefined}
          onClick={() => (closed === undefined ? close(of) : reopen(of))}
        >
          {say(closed === undefined ? 'account.close' : 'account.reopen')}
        </button>
        {own && <span className="hint">{word('right', 'not-for-oneself')}</span>}
      </div>
    </li>
  );
}
