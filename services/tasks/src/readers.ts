import { instantText } from '@nhipcau/acts/instant-text';
import { actingFor } from '@nhipcau/acts/shown/acting-for';
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
        persons: [caller.personId, ...reader.appointments.flatMap(({ principal = [] }) => principal)],
      });
      const appointments = reader.appointments.map((post) => ({
        unit: names.unit(post.unit),
        role: post.role,
        ...(post.principal === undefined ? {} : { for: actingFor(post, names) }),
      }));
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
