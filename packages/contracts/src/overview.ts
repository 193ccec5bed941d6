import { KINDS, STAGES } from '@nhipcau/domain/vocabulary';
import { type Static, Type } from 'typebox';
import { endpoint } from './endpoint.ts';
import { body } from './schema/bodies.ts';
import { namedUnit } from './schema/names.ts';
import { instant, localDate } from './schema/time.ts';
import { word } from './schema/words.ts';

const count = Type.Integer({ minimum: 0 });
const share = Type.Number({ minimum: 0, maximum: 1, description: 'Returned rounds among those that may be returned.' });

const openFigures = { open: count, late: count };

/** Net working time in whole working days; medians are absent where nothing was counted. */
const timeFigures = {
  counted: Type.Integer({ minimum: 0, description: 'How many the times rest on: those within the calendar.' }),
  medianDays: Type.Optional(Type.Integer({ minimum: 0, description: 'At least half took no longer.' })),
  p90Days: Type.Optional(Type.Integer({ minimum: 0, description: 'At least nine of ten took no longer.' })),
};

const roundFigures = {
  left: Type.Integer({ minimum: 0, description: 'Rounds that were left in the period.' }),
  returned: count,
  returnShare: Type.Optional(share),
  ...timeFigures,
};

const closedFigures = {
  closed: Type.Integer({ minimum: 0, description: 'Dossiers that were closed in the period.' }),
  ...timeFigures,
};

export const overview = body({
  asOf: instant('Business time of the figures of what is open.'),
  from: localDate('First day of the period.'),
  to: localDate('Last day of the period.'),
  ofWholeHouse: Type.Boolean({
    description: 'Every dossier counts; otherwise those that concern the units of the reader.',
  }),
  open: body(openFigures),
  byStage: Type.Array(body({ stage: word(STAGES), ...openFigures, ...roundFigures }), { maxItems: STAGES.length }),
  byKind: Type.Array(
    body({
      kind: word(KINDS),
      ...openFigures,
      returned: count,
      returnShare: Type.Optional(share),
      ...closedFigures,
    }),
    { maxItems: KINDS.length },
  ),
  byBody: Type.Array(
    body({
      unit: namedUnit,
      owned: Type.Integer({ minimum: 0, description: 'Open dossiers that it owns.' }),
      waited: Type.Integer({ minimum: 0, description: 'Open dossiers that wait for an answer of it.' }),
      late: Type.Integer({ minimum: 0, description: 'Of those it is waited for, the ones past their day.' }),
    }),
    { maxItems: 2_000 },
  ),
  rounds: body(roundFigures),
  closed: body(closedFigures),
});
export type Overview = Static<typeof overview>;

const period = body({
  from: Type.Optional(localDate('First day; a year before the last one where it is left out.')),
  to: Type.Optional(localDate('Last day; today where it is left out.')),
});

export const readOverview = endpoint({
  method: 'GET',
  path: '/audit/overview',
  service: 'audit',
  act: 'read-dossier',
  summary: { vi: 'Tổng quan', en: 'Figures over the dossiers that the reader may know of' },
  description:
    'Net working time is counted in working days by the calendar in force: the day of entering is not counted, the day of leaving is, rest days and holidays never are.',
  query: period,
  replies: { 200: overview },
  refusals: ['period-reversed'],
});

export const exportOverview = endpoint({
  method: 'GET',
  path: '/audit/overview/export',
  service: 'audit',
  act: 'read-dossier',
  summary: { vi: 'Tải số liệu tổng quan', en: 'The figures of the overview as CSV' },
  query: period,
  replies: { 200: 'file' },
  refusals: ['period-reversed'],
});
