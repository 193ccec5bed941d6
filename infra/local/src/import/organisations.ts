import type { OrganisationRow } from '@nhipcau/domain/organisations/organisation';
import { ORGANISATION_ROWS } from '@nhipcau/domain/organisations/organisations';
import type { Client } from 'pg';
import { DEMONSTRATION_UNITS } from '../demonstration/units.ts';
import { addMissing } from './upsert.ts';

type Row = Readonly<Record<string, string | null>>;

/** One row an organisation: as it is named and belongs last, for the whole span over which the register knows it. */
function rowOf(spans: readonly OrganisationRow[]): Row {
  const [first, last] = [spans[0], spans.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('an organisation without a span of days');
  return {
    id: last.id,
    parent: last.parentId,
    name_vi: last.name.vi,
    name_en: last.name.en,
    name_th: last.name.th,
    abbreviation: last.symbol,
    from_day: first.from,
    until_day: last.to,
    successor: last.to === null ? null : last.successorId,
    citation: last.certaintyNote ?? null,
  };
}

function registered(): readonly Row[] {
  const ids = [...new Set(ORGANISATION_ROWS.map((row) => row.id))];
  return ids.map((id) =>
    rowOf(ORGANISATION_ROWS.filter((row) => row.id === id).toSorted((a, b) => (a.from < b.from ? -1 : 1))),
  );
}

function added(): readonly Row[] {
  return DEMONSTRATION_UNITS.map((unit) => ({
    id: unit.id,
    parent: unit.parent,
    name_vi: unit.name.vi,
    name_en: unit.name.en,
    name_th: unit.name.th,
    abbreviation: null,
    from_day: unit.from,
    until_day: unit.to,
    successor: unit.successor,
    citation: unit.invented ? 'Nhịp Cầu: đơn vị giả định' : null,
  }));
}

/** The register of organisations as shipped, and the units that the demonstration needs beside it. */
export function importOrganisations(client: Client): Promise<number> {
  return addMissing(client, 'organisation', [...registered(), ...added()]);
}
