import { TITLE_LETTERS_KNOWN } from '@nhipcau/domain/standing/opening';
import { Type } from 'typebox';
import { endpoint } from './endpoint.ts';
import { LIMITS } from './limits.ts';
import { openingAudited, openingHours, openingWithActs } from './reading/opening.ts';
import { body, emptyBody } from './schema/bodies.ts';
import { dossierId, standingId } from './schema/identifiers.ts';
import { page, pageQuery } from './schema/paging.ts';
import { reason, writtenText } from './schema/text.ts';
import { localDate } from './schema/time.ts';
import { word } from './schema/words.ts';

const onOpening = body({ opening: standingId });

export const OPENING_LISTS = ['mine', 'waiting', 'seconded', 'ours'] as const;

export const listOpenings = endpoint({
  method: 'GET',
  path: '/standing/openings',
  service: 'administration',
  act: 'break-glass',
  summary: { vi: 'Các lần truy cập khẩn cấp', en: 'List emergency openings, newest first' },
  query: body({
    of: Type.Optional(
      word(
        OPENING_LISTS,
        'Asked by oneself, where it is left out; waiting for a second person; agreed to by oneself; on dossiers of one’s own units.',
      ),
    ),
    ...pageQuery,
  }),
  replies: { 200: page(openingWithActs) },
  refusals: ['cursor-unknown'],
});

const paper = Type.Object(
  {
    number: writtenText(LIMITS.symbolCharacters, 'Number of the signed submission, such as 05/TTr-LHHN.'),
    title: writtenText(
      LIMITS.titleCharacters,
      `The title, or ${TITLE_LETTERS_KNOWN} letters or more of it in one piece, with or without accents.`,
    ),
  },
  { additionalProperties: false, description: 'Instead of the id.' },
);

export const askOpening = endpoint({
  method: 'POST',
  path: '/standing/openings',
  service: 'administration',
  act: 'break-glass',
  summary: { vi: 'Yêu cầu truy cập khẩn cấp một hồ sơ', en: 'Ask that a dossier be opened in an emergency' },
  description:
    'By the exact id of the dossier, or by what stands on its paper: the number, and words of the title, which must both fit. It need not concern whoever asks. Nothing is opened until a second person agrees. Asking, agreeing and closing, and whatever is read meanwhile, stand in chained ledgers, in red in the dossier’s history and in the auditors’ digest; the owner is told.',
  body: body({ dossier: Type.Optional(dossierId), paper: Type.Optional(paper), reason, hours: openingHours }),
  replies: { 201: openingWithActs },
  refusals: ['not-found', 'opening-waits', 'openings-too-many', 'openings-missed'],
  example: {
    dossier: '0e4f5a52-6f0a-5c3e-9a54-1f2f4c3b2a10',
    reason: 'Cán bộ phụ trách nghỉ đột xuất, việc đến hạn hôm nay.',
    hours: 2,
  },
});

export const confirmOpening = endpoint({
  method: 'POST',
  path: '/standing/openings/{opening}/confirmation',
  service: 'administration',
  act: 'confirm-break-glass',
  summary: { vi: 'Xác nhận truy cập khẩn cấp', en: 'Agree, as the second person: the dossier stands open from now on' },
  description:
    'Whoever agrees has just signed in for this very opening: a session left open at an unattended desk is no second person.',
  binding: true,
  params: onOpening,
  body: emptyBody,
  replies: { 200: openingWithActs },
  refusals: ['opening-over'],
  example: {},
});

export const refuseOpening = endpoint({
  method: 'POST',
  path: '/standing/openings/{opening}/refusal',
  service: 'administration',
  act: 'confirm-break-glass',
  summary: { vi: 'Từ chối truy cập khẩn cấp', en: 'Refuse, as the second person' },
  params: onOpening,
  body: body({ reason }),
  replies: { 200: openingWithActs },
  refusals: ['opening-over'],
  example: { reason: 'Chưa đủ lý do: đơn vị chủ trì đang có mặt.' },
});

export const endOpening = endpoint({
  method: 'POST',
  path: '/standing/openings/{opening}/ending',
  service: 'administration',
  act: 'break-glass',
  summary: { vi: 'Đóng truy cập khẩn cấp', en: 'Take back what was asked, or close what is open' },
  description: 'By whoever asked, by the second person once it is open, and by a head of the owner.',
  params: onOpening,
  body: body({ reason }),
  replies: { 200: openingWithActs },
  refusals: ['opening-over'],
  example: { reason: 'Việc đã xong.' },
});

const count = Type.Integer({ minimum: 0 });

export const readOpenings = endpoint({
  method: 'GET',
  path: '/audit/openings',
  service: 'audit',
  act: 'read-history',
  summary: { vi: 'Các lần truy cập khẩn cấp trong kỳ', en: 'The digest of emergency openings of a period' },
  query: body({
    from: Type.Optional(localDate('First day; a year before the last one where it is left out.')),
    to: Type.Optional(localDate('Last day; today where it is left out.')),
    ...pageQuery,
  }),
  replies: {
    200: body({
      ...page(openingAudited).properties,
      from: localDate(),
      to: localDate(),
      asked: count,
      opened: count,
      open: Type.Integer({ minimum: 0, description: 'Open at this moment.' }),
      sound: Type.Boolean({ description: 'The chain of the ledger of openings proves itself.' }),
    }),
  },
  refusals: ['cursor-unknown', 'period-reversed'],
});
