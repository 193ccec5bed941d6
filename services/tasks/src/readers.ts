import { given } from '@nhipcau/acts/given';
import { instantText } from '@nhipcau/acts/instant-text';
import { actingFor } from '@nhipcau/acts/shown/acting-for';
import type { listUnits, readMe } from '@nhipcau/contracts';
import { listOrganisations, namesOf, readerOf } from '@nhipcau/database';
import { localDateOf } from '@nhipcau/domain/time/vietnam-time';
import type { Handler } from '@nhipcau/http';
import { awayOn, awayShown } from './away.ts';
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
      const today = localDateOf(reader.nowMs);
      const away = (await awayOn(house.db, [caller.personId], today)).get(caller.personId);
      const names = await namesOf(house.db, {
        units: reader.appointments.map(({ unit }) => unit),
        persons: [
          caller.personId,
          ...(away?.standIns ?? []),
          ...reader.appointments.flatMap(({ principal = [] }) => principal),
        ],
      });
      const appointments = reader.appointments.map((post) => ({
        unit: names.unit(post.unit),
        role: post.role,
        ...(post.principal === undefined ? {} : { for: actingFor(post, names) }),
      }));
      const now = instantText(reader.nowMs);
      return {
        status: 200,
        body: { person: names.person(caller.personId), appointments, ...given('away', awayShown(away, names)), now },
      };
    },
    async listUnits({ caller, query }) {
      const { nowMs } = await readerOf(house.db, caller.personId);
      const today = localDateOf(nowMs);
      const asked = query.ended === true ? {} : { on: today };
      const rows = await listOrganisations(house.db.query, { ...asked, limit: MOST_UNITS });
      const begun = rows.filter(({ from }) => from === null || from <= today);
      const items = begun.map(({ id, nameVi, until }) => ({
        id,
        name: nameVi,
        ...given('until', until !== null && until < today ? until : undefined),
      }));
      return { status: 200, body: { items } };
    },
  };
}
