import type { DossierDetail } from '@nhipcau/contracts';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Failed, Loading } from '../frame/states.tsx';
import { instantText } from '../language/dates.ts';
import { useSpeech } from '../language/language.ts';
import { reading } from '../reach/house.ts';
import { ProposalText } from './proposal-text.tsx';

/** The text as it is, or as it was beside what it became. */
export function Versions({ dossier, seenAt }: { dossier: DossierDetail; seenAt: string }): ReactNode {
  const speech = useSpeech();
  const { say } = speech;
  const { id, version } = dossier;
  const list = useQuery(reading('listVersions', { params: { id } }));
  const latest = version?.no ?? 0;
  const [no, setNo] = useState(latest);
  const isNew = version !== undefined && version.presentedAt > seenAt;
  // A version that the reader has not seen is shown as what it changed.
  const [against, setAgainst] = useState(isNew && latest > 1 ? latest - 1 : 0);
  const shown = useQuery({ ...reading('readVersion', { params: { id, no: no || 1 } }), enabled: no > 0 });
  const before = useQuery({ ...reading('readVersion', { params: { id, no: against || 1 } }), enabled: against > 0 });
  if (latest === 0) return <p className="quiet">{say('dossier.noVersion')}</p>;
  const items = list.data?.body.items ?? [];
  return (
    <>
      {items.length > 1 && (
        <div className="filters">
          <label className="picker">
            <span>{say('versions.shown')}</span>
            <select value={no} onChange={(event) => setNo(Number(event.target.value))}>
              {items.map((one) => (
                <option key={one.no} value={one.no}>
                  {say('versions.one', { n: one.no, at: instantText(speech, one.presentedAt, 'day') })}
                </option>
              ))}
            </select>
          </label>
          <label className="picker">
            <span>{say('versions.against')}</span>
            <select value={against} onChange={(event) => setAgainst(Number(event.target.value))}>
              <option value={0}>{say('versions.none')}</option>
              {items
                .filter((one) => one.no !== no)
                .map((one) => (
                  <option key={one.no} value={one.no}>
                    {say('versions.one', { n: one.no, at: instantText(speech, one.presentedAt, 'day') })}
                  </option>
                ))}
            </select>
          </label>
        </div>
      )}
      {shown.isPending && <Loading />}
      {shown.isError && <Failed fault={shown.error} again={() => void shown.refetch()} />}
      {shown.data !== undefined && (
        <ProposalText
          content={shown.data.body.content}
          before={against === 0 ? undefined : before.data?.body.content}
          fileAddress={(kind) => `/api/dossiers/${id}/versions/${no}/parts/${kind}`}
        />
      )}
    </>
  );
}
