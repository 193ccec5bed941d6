import { instantText } from '@nhipcau/acts/instant-text';
import type { listUnits, readMe } from '@nhipcau/contracts';
import { listOrganisations, namesOf, readerOf } from '@nhipcau/database';
import { localDateOf } from '@nhipcau/domain/time/vietnam-time';
import type { Handler } from '@nhipcau/http';
import type { TasksHouse } from './tasks-house.ts';

const MOST_UNITS = 2_000;

/** Who the reader is, and whom a reader may name. */
export function readers(house: TasksHouse): {
  readonly readMe: Handler<typeof readMe>;
  readonly listUnits: Handler<typeof listUnits>;
} {
  return {
    async readMe({ caller }) {
      const reader = await readerOf(house.db, caller.personId);
      const names = await namesOf(house.db, {
        units: reader.appointments.map(({ unit }) => unit),
        persons: [caller.personId],
      });
      const appointments = reader.appointments.map(({ unit, role }) => ({ unit: names.unit(unit), role }));
      const now = instantText(reader.nowMs);
      return { status: 200, body: { person: names.person(caller.personId), appointments, now } };
    },
    async listUnits({ caller }) {
      const { nowMs } = await readerOf(house.db, caller.personId);
      const rows = await listOrganisations(house.db.query, { on: localDateOf(nowMs), limit: MOST_UNITS });
      return { status: 200, body: { items: rows.map(({ id, nameVi }) => ({ id, name: nameVi })) } };
    },
  };
}
