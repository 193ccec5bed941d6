import type { listStandIns, ReplyOf, StandingShown } from '@nhipcau/contracts';

type Choice = ReplyOf<typeof listStandIns>['body']['items'][number];

/**
 * Whom a person would most likely choose: somebody of the same unit with the same role who is there on that day, or else the only
 * colleague. Nobody where there are several others: whoever has another role may answer other things.
 */
export function suggestedStandIn(
  choices: readonly Choice[],
  posts: StandingShown['posts'],
): { readonly id: string; readonly name: string; readonly alike: boolean } | undefined {
  const own = posts.filter((post) => post.for === undefined);
  if (own.length === 0) return undefined;
  const isAlike = (choice: Choice) =>
    choice.posts.some(({ unit, role }) => own.some((post) => post.unit.id === unit.id && post.role === role));
  const alike = choices.find((choice) => choice.away === undefined && isAlike(choice));
  const [only, ...others] = choices.filter(({ sameUnit }) => sameUnit);
  const suggested = alike ?? (others.length === 0 && only?.away === undefined ? only : undefined);
  return (
    suggested && {
      id: suggested.person.id,
      name: suggested.person.name ?? suggested.person.id,
      alike: suggested === alike,
    }
  );
}
