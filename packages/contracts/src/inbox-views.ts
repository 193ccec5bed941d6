import { type Static, Type } from 'typebox';
import { endpoint } from './endpoint.ts';
import { inboxSearch } from './inbox.ts';
import { LIMITS } from './limits.ts';
import { body, emptyBody } from './schema/bodies.ts';
import { viewId } from './schema/identifiers.ts';
import { onView } from './schema/paths.ts';
import { writtenText } from './schema/text.ts';

const written = {
  name: writtenText(LIMITS.viewNameCharacters),
  search: inboxSearch,
  isDefault: Type.Boolean({ description: 'What the inbox opens with; at most one view is.' }),
};

/** A way of looking at the inbox that the reader named; nobody else sees it. */
export const inboxView = body({ id: viewId, ...written });
export type InboxView = Static<typeof inboxView>;

const example = { name: 'Quá hạn của tôi', search: { of: 'me', due: 'overdue' }, isDefault: false };

export const listViews = endpoint({
  method: 'GET',
  path: '/tasks/views',
  service: 'tasks',
  act: 'read-task',
  summary: { vi: 'Các chế độ xem đã lưu', en: "List the reader's saved views of the inbox" },
  replies: { 200: body({ items: Type.Array(inboxView, { maxItems: LIMITS.inboxViews }) }) },
});

export const saveView = endpoint({
  method: 'POST',
  path: '/tasks/views',
  service: 'tasks',
  act: 'read-task',
  summary: { vi: 'Lưu một chế độ xem', en: 'Save a view of the inbox under a name' },
  body: body(written),
  replies: { 201: inboxView },
  refusals: ['view-name-taken', 'too-many', 'not-appointed'],
  example,
});

export const changeView = endpoint({
  method: 'PUT',
  path: '/tasks/views/{id}',
  service: 'tasks',
  act: 'read-task',
  summary: { vi: 'Sửa một chế độ xem', en: 'Rename a view, change what it shows, or open with it' },
  params: onView,
  body: body(written),
  replies: { 200: inboxView },
  refusals: ['view-name-taken'],
  example,
});

export const removeView = endpoint({
  method: 'DELETE',
  path: '/tasks/views/{id}',
  service: 'tasks',
  act: 'read-task',
  summary: { vi: 'Xóa một chế độ xem', en: 'Remove a saved view' },
  params: onView,
  replies: { 200: emptyBody },
});
