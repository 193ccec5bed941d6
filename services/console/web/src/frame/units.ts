import type { listUnits, ReplyOf } from '@nhipcau/contracts';
import { useQuery } from '@tanstack/react-query';
import { dayText } from '../language/dates.ts';
import { useSpeech } from '../language/language.ts';
import { reading } from '../reach/house.ts';
import type { Choosable } from './choice.tsx';

type Unit = ReplyOf<typeof listUnits>['body']['items'][number];

const NONE: readonly Unit[] = [];

const byName = ({ body }: ReplyOf<typeof listUnits>): readonly Unit[] =>
  body.items.toSorted((one, two) => one.name.localeCompare(two.name, 'vi'));

/** The units of today in the order of their names, to be chosen from and to be named. */
export function useUnits(): readonly Unit[] {
  return useQuery({ ...reading('listUnits', {}), staleTime: 600_000, select: byName }).data ?? NONE;
}

/** As they are chosen from when one looks back: those of today by name, then those whose days ended, each with its last day. */
export function useUnitsEver(): readonly Choosable<string>[] {
  const speech = useSpeech();
  const asked = reading('listUnits', { query: { ended: true } });
  const units = useQuery({ ...asked, staleTime: 600_000 }).data?.body.items ?? NONE;
  const byName = units.toSorted((one, two) => one.name.localeCompare(two.name, 'vi'));
  return [
    ...byName.filter(({ until }) => until === undefined),
    ...byName.filter(({ until }) => until !== undefined),
  ].map(({ id, name, until }) => ({
    value: id,
    text: until === undefined ? name : speech.say('unit.ended', { name, day: dayText(speech, until) }),
  }));
}
