import type { listStandIns, ReplyOf, StandingShown } from '@nhipcau/contracts';

type Choice = ReplyOf<typeof listStandIns>['body']['items'][number];

/**
 * Whom a person would most likely choose: somebody of the same unit with the same role, who is there on that day. Nobody where there is
 * none: whoever has another role may answer other things.
 */
export function suggestedStandIn(
  choices: readonly Choice[],
  posts: StandingShown['posts'],
): { readonly id: string; readonly name: string } | undefined {
  const own = posts.filter((post) => post.for === undefined);
  const alike = choices.find(
    (choice) =>
      choice.away === undefined &&
      choice.posts.some(({ unit, role }) => own.some((post) => post.unit.id === unit.id && post.role === role)),
  );
  return alike && { id: alike.person.id, name: alike.person.name ?? alike.person.id };
}
