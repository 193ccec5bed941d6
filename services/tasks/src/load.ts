import { given } from '@nhipcau/acts/given';
import { personOf } from '@nhipcau/acts/person-of';
import { taskShown } from '@nhipcau/acts/shown/task-shown';
import { type readLoad as contract, LIMITS } from '@nhipcau/contracts';
import { type ColleagueRow, namesOf, readColleagues, readerOf, readUnitLoad } from '@nhipcau/database';
import { localDateOf } from '@nhipcau/domain/time/vietnam-time';
import { type Handler, refused } from '@nhipcau/http';
import { mayAct } from '@nhipcau/rights';
import { awayOn, awayShown } from './away.ts';
import type { TasksHouse } from './tasks-house.ts';

/** Whoever has a post of their own in the unit; who only stands in there has their own unit's view. */
function rolesIn(unit: string, { appointments }: ColleagueRow) {
  const own = appointments.filter((post) => post.unit === unit && post.principal === undefined);
  return [...new Set(own.map(({ role }) => role))];
}

/** What a unit owes and who of it holds what: for whoever sees to its work. */
export function load({ db }: TasksHouse): { readonly readLoad: Handler<typeof contract> } {
  return {
    async readLoad({ query, caller }) {
      const reader = await readerOf(db, caller.personId);
      const unit = query.unit ?? reader.appointments[0]?.unit;
      if (unit === undefined) return refused({ code: 'not-appointed' });
      const right = mayAct(personOf(caller.personId, reader, caller.service), 'see-load', { unit });
      if (!right.may) return refused({ code: right.rule });
      const { nowMs } = reader;
      const day = localDateOf(nowMs);
      const [{ counts, tasks }, colleagues] = await Promise.all([
        readUnitLoad(db.as(caller.personId), { unit, nowMs, limit: LIMITS.previewTasks + 1 }),
        readColleagues(db.as(caller.personId), {
          unit,
          atMs: nowMs,
          limit: LIMITS.assignees,
          mostHeld: LIMITS.countedTasks,
        }),
      ]);
      const own = colleagues.filter((one) => rolesIn(unit, one).length > 0);
      const away = await awayOn(
        db,
        own.map(({ id }) => id),
        day,
      );
      const holders = tasks.flatMap(({ person, claimedBy }) => [person, claimedBy].filter((one) => one !== null));
      const standIns = [...away.values()].flatMap((one) => one.standIns);
      const names = await namesOf(db, {
        units: [unit],
        persons: [...own.map(({ id }) => id), ...holders, ...standIns],
      });
      const countOf = (person: string | null) => {
        const { open = 0, overdue = 0 } = counts.find((row) => row.person === person) ?? {};
        return { open, overdue };
      };
      const open = { about: null, state: 'open', closedAtMs: null, closedBy: null, closedSeq: null } as const;
      return {
        status: 200,
        body: {
          unit: names.unit(unit),
          on: day,
          persons: own.map((one) => ({
            person: names.person(one.id),
            roles: rolesIn(unit, one),
            ...countOf(one.id),
            ...given('away', awayShown(away.get(one.id), names)),
          })),
          unheld: countOf(null),
          tasks: tasks.slice(0, LIMITS.previewTasks).map((row) => ({
            ...taskShown(row.dossierId, { ...row, ...open }, names, nowMs),
            dossier: { id: row.dossierId, title: row.title },
          })),
          more: tasks.length > LIMITS.previewTasks,
        },
      };
    },
  };
}
