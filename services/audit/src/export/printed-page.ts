import type { Language } from '@nhipcau/domain/text/trilingual';
import type { ToldEntry } from './told-entry.ts';
import type { Said } from './wording.ts';

export interface Printed {
  readonly title: string;
  readonly dossier: string;
  readonly takenAt: string;
  readonly sound: boolean;
  readonly lastHash: string;
  readonly entries: readonly ToldEntry[];
}

export const STYLE = `body{font:11pt/1.45 "Times New Roman",serif;margin:2cm;color:#000}h1{font-size:16pt}table{border-collapse:collapse;width:100%}
th,td{border:1px solid #888;padding:4pt;text-align:left;vertical-align:top;overflow-wrap:anywhere}th{background:#eee}thead{display:table-header-group}
tr{break-inside:avoid}code{font-size:8pt}.broken td{border-width:2px;font-weight:bold}@media print{body{margin:0}}`;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function safe(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? letter);
}

function row(entry: ToldEntry, say: Said): string {
  const who = [entry.who, entry.forWhom === '' ? '' : `(${say('forWhom')}: ${entry.forWhom})`, entry.unit].filter(
    Boolean,
  );
  const cells = [
    String(entry.seq),
    safe(entry.at),
    `${safe(entry.what)}<br>${safe(entry.stage)}${entry.details === '' ? '' : `<br><small>${safe(entry.details)}</small>`}`,
    `<bdi>${safe(who.join(' · '))}</bdi>`,
    safe(entry.instrument),
    `${entry.intact ? '✓' : '✗'} ${say(entry.intact ? 'intact' : 'broken')}<br><code>${entry.hash}</code>`,
  ];
  return `<tr${entry.intact ? '' : ' class="broken"'}>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

/** The history as one page that stands by itself: nothing is fetched, nothing runs, everything typed is text. */
export function printedPage(printed: Printed, language: Language, say: Said): string {
  const heads = [say('number'), say('at'), say('what'), say('who'), say('instrument'), say('chain')];
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${safe(printed.title)}</title><style>${STYLE}</style></head><body>
<h1><bdi>${safe(printed.title)}</bdi></h1>
<p>${say('history')} · <code>${printed.dossier}</code><br>${say('taken')} ${safe(printed.takenAt)}</p>
<p><strong>${printed.sound ? '✓' : '✗'} ${say(printed.sound ? 'soundAll' : 'brokenSomewhere')}</strong><br>
${say('lastHash')}: <code>${printed.lastHash}</code></p>
<table><thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>
<tbody>${printed.entries.map((entry) => row(entry, say)).join('\n')}</tbody></table>
<p>${say('howToCheck')}</p></body></html>
`;
}
