import { type ReactNode, useState } from 'react';
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import { LANGUAGES, useSpeech } from '../language/language.ts';
import { type GlossaryWord, useGlossary } from './words.ts';

const DELAY_MS = { open: 350, close: 200 } as const;

/** The word in the reader's other languages, and what it means. */
function WordShown({ word }: { word: GlossaryWord }): ReactNode {
  const { language } = useSpeech();
  return (
    <>
      <span className="term-words">
        {LANGUAGES.map((one) => (
          <span key={one} lang={one} data-own={one === language}>
            {word[one]}
          </span>
        ))}
      </span>
      {word.meaning !== undefined && <span className="term-meaning">{word.meaning[language]}</span>}
    </>
  );
}

/**
 * A word of the field that says on hover, focus or tap what it is called in the three languages and what it means. It stays while the
 * pointer is on it, and Escape closes it (WCAG 1.4.13).
 */
export function Term(props: { of: Extract<keyof Words, string>; is: string; children?: ReactNode }): ReactNode {
  const speech = useSpeech();
  const { of, is, children = speech.word(of, is as never) } = props;
  const word = useGlossary()?.find(({ subject, key }) => subject === of && key === is);
  const [open, setOpen] = useState(false);
  if (word === undefined) return children;
  return (
    <TooltipTrigger isOpen={open} onOpenChange={setOpen} delay={DELAY_MS.open} closeDelay={DELAY_MS.close}>
      <Button className="term" onPress={() => setOpen(true)}>
        {children}
      </Button>
      <Tooltip className="popover term-card" offset={6}>
        <WordShown word={word} />
      </Tooltip>
    </TooltipTrigger>
  );
}
