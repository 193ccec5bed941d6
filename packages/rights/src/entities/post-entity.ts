import type { PersonId } from '@nhipcau/domain';
import type { Entity } from '../cedar/authorize.ts';
import type { Appointment, Opening, Person } from '../person.ts';

const distinct = (...persons: readonly PersonId[]): PersonId[] => [...new Set(persons)];

/** A post as the policies see it, with all that binds the person who acts by it. */
export function postEntity(person: Person, post: Appointment, preparedBy?: PersonId): Entity {
  const principal = post.principal ?? person.id;
  const acting = distinct(person.id, principal, ...(post.chain ?? []));
  const drafted = preparedBy === undefined ? [] : [preparedBy];
  const { mandate } = post;
  return {
    type: 'Post',
    attrs: {
      role: post.role,
      unit: post.unit,
      person: person.id,
      principal,
      lent: post.principal !== undefined,
      acting,
      effective: distinct(...acting, ...(person.tied ?? []), ...(post.tied ?? []), ...drafted),
      offices: [...new Set(person.appointments.map((one) => one.role))],
      service: person.service === true,
      ...(post.kinds === undefined ? {} : { kinds: [...post.kinds] }),
      ...(post.stages === undefined ? {} : { stages: [...post.stages] }),
      ...(mandate === undefined ? {} : { mandate: mandateRecord(mandate) }),
    },
  };
}

function mandateRecord({ kinds, units }: NonNullable<Appointment['mandate']>) {
  return {
    ...(kinds === undefined ? {} : { kinds: [...kinds] }),
    ...(units === undefined ? {} : { units: [...units] }),
  };
}

export function openingEntity({ dossier }: Opening): Entity {
  return { type: 'Opening', attrs: { dossier } };
}
