import type { ProposalContent } from '@nhipcau/contracts';
import { dayText, moneyText } from '../language/dates.ts';
import type { Speech } from '../language/language.ts';

type Content = Partial<ProposalContent>;

/** The fields of a proposal that are read as text, in the order in which a reader asks for them. */
export const TEXT_FIELDS = [
  'title',
  'purpose',
  'start',
  'end',
  'place',
  'foreignElement',
  'foreignGuests',
  'highestRank',
  'participants',
  'members',
  'agenda',
  'workshop',
  'followUps',
  'budget',
  'policies',
  'reportWindow',
  'sequence',
  'channel',
] as const satisfies readonly (keyof ProposalContent)[];
export type TextField = (typeof TEXT_FIELDS)[number];

function bilingual(text: { readonly vi: string; readonly en?: string } | undefined): string[] | undefined {
  return text === undefined ? undefined : [text.vi, ...(text.en === undefined ? [] : [text.en])];
}

function one(text: string | undefined): string[] | undefined {
  return text === undefined ? undefined : [text];
}

/** What a field says, line by line; nothing where it was not stated. */
export function fieldLines(speech: Speech, field: TextField, content: Content): readonly string[] | undefined {
  const { say, word } = speech;
  switch (field) {
    case 'title':
    case 'purpose':
    case 'workshop':
      return bilingual(content[field]);
    case 'start':
    case 'end': {
      const day = content[field];
      return one(day === undefined ? undefined : dayText(speech, day));
    }
    case 'place':
      return one(content.place);
    case 'foreignElement':
      return content.foreignElement === undefined ? undefined : [say(content.foreignElement ? 'do.yes' : 'do.no')];
    case 'foreignGuests':
      return one(content.foreignGuests?.toString());
    case 'highestRank':
      return content.highestRank === undefined ? undefined : [word('guest-rank', content.highestRank)];
    case 'budget':
      return content.budget === undefined ? undefined : [moneyText(speech, content.budget)];
    case 'reportWindow':
      return content.reportWindow === undefined
        ? undefined
        : [`${dayText(speech, content.reportWindow.from)} – ${dayText(speech, content.reportWindow.to)}`];
    case 'sequence':
      return content.sequence === undefined ? undefined : [say('field.sequence', content.sequence)];
    case 'channel':
      return content.channel === undefined ? undefined : [word('channel', content.channel)];
    default:
      return content[field];
  }
}
