import type { Kind, PersonId, Role, Stage, UnitId } from '@nhipcau/domain/vocabulary';
import type { Appointment, Person } from '../person.ts';

/** What the model knows of one instrument. Days are counted from the start of a walk, both ends included. */
interface Dated {
  readonly id: string;
  readonly from: number;
  readonly until: number;
  revokedOn?: number;
}

export interface Office extends Dated {
  readonly person: PersonId;
  readonly unit: UnitId;
  readonly role: Role;
}

export interface Lending extends Dated {
  readonly from: number;
  readonly lender: PersonId;
  readonly holder: PersonId;
  readonly via: 'delegation' | 'absence';
  readonly further: boolean;
  readonly kinds?: readonly Kind[];
  readonly stages?: readonly Stage[];
}

/** A house of offices and lendings, told as plainly as can be: the reference against which acts are judged. */
export class LendingHouse {
  readonly offices: Office[] = [];
  readonly lendings: Lending[] = [];
  day = 0;

  inForce({ from, until, revokedOn }: Dated): boolean {
    return from <= this.day && this.day <= until && (revokedOn === undefined || this.day < revokedOn);
  }

  /** A lending that would close a circle, on whatever day, is not written. */
  closesCircle(lender: PersonId, holder: PersonId): boolean {
    const reached = new Set([holder]);
    for (const person of reached) for (const one of this.lendings) if (one.lender === person) reached.add(one.holder);
    return reached.has(lender);
  }

  postsOf(person: PersonId): Appointment[] {
    const own = this.offices.filter((one) => one.person === person && this.inForce(one));
    const lent = this.lendings.filter((one) => one.holder === person && this.inForce(one));
    return [...own.map(({ id, unit, role }) => ({ id, unit, role })), ...lent.flatMap((one) => this.#lentBy(one))];
  }

  #lentBy({ id, lender, via, kinds, stages }: Lending): Appointment[] {
    return this.postsOf(lender).flatMap((post) => {
      const through = this.lendings.find((one) => one.id === post.id);
      if (through !== undefined && !through.further) return [];
      const chain = post.principal === undefined ? [] : [...(post.chain ?? []), lender];
      const both = <T>(one?: readonly T[], other?: readonly T[]) =>
        one === undefined || other === undefined ? (one ?? other) : one.filter((each) => other.includes(each));
      const [ofKinds, ofStages] = [both(post.kinds, kinds), both(post.stages, stages)];
      return [
        {
          id,
          unit: post.unit,
          role: post.role,
          principal: post.principal ?? lender,
          via,
          chain,
          tied: [...this.oneWith(post.principal ?? lender)],
          ...(ofKinds === undefined ? {} : { kinds: ofKinds }),
          ...(ofStages === undefined ? {} : { stages: ofStages }),
        },
      ];
    });
  }

  /** Everybody who stands in for a person today or for whom they do, directly or through others. */
  oneWith(person: PersonId): ReadonlySet<PersonId> {
    const today = this.lendings.filter((one) => this.inForce(one));
    const [up, down] = [new Set([person]), new Set([person])];
    for (const each of up) for (const one of today) if (one.holder === each) up.add(one.lender);
    for (const each of down) for (const one of today) if (one.lender === each) down.add(one.holder);
    const all = new Set([...up, ...down]);
    all.delete(person);
    return all;
  }

  person(id: PersonId): Person {
    return { id, appointments: this.postsOf(id), tied: [...this.oneWith(id)] };
  }
}
