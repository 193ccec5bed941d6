import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSpeech } from '../language/language.ts';
import { reading } from '../reach/house.ts';

/** Which level is deciding, and how many of its seats have approved before the reader. */
export function LevelStanding({ of }: { of: string }): ReactNode {
  const { say } = useSpeech();
  const approval = useQuery(reading('readDossier', { params: { id: of } })).data?.body.approval;
  if (approval === undefined) return null;
  const { level, levels } = approval;
  const seats = approval.seats.filter((seat) => seat.level === level);
  const approved = seats.filter(({ verdict }) => verdict === 'approve').length;
  return (
    <p className="level-standing">
      {say('approval.ofLevel', { n: level, all: levels, approved, seats: seats.length })}
    </p>
  );
}
