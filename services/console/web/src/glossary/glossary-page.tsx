import { type ReactNode, useState } from 'react';
import { usePageTitle } from '../frame/page-title.ts';
import { Empty, Loading } from '../frame/states.tsx';
import { LANGUAGES, useSpeech } from '../language/language.ts';
import './glossary-page.css';
import { findWords } from './find-words.ts';
import { MESSAGES } from './messages.ts';
import { SUBJECTS } from './subjects.ts';
import { type GlossaryWord, useGlossary } from './words.ts';

const NAMES = { vi: 'Tiếng Việt', en: 'English', th: 'ไทย' } as const;

function Word({ word }: { word: GlossaryWord }): ReactNode {
  const { language } = useSpeech();
  return (
    <tr>
      {LANGUAGES.map((one) =>
        one === 'vi' ? (
          <th key={one} scope="row" lang={one}>
            {word[one]}
          </th>
        ) : (
          <td key={one} lang={one}>
            {word[one]}
          </td>
        ),
      )}
      <td className="quiet">{word.meaning?.[language]}</td>
    </tr>
  );
}

/** The words of one subject, each in the three languages. */
function Subject({ title, words }: { title: string; words: readonly GlossaryWord[] }): ReactNode {
  const { say } = useSpeech(MESSAGES);
  if (words.length === 0) return null;
  // Several stages end alike: one line says it.
  const once = words.filter(({ vi }, no) => words.findIndex((word) => word.vi === vi) === no);
  return (
    <table className="glossary">
      <caption>{title}</caption>
      <thead>
        <tr>
          {LANGUAGES.map((one) => (
            <th key={one} scope="col" lang={one}>
              {NAMES[one]}
            </th>
          ))}
          <th scope="col">{say('glossary.meaning')}</th>
        </tr>
      </thead>
      <tbody>
        {once.map((word) => (
          <Word key={`${word.subject} ${word.key}`} word={word} />
        ))}
      </tbody>
    </table>
  );
}

export function GlossaryPage(): ReactNode {
  const { say } = useSpeech(MESSAGES);
  const title = usePageTitle();
  const words = useGlossary();
  const [sought, seek] = useState('');
  const found = findWords(words ?? [], sought);
  return (
    <section className="page">
      <header className="page-head">
        <h1>{title}</h1>
        <p className="quiet">{say('glossary.hint')}</p>
      </header>
      <label className="search">
        <span className="hidden-text">{say('glossary.search')}</span>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM16 16l4 4" />
        </svg>
        <input
          type="search"
          maxLength={200}
          value={sought}
          placeholder={say('search.placeholder')}
          onChange={({ target }) => seek(target.value)}
        />
      </label>
      <p role="status" className="quiet">
        {words !== undefined && say('glossary.count', { n: found.length })}
      </p>
      {words === undefined && <Loading />}
      {words !== undefined && found.length === 0 && (
        <Empty title={say('glossary.none')}>
          <p>{say('glossary.noneWhy')}</p>
        </Empty>
      )}
      {SUBJECTS.map(([message, subjects]) => (
        <Subject
          key={message}
          title={say(message)}
          words={found.filter(({ subject }) =>
            subjects.some((one) => subject === one || subject.startsWith(`${one}.`)),
          )}
        />
      ))}
    </section>
  );
}
