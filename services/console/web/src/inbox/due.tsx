import type { ReactNode } from 'react';
import { daysLeft, dueDayText, dueText } from '../language/dates.ts';
import { useSpeech } from '../language/language.ts';
import { useNowMs } from '../reach/me.ts';

const SOON_DAYS = 2;

/** By when, in words first: how long is left, then the day itself. */
export function Due({ dueAt, compact = false }: { dueAt: string | undefined; compact?: boolean }): ReactNode {
  const speech = useSpeech();
  const nowMs = useNowMs();
  if (dueAt === undefined) return <span className="due quiet">{speech.say('due.none')}</span>;
  const left = daysLeft(dueAt, nowMs);
  const tone = Date.parse(dueAt) <= nowMs ? 'late' : left <= SOON_DAYS ? 'soon' : 'calm';
  return (
    <span className="due" data-tone={tone}>
      <b>{dueText(speech, dueAt, nowMs)}</b>
      {!compact && <time dateTime={dueAt}>{dueDayText(speech, dueAt)}</time>}
    </span>
  );
}
