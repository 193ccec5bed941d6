import type { Figures, Remarks } from '../figures.ts';
import { rounded } from '../measure/latencies.ts';
import { judge } from './targets.ts';

type Row = readonly [what: string, ...cells: readonly (string | number)[]];

/** The figures for people: what was measured, what it was measured against, and what was missed. */
export function table(figures: Figures, remarks: Remarks): string {
  const judged = judge(figures, remarks);
  const targets = judged.map((one): Row => [one.target, one.reached, one.met ? 'met' : 'MISSED']);
  const missed = judged.filter((one) => !one.met).map((one) => `missed: ${one.target} — reached ${one.reached}`);
  return [
    ...section(
      ['decisions: opinions that settle nothing', 'per second', 'p50 ms', 'p95 ms', 'p99 ms'],
      decisions(figures),
    ),
    ...section(['whole lifecycles, 15 tasks answered', 'per second', 'floor'], lifecycles(figures, remarks)),
    ...section(
      [`pages, ${remarks.openTasks} open tasks, ${remarks.closedDossiers} closed`, 'p50 ms', 'p95 ms'],
      [
        ['inbox page, 4 clients', figures.inbox.p50Ms, figures.inbox.p95Ms],
        ['timeline, 4 clients', figures.timeline.p50Ms, figures.timeline.p95Ms],
      ],
    ),
    ...section(['the inbox in a browser, all open tasks in it', 'p50 ms', 'p95 ms'], inBrowser(figures)),
    ...section(['a right, asked of Cedar; p50 and p99 in µs', 'new', '', 'again', ''], rights(figures)),
    ...section(['what an act pays for each wall, µs', 'without', 'with', 'loss'], losses(figures)),
    ...section(['cost of one lifecycle', ''], cost(figures)),
    ...section(['target', 'reached', ''], targets),
    ...missed,
    ...remarks.refused.slice(0, 10).map((words) => `refused: ${words}`),
    ...remarks.cut.map((words) => `cut short: ${words}`),
    `${remarks.seconds} s in all`,
  ].join('\n');
}

function decisions({ decisions: measured, floor }: Figures): readonly Row[] {
  const rows = measured.map((one): Row => [`${one.clients} clients`, one.perSecond, one.p50Ms, one.p95Ms, one.p99Ms]);
  return [...rows, ['floor: bare transactions on 64 connections', floor.transactionsPerSecond]];
}

function lifecycles({ lifecycles: measured, simultaneous, floor }: Figures, remarks: Remarks): readonly Row[] {
  const floors: Readonly<Record<number, number>> = { 16: remarks.floorAt16, 64: floor.temporalLifecyclesPerSecond };
  const rows = measured.map((one): Row => [`${one.clients} clients`, one.perSecond, floors[one.clients] ?? '']);
  const late = `${simultaneous.refused} refused, ${remarks.lateVotes} votes after the deciding one`;
  return [...rows, [`64 clients, each stage at the same moment: ${late}`, simultaneous.perSecond]];
}

function inBrowser({ console: measured }: Figures): readonly Row[] {
  const { firstPaint, interaction, interactions, rowsInPage, scriptKb } = measured;
  return [
    ['first row painted, nothing kept', firstPaint.p50Ms, firstPaint.p95Ms],
    ['from an input to its effect', interaction.p50Ms, interaction.p95Ms],
    ...Object.entries(interactions).map(([what, p95Ms]): Row => [`  ${what}`, '', p95Ms]),
    ['rows in the page', rowsInPage],
    ['JavaScript of the first page, kB as it travels', scriptKb],
  ];
}

function rights({ rights: measured }: Figures): readonly Row[] {
  return measured.map(({ posts, newUs, againUs }) => [
    `by ${posts} posts`,
    ...[newUs.p50, newUs.p99, againUs.p50, againUs.p99],
  ]);
}

function losses({ losses: measured }: Figures): readonly Row[] {
  return measured.map(({ what, withoutUs, withUs }) => [what, withoutUs, withUs, rounded(withUs - withoutUs)]);
}

function cost({ cpuMsPerLifecycle, walBytesPerDossier, databaseBytesPerDossier }: Figures): readonly Row[] {
  const cpu = Object.entries(cpuMsPerLifecycle).toSorted(([, a], [, b]) => b - a);
  return [
    ...cpu.map(([name, ms]): Row => [`CPU ms, ${name}`, ms]),
    ['write-ahead log, bytes', walBytesPerDossier],
    ['database, bytes', databaseBytesPerDossier],
  ];
}

const WIDE = 64;
const NARROW = 12;

function section(head: Row, rows: readonly Row[]): readonly string[] {
  const line = ([what, ...cells]: Row) => [what.padEnd(WIDE), ...cells.map((cell) => String(cell).padStart(NARROW))];
  return [...[head, ...rows].map((row) => line(row).join('').trimEnd()), ''];
}
