import { KINDS, STAGES, TASK_KINDS } from '@nhipcau/domain/vocabulary';
import { type Static, Type } from 'typebox';
import { endpoint } from './endpoint.ts';
import { LIMITS } from './limits.ts';
import { inboxItem } from './reading/inbox-item.ts';
import { body } from './schema/bodies.ts';
import { unitId } from './schema/identifiers.ts';
import { page, pageQuery } from './schema/paging.ts';
import { writtenText } from './schema/text.ts';
import { word } from './schema/words.ts';

export const INBOX_OF = ['me', 'my-units'] as const;
export const INBOX_DUE = ['overdue', 'today', 'soon', 'week', 'none'] as const;
export const INBOX_ORDERS = ['due', 'opened', 'title'] as const;

/** How the inbox may be narrowed and ordered: what the list is asked with, and what a saved view keeps. */
const inboxFilters = {
  of: Type.Optional(word(INBOX_OF, 'Only mine and claimed by me, or everything my units owe.')),
  unit: Type.Optional(unitId),
  kind: Type.Optional(word(TASK_KINDS)),
  stage: Type.Optional(word(STAGES)),
  dossierKind: Type.Optional(word(KINDS)),
  due: Type.Optional(word(INBOX_DUE, 'Soon is today and the two days after it; a week is today and seven days.')),
  q: Type.Optional(writtenText(LIMITS.searchCharacters, "Words of the dossier's title, with or without accents.")),
  order: Type.Optional(word(INBOX_ORDERS)),
  descending: Type.Optional(Type.Boolean()),
};

export const inboxSearch = body(inboxFilters);
export type InboxSearch = Static<typeof inboxSearch>;

export const listTasks = endpoint({
  method: 'GET',
  path: '/tasks',
  service: 'tasks',
  act: 'read-task',
  summary: { vi: 'Hộp việc', en: 'List the open tasks of the reader and of their units' },
  query: body({ ...pageQuery, ...inboxFilters }),
  replies: { 200: page(inboxItem) },
  refusals: ['cursor-unknown'],
});

const counted = (description: string) =>
  Type.Integer({
    minimum: 0,
    maximum: LIMITS.countedTasks,
    description: `${description} The maximum means it or more.`,
  });

/** How much waits, counted where it lies. */
export const inboxCounts = body({
  mine: counted('Mine alone, or held by me.'),
  units: counted('Everything in the inbox.'),
  overdue: counted('Of the inbox, past the due instant.'),
  soon: counted('Of the inbox, due today or within two days.'),
});
export type InboxCounts = Static<typeof inboxCounts>;

export const countTasks = endpoint({
  method: 'GET',
  path: '/tasks/counts',
  service: 'tasks',
  act: 'read-task',
  summary: { vi: 'Đếm việc trong hộp', en: "Count what waits in the reader's inbox" },
  replies: { 200: inboxCounts },
});
