import { LIMITS } from 'virtual:limits';
import { VOCABULARY } from 'virtual:vocabulary';
import type { ReportContent, TaskDetail } from '@nhipcau/contracts';
import type { ReactNode } from 'react';
import { moneyText } from '../language/dates.ts';
import { type Speech, useSpeech } from '../language/language.ts';
import { smallestUnits } from '../proposal/draft-form.ts';
import { answerForm, unlessWritten } from '../task/answer-form.tsx';
import { LongText, ShortText } from '../task/field.tsx';
import { Reviewed } from '../task/reviewed.tsx';
import { partsOf, type ReportFiles, ReportFilesFields } from './report-files.tsx';

type Category = (typeof VOCABULARY.RESULT_CATEGORIES)[number];

interface Typed {
  readonly summary: string;
  readonly results: Readonly<Partial<Record<Category, string>>>;
  readonly present: string;
  readonly foreign: string;
  readonly spent: string;
  readonly followUps: string;
  readonly difficulties: string;
  readonly files: ReportFiles;
}

const NOTHING: Typed = {
  summary: '',
  results: {},
  present: '',
  foreign: '',
  spent: '',
  followUps: '',
  difficulties: '',
  files: {},
};

type Currency = NonNullable<ReportContent['expenditure']>['currency'];

/** What was spent is told in the money in which it was asked for. */
function currencyOf(task: TaskDetail): Currency {
  return task.version?.content.budget?.currency ?? 'VND';
}

function contentOf(typed: Typed, currency: Currency): ReportContent {
  const results = VOCABULARY.RESULT_CATEGORIES.flatMap((category) => {
    const text = typed.results[category]?.trim() ?? '';
    return text === '' ? [] : [{ category, text }];
  });
  const followUps = typed.followUps
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const amount = smallestUnits(typed.spent, currency);
  const parts = partsOf(typed.files);
  return {
    summary: typed.summary,
    ...(results.length === 0 ? {} : { results }),
    ...(typed.present === '' ? {} : { participantsPresent: Number(typed.present) }),
    ...(typed.foreign === '' ? {} : { foreignGuestsPresent: Number(typed.foreign) }),
    ...(amount === undefined ? {} : { expenditure: { amount, currency } }),
    ...(followUps.length === 0 ? {} : { followUps }),
    ...(typed.difficulties.trim() === '' ? {} : { difficulties: typed.difficulties }),
    ...(parts.length === 0 ? {} : { parts: [...parts] }),
  };
}

interface FieldsProps {
  readonly dossier: string;
  readonly typed: Typed;
  readonly currency: Currency;
  set(change: Partial<Typed>): void;
}

function Figures({ typed, currency, set }: FieldsProps): ReactNode {
  const { say } = useSpeech();
  return (
    <>
      <div className="pair">
        <ShortText
          at="/content/participantsPresent"
          label={say('report.present')}
          optional
          type="number"
          value={typed.present}
          change={(present) => set({ present })}
          most={7}
        />
        <ShortText
          at="/content/foreignGuestsPresent"
          label={say('report.foreign')}
          optional
          type="number"
          value={typed.foreign}
          change={(foreign) => set({ foreign })}
          most={6}
        />
      </div>
      <ShortText
        at="/content/expenditure"
        label={`${say('report.expenditure')} (${currency})`}
        optional
        value={typed.spent}
        change={(spent) => set({ spent })}
        most={20}
      />
    </>
  );
}

function Fields(props: FieldsProps): ReactNode {
  const { say, word } = useSpeech();
  const { dossier, typed, set } = props;
  return (
    <>
      <LongText
        at="/content/summary"
        label={say('report.summary')}
        rows={6}
        value={typed.summary}
        change={(summary) => set({ summary })}
        most={LIMITS.sectionCharacters}
      />
      {VOCABULARY.RESULT_CATEGORIES.map((category) => (
        <LongText
          key={category}
          label={word('result', category)}
          optional
          rows={2}
          value={typed.results[category] ?? ''}
          change={(text) => set({ results: { ...typed.results, [category]: text } })}
          most={LIMITS.reasonCharacters}
        />
      ))}
      <Figures {...props} />
      <LongText
        at="/content/followUps"
        label={say('report.followUps')}
        hint={say('field.perLine')}
        optional
        rows={3}
        value={typed.followUps}
        change={(followUps) => set({ followUps })}
        most={LIMITS.sectionCharacters}
      />
      <LongText
        at="/content/difficulties"
        label={say('report.difficulties')}
        optional
        rows={2}
        value={typed.difficulties}
        change={(difficulties) => set({ difficulties })}
        most={LIMITS.reasonCharacters}
      />
      <ReportFilesFields dossier={dossier} files={typed.files} change={(files) => set({ files })} />
    </>
  );
}

/** The report as it goes to whoever accepts it. */
function linesOf(speech: Speech, typed: Typed, currency: Currency): readonly (readonly [string, string])[] {
  const { say, word } = speech;
  const { expenditure } = contentOf(typed, currency);
  return [
    [say('report.summary'), typed.summary],
    ...VOCABULARY.RESULT_CATEGORIES.map((one) => [word('result', one), typed.results[one] ?? ''] as const),
    [say('report.present'), typed.present],
    [say('report.foreign'), typed.foreign],
    [say('report.expenditure'), expenditure === undefined ? '' : moneyText(speech, expenditure)],
    [say('report.followUps'), typed.followUps],
    [say('report.difficulties'), typed.difficulties],
    ...partsOf(typed.files).map(({ kind, file }) => [word('part', kind), file?.name ?? ''] as const),
  ];
}

export const FileReport = answerForm<Typed>({
  empty: NOTHING,

  ways: ({ task, typed, set, say, word, language }) => [
    {
      key: 'file',
      act: 'file-report',
      endpoint: 'fileReport',
      label: word('act', 'file-report'),
      effect: 'effect.fileReport',
      effectValues: { body: task.dossier.decidingBody.name },
      fields: <Fields dossier={task.dossier.id} typed={typed} currency={currencyOf(task)} set={set} />,
      missing: unlessWritten(typed.summary, '/content/summary', say('missing.summary')),
      review: <Reviewed lines={linesOf({ say, word, language }, typed, currencyOf(task))} />,
      body: { content: contentOf(typed, currencyOf(task)) },
    },
  ],
});
