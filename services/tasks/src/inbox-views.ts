import {
  type BodyOf,
  type changeView,
  type InboxView,
  LIMITS,
  type listViews,
  type removeView,
  type saveView,
} from '@nhipcau/contracts';
import {
  changeInboxView,
  type InboxViewRow,
  listInboxViews,
  readerOf,
  removeInboxView,
  saveInboxView,
  type ViewSaved,
} from '@nhipcau/database';
import { type Handler, notFound, type Refused, refused } from '@nhipcau/http';
import type { TasksHouse } from './tasks-house.ts';

const TAKEN = { code: 'view-name-taken', at: '/name' } as const;

/** What was kept was checked when it was saved. */
function shown({ id, name, search, isDefault }: InboxViewRow): InboxView {
  return { id, name, search: search as InboxView['search'], isDefault };
}

function written({ name, search, isDefault }: BodyOf<typeof saveView>) {
  return { name: name.trim().replace(/\s+/gu, ' '), search, isDefault };
}

function unless(saved: ViewSaved, none: Refused): InboxViewRow | Refused {
  return saved === 'taken' ? refused(TAKEN) : (saved ?? none);
}

/** How a person looks at the inbox: theirs alone, and no part of any record. */
export function inboxViews({ db }: TasksHouse): {
  readonly listViews: Handler<typeof listViews>;
  readonly saveView: Handler<typeof saveView>;
  readonly changeView: Handler<typeof changeView>;
  readonly removeView: Handler<typeof removeView>;
} {
  return {
    async listViews({ caller }) {
      return { status: 200, body: { items: (await listInboxViews(db.as(caller.personId))).map(shown) } };
    },
    async saveView({ body, caller: { personId }, key }) {
      if ((await readerOf(db, personId)).appointments.length === 0) return refused({ code: 'not-appointed' });
      const saved = await saveInboxView(db.as(personId), { key, most: LIMITS.inboxViews }, written(body));
      const view = unless(saved, refused({ code: 'too-many', with: { limit: LIMITS.inboxViews } }));
      return 'refusals' in view ? view : { status: 201, body: shown(view) };
    },
    async changeView({ body, params: { id }, caller: { personId } }) {
      const view = unless(await changeInboxView(db.as(personId), id, written(body)), notFound());
      return 'refusals' in view ? view : { status: 200, body: shown(view) };
    },
    async removeView({ params: { id }, caller: { personId } }) {
      return (await removeInboxView(db.as(personId), id)) ? { status: 200, body: {} } : notFound();
    },
  };
}
