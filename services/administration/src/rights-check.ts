import { type checkRights as contract, LIMITS } from '@nhipcau/contracts';
import { type NameBook, namesOf, postsHeld, readerOf, readLawBook } from '@nhipcau/database';
import { checkRights, type Part, type RightsFinding } from '@nhipcau/domain/standing/rights-check';
import { isWithin, localDate } from '@nhipcau/domain/time/local-date';
import { localDateOf } from '@nhipcau/domain/time/vietnam-time';
import type { Handler } from '@nhipcau/http';
import type { AdministrationHouse } from './administration-house.ts';
import { keepersRefusal } from './keeper.ts';

const partsIn = (one: RightsFinding): readonly Part[] => (one.found === 'overlap' ? one.parts : [one.part]);
const personsIn = (one: RightsFinding) => (one.found === 'overlap' ? [one.person] : one.persons);
const principalsIn = (one: RightsFinding) => (one.found === 'overlap' ? one.principals : []);

function findingShown(one: RightsFinding, names: NameBook) {
  return {
    found: one.found,
    route: one.route,
    kind: one.kind,
    owner: names.unit(one.owner),
    rule: one.rule,
    parts: partsIn(one).map(({ unit, roles, ...part }) => ({ ...part, unit: names.unit(unit), roles: [...roles] })),
    persons: personsIn(one)
      .slice(0, LIMITS.assignees)
      .map((person) => names.person(person)),
    principals: principalsIn(one).map((person) => names.person(person)),
  };
}

/** Looks over routes, appointments and delegations in force before anybody acts by them. */
export function rightsCheck(house: AdministrationHouse): { readonly checkRights: Handler<typeof contract> } {
  const { db } = house;
  return {
    async checkRights({ caller, query }) {
      const refusal = await keepersRefusal(house, caller, 'check-rights');
      if (refusal !== undefined) return refusal;
      const { nowMs } = await readerOf(db, caller.personId);
      const on = localDate(query.on ?? localDateOf(nowMs));
      const [book, posts] = await Promise.all([readLawBook(db), postsHeld(db.query, on)]);
      const routes = book.routing.filter(({ from, to }) => isWithin(on, from, to));
      const found = checkRights(routes, posts);
      const told = found.slice(0, LIMITS.findings);
      const names = await namesOf(db, {
        persons: told.flatMap((one) => [...personsIn(one), ...principalsIn(one)]),
        units: told.flatMap((one) => [one.owner, ...partsIn(one).map(({ unit }) => unit)]),
      });
      const findings = told.map((one) => findingShown(one, names));
      const more = found.length > told.length;
      return { status: 200, body: { on, routes: routes.length, posts: posts.length, findings, more } };
    },
  };
}
