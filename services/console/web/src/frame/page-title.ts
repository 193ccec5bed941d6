import { useMatches } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { InThree } from '../language/in-three.ts';
import { useSpeech } from '../language/language.ts';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** What the page is called: its heading, the title of the window and the way to it. */
    readonly title?: InThree;
    /** Where a way to it stands, for everybody. */
    readonly way?: 'help';
  }
}

/** The name of the page in the reader's language, as its route states it; the window bears it too. */
export function usePageTitle(): string {
  const { language } = useSpeech();
  const title = useMatches({ select: (matches) => matches.at(-1)?.staticData.title?.[language] }) ?? '';
  useEffect(() => {
    document.title = `${title} · Nhịp Cầu`;
  }, [title]);
  return title;
}
