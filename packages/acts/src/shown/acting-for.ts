import type { ActingFor } from '@nhipcau/contracts';
import type { NameBook, ValidAppointment } from '@nhipcau/database';
import { given } from '../given.ts';

/** For whom a lent post is acted by, and by which paper. */
export function actingFor({ id, principal, via, number, form }: ValidAppointment, names: NameBook): ActingFor {
  return {
    person: names.person(principal ?? ''),
    instrument: id,
    ...given('via', via),
    ...given('number', number),
    ...given('form', form),
  };
}
