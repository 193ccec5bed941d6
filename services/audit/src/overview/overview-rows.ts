import type { Language, Overview } from '@nhipcau/contracts';
import { wordFor } from '@nhipcau/domain/glossary/glossary';
import { saidIn } from '../export/wording.ts';

type Row = readonly (string | number | undefined)[];

const percent = (share: number | undefined) => (share === undefined ? undefined : Math.round(share * 1000) / 10);

/** The overview as one table: what each row is about, and its figures. */
export function overviewRows(shown: Overview, language: Language): readonly Row[] {
  const say = saidIn(language);
  const head: Row = [
    say('subject'),
    say('name'),
    say('open'),
    say('late'),
    say('owned'),
    say('left'),
    say('returned'),
    say('returnShare'),
    say('closed'),
    say('counted'),
    say('median'),
    say('p90'),
  ];
  const { open, rounds, closed } = shown;
  const rows: readonly Row[] = [
    [say('overview'), `${shown.from} – ${shown.to}`, say(shown.ofWholeHouse ? 'wholeHouse' : 'ownUnits')],
    [say('definition'), say('netDays')],
    head,
    [say('all'), '', open.open, open.late, undefined, rounds.left, rounds.returned, percent(rounds.returnShare)],
    [
      ...[say('wholeDossiers'), '', undefined, undefined, undefined, undefined, undefined, undefined],
      ...[closed.closed, closed.counted, closed.medianDays, closed.p90Days],
    ],
    ...shown.byStage.map(
      (one): Row => [
        ...[say('stage'), wordFor('stage', one.stage)[language], one.open, one.late, undefined, one.left, one.returned],
        ...[percent(one.returnShare), undefined, one.counted, one.medianDays, one.p90Days],
      ],
    ),
    ...shown.byKind.map(
      (one): Row => [
        ...[say('kind'), wordFor('kind', one.kind)[language], one.open, one.late, undefined, undefined, one.returned],
        ...[percent(one.returnShare), one.closed, one.counted, one.medianDays, one.p90Days],
      ],
    ),
    ...shown.byBody.map((one): Row => [say('body'), one.unit.name, one.waited, one.late, one.owned]),
  ];
  // A table has as many cells in every row (RFC 4180): programs that read it refuse others.
  return rows.map((row) => head.map((_, no) => row[no]));
}
