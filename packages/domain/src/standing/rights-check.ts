import type { RoutingRow } from '../policy/routing.ts';
import type { RightsRule } from '../rights-rules.ts';
import type { Kind, PersonId, Role, UnitId } from '../vocabulary.ts';

/** A post in somebody's hands on a day, own or lent. */
export interface PostHeld {
  readonly person: PersonId;
  readonly unit: UnitId;
  readonly role: Role;
  /** Whose it is, where it is lent. */
  readonly principal?: PersonId;
}

/** What a person can be in one dossier: write it, or decide on it in one place. */
export type PartName = 'author' | 'check' | 'opine' | 'decide' | 'appraise' | 'vote' | 'confirm';

export interface Part {
  readonly part: PartName;
  readonly unit: UnitId;
  readonly roles: readonly Role[];
  readonly seat?: string;
}

interface OfRoute {
  readonly route: string;
  readonly kind: Kind | '*';
  readonly owner: UnitId;
}

/** One person could hold two parts that the law of the house keeps apart: at the act it is refused, and the work waits for another. */
export interface Overlap extends OfRoute {
  readonly found: 'overlap';
  readonly person: PersonId;
  /** Whose posts they are, where lent. */
  readonly principals: readonly PersonId[];
  readonly parts: readonly [Part, Part];
  readonly rule: RightsRule;
}

/** Nobody could fill a part who is not also an author, or who is not needed in another seat. */
export interface Unfillable extends OfRoute {
  readonly found: 'unfillable';
  readonly part: Part;
  /** Whoever holds the office, and could also be an author. */
  readonly persons: readonly PersonId[];
  readonly rule: RightsRule;
}

export type RightsFinding = Overlap | Unfillable;

function partsOf(row: RoutingRow, owner: UnitId): readonly Part[] {
  const { decidingBody, consulted, levels, council } = row;
  return [
    { part: 'author', unit: owner, roles: ['staff', 'head'] },
    { part: 'check', unit: decidingBody, roles: ['lead'] },
    ...consulted.map(({ unit }): Part => ({ part: 'opine', unit, roles: ['officer', 'head'] })),
    ...levels.flatMap(({ seats }) =>
      seats.map(({ seat, unit, role }): Part => ({ part: 'decide', unit, roles: [role], seat })),
    ),
    ...(council === null
      ? []
      : ([
          { part: 'appraise', unit: council.unit, roles: ['secretary'] },
          { part: 'vote', unit: council.unit, roles: ['member'] },
          { part: 'confirm', unit: decidingBody, roles: ['head'] },
        ] as const)),
  ];
}

/** A ballot is personal: a member's post that is lent fills no part. */
function holds(post: PostHeld, { part, unit, roles }: Part): boolean {
  return post.unit === unit && roles.includes(post.role) && (part !== 'vote' || post.principal === undefined);
}

/** Why two parts may not be one person's, if they may not. */
function apart(a: Part, b: Part): RightsRule | undefined {
  if (a.part === 'author') return 'author-does-not-decide';
  return a.part === 'decide' && b.part === 'decide' ? 'one-seat-per-person' : undefined;
}

function overlaps(
  of: OfRoute,
  parts: readonly Part[],
  byPerson: ReadonlyMap<PersonId, readonly PostHeld[]>,
): Overlap[] {
  const found: Overlap[] = [];
  for (const [person, posts] of byPerson) {
    const held = parts.filter((part) => posts.some((post) => holds(post, part)));
    for (const [index, first] of held.entries()) {
      for (const second of held.slice(index + 1)) {
        const rule = apart(first, second);
        // Seats of one office are everybody's in it: who takes one leaves the other, which the matching below counts.
        const sameOffice = first.part === 'decide' && first.unit === second.unit && first.roles[0] === second.roles[0];
        if (rule === undefined || sameOffice) continue;
        const used = posts.filter((post) => holds(post, first) || holds(post, second));
        const principals = [...new Set(used.flatMap(({ principal = [] }) => principal))];
        found.push({ ...of, found: 'overlap', person, principals, parts: [first, second], rule });
      }
    }
  }
  return found;
}

/** Which seats stay empty where every person takes one at most: augmenting paths, as in Kuhn's algorithm. */
function emptySeats(seats: readonly { readonly part: Part; readonly persons: readonly PersonId[] }[]): readonly Part[] {
  const seatOf = new Map<PersonId, number>();
  const place = (seat: number, tried: Set<PersonId>): boolean => {
    for (const person of seats[seat]?.persons ?? []) {
      if (tried.has(person)) continue;
      tried.add(person);
      const taken = seatOf.get(person);
      if (taken !== undefined && !place(taken, tried)) continue;
      seatOf.set(person, seat);
      return true;
    }
    return false;
  };
  return seats.filter((_, seat) => !place(seat, new Set())).map(({ part }) => part);
}

function unfillable(of: OfRoute, parts: readonly Part[], posts: readonly PostHeld[]): Unfillable[] {
  const personsOf = (part: Part) => [...new Set(posts.filter((post) => holds(post, part)).map(({ person }) => person))];
  const authors = new Set(parts.filter(({ part }) => part === 'author').flatMap(personsOf));
  const free = parts
    .filter(({ part }) => part !== 'author')
    .map((part) => ({ part, persons: personsOf(part).filter((person) => !authors.has(person)) }));
  const alone = free.filter(({ persons }) => persons.length === 0).map(({ part }) => part);
  const seats = free.filter(({ part, persons }) => part.part === 'decide' && persons.length > 0);
  const finding = (part: Part, rule: RightsRule): Unfillable => ({
    ...of,
    found: 'unfillable',
    part,
    persons: personsOf(part),
    rule,
  });
  return [
    ...alone.map((part) => finding(part, personsOf(part).length === 0 ? 'not-appointed' : 'author-does-not-decide')),
    ...emptySeats(seats).map((part) => finding(part, 'one-seat-per-person')),
  ];
}

/**
 * Where the configuration lets one person hold two parts of one dossier that are kept apart, and which part nobody could fill without
 * such a person. Over the routes and posts in force on a day; the guard refuses the second part anyway, this says it beforehand.
 */
export function checkRights(routes: readonly RoutingRow[], posts: readonly PostHeld[]): readonly RightsFinding[] {
  const byPerson = new Map<PersonId, readonly PostHeld[]>();
  for (const post of posts) byPerson.set(post.person, [...(byPerson.get(post.person) ?? []), post]);
  const owners = [...new Set(posts.filter(({ role }) => role === 'staff' || role === 'head').map(({ unit }) => unit))];
  return routes.flatMap((row) =>
    (row.owner === '*' ? owners : [row.owner]).flatMap((owner) => {
      const of = { route: row.id, kind: row.kind, owner };
      const parts = partsOf(row, owner);
      return [...unfillable(of, parts, posts), ...overlaps(of, parts, byPerson)];
    }),
  );
}
