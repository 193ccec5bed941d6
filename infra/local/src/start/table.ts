import type { TimelineEntry } from '@nhipcau/contracts';
import type { DossierOutcome } from './outcome.ts';

/** The table of what happened, a line a dossier, and what was granted where something was. */
export function tableOf(outcomes: readonly DossierOutcome[]): string {
  const head = [
    'dossier',
    'owner',
    'held',
    'closed',
    'events',
    'versions',
    'reminders',
    'escalated',
    'late',
    'verified',
  ];
  const rows = outcomes.map(({ dossier, timeline, verified }) => [
    shortened(dossier.title.vi, 58),
    shortened(dossier.owner.name, 30),
    dossier.start ?? '',
    timeline.find((entry) => entry.type === 'DossierClosed')?.at.slice(0, 10) ?? 'open',
    String(timeline.length),
    String(dossier.version?.no ?? 0),
    String(remindersIn(timeline)),
    String(timeline.filter((entry) => entry.type === 'TasksEscalated').length),
    String(dossier.tasks.filter((task) => task.late).length),
    verified ? 'yes' : 'NO',
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => lengthOf(row[column] ?? ''))));
  const line = (row: readonly string[]) => row.map((cell, column) => padded(cell, widths[column] ?? 0)).join('  ');
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [line(head), rule, ...rows.map(line), ...outcomes.flatMap(awardsIn)].join('\n');
}

/** Reminders that were sent; those overtaken by an outage are recorded as skipped. */
function remindersIn(timeline: readonly TimelineEntry[]): number {
  return timeline
    .filter((entry) => entry.type === 'TasksReminded')
    .flatMap((entry) => (Array.isArray(entry.body['tasks']) ? entry.body['tasks'] : [])).length;
}

function awardsIn({ dossier }: DossierOutcome): readonly string[] {
  const confirmed = (dossier.commendation?.nominees ?? []).filter((one) => one.standing === 'confirmed');
  if (confirmed.length === 0) return [];
  const count = (award: string, recipient?: string) =>
    confirmed.filter((one) => one.award === award && (recipient === undefined || one.recipient === recipient)).length;
  const certificates = `${count('certificate')} certificates (${count('certificate', 'individual')} individuals, ${count('certificate', 'collective')} collectives)`;
  return ['', `granted with “${dossier.title.vi}”: ${count('flag')} flags, ${certificates}, ${count('medal')} medals`];
}

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

function lengthOf(text: string): number {
  return [...graphemes.segment(text)].length;
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - lengthOf(text)));
}

function shortened(text: string, width: number): string {
  const all = [...graphemes.segment(text)].map((one) => one.segment);
  return all.length <= width ? text : `${all.slice(0, width - 1).join('')}…`;
}
