import type { Role, SigningForm } from '@nhipcau/domain/vocabulary';
import type { Database } from '../connection/database.ts';

/** Who acted, for whom, by which instrument, for which unit, and when: as the envelope of an event says. */
export interface Signed {
  readonly actor: string;
  readonly principal: string;
  readonly instrument: string;
  readonly unit: string | null;
  /** Business time, milliseconds since the epoch. */
  readonly at: number;
}

interface Office {
  readonly title?: string;
  readonly role: Role;
}

/** What a signature is written from. */
export interface SigningRow {
  /** Number of the delegation by which, where it was one. */
  readonly number?: string;
  /** The decision by which the appointment was made, where it was one. */
  readonly decision?: string;
  readonly via?: 'delegation' | 'absence';
  readonly form?: SigningForm;
  readonly collective?: string;
  readonly name?: string;
  readonly office?: Office;
  /** The office signed for: the principal's, or the head's of the unit. */
  readonly principalOffice?: Office;
}

const held = (post: string) =>
  `${post}.from_day <= x.day and (${post}.until_day is null or ${post}.until_day >= x.day)`;
const office = (post: string) => `jsonb_build_object('title', ${post}.title, 'role', ${post}.role)`;

/**
 * What each signature is written from, as `row`, beside the columns of whatever is named: rows with actor, principal, instrument and
 * unit, and the local day of the act. The day stands apart, so that it is not reckoned anew for every appointment. Nearly everybody
 * acts by a post of their own, which is at hand: only for the others is one looked for.
 */
export function signingsOf(acts: string, beside: string): string {
  return `select ${beside}, jsonb_strip_nulls(jsonb_build_object('number', l.number, 'decision', o.citation, 'via', l.via,
      'form', coalesce(l.form, o.form), 'collective', u.name_vi, 'name', p.display_name,
      'office', case when o.person_id = x.actor and ${held('o')} then ${office('o')}
        else (select ${office('a')} from appointment a where a.person_id = x.actor and ${held('a')}
          order by a.unit = x.unit desc, a.id limit 1) end,
      'principalOffice', (select ${office('a')} from appointment a where a.unit = x.unit and ${held('a')}
          and case when x.principal <> x.actor then a.person_id = x.principal else a.role = 'head' and a.person_id <> x.actor end
        order by a.id limit 1))) as row
    from (${acts} offset 0) x
    left join lateral (select l.number, l.via, l.form from lending l
      where (l.id = x.instrument or l.absence_id = x.instrument) and l.holder = x.actor order by l.id limit 1) l on true
    left join appointment o on o.id = x.instrument
    left join organisation u on u.id = x.unit
    left join person p on p.id = x.actor`;
}

const ASKED = `select n.actor, n.principal, n.instrument, n.unit, business_day(n.at) as day, n.place
  from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::bigint[]) with ordinality as n(actor, principal, instrument, unit, at, place)`;
const SIGNINGS = { name: 'signings', text: `${signingsOf(ASKED, 'x.place')} order by x.place` };

/** What stands under each of these acts, in their order, in one statement. */
export async function readSignings(db: Database, signed: readonly Signed[]): Promise<readonly SigningRow[]> {
  if (signed.length === 0) return [];
  const rows = await db.query<{ row: SigningRow }>(SIGNINGS, [
    signed.map((one) => one.actor),
    signed.map((one) => one.principal),
    signed.map((one) => one.instrument),
    signed.map((one) => one.unit),
    signed.map((one) => one.at),
  ]);
  return rows.map(({ row }) => row);
}
