import type { ReportShown } from '@nhipcau/contracts';
import type { ReactNode } from 'react';
import { PartsShown } from '../dossier/parts-shown.tsx';
import { instantText, moneyText } from '../language/dates.ts';
import { useSpeech } from '../language/language.ts';

export function ReportText({ dossier, report }: { dossier: string; report: ReportShown }): ReactNode {
  const speech = useSpeech();
  const { say, word } = speech;
  const { content } = report;
  const numbers = [
    [say('report.present'), content.participantsPresent?.toString()],
    [say('report.foreign'), content.foreignGuestsPresent?.toString()],
    [say('report.expenditure'), content.expenditure && moneyText(speech, content.expenditure)],
    [say('report.difficulties'), content.difficulties],
  ] as const;
  return (
    <div className="text">
      <p className="quiet">
        {[say('report.filed', { n: report.filing }), report.filedBy.name, instantText(speech, report.filedAt)]
          .filter(Boolean)
          .join(' · ')}
        {report.late && <em className="mark late">{say('mark.late')}</em>}
      </p>
      <p className="written">{content.summary}</p>
      <dl>
        {content.results?.map(({ category, text }) => (
          <div key={`${category} ${text}`}>
            <dt>{word('result', category)}</dt>
            <dd className="written">{text}</dd>
          </div>
        ))}
        {numbers.map(([label, text]) =>
          text === undefined ? null : (
            <div key={label}>
              <dt>{label}</dt>
              <dd className="written">{text}</dd>
            </div>
          ),
        )}
        {content.followUps !== undefined && (
          <div>
            <dt>{say('report.followUps')}</dt>
            <dd>
              <ul>
                {content.followUps.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
      <PartsShown
        parts={content.parts ?? []}
        fileAddress={(kind) => `/api/dossiers/${dossier}/reports/${report.filing}/parts/${kind}`}
      />
    </div>
  );
}
