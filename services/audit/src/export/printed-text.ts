import { type FactSpeech, factLabel, factText } from '@nhipcau/domain/glossary/told-facts';
import type { Language } from '@nhipcau/domain/text/trilingual';
import type { AgreedText } from './agreed-texts.ts';
import { STYLE, safe } from './printed-page.ts';
import { localTimeText } from './told-entry.ts';
import type { Said } from './wording.ts';

type Members = Readonly<Record<string, unknown>>;

interface Part {
  readonly kind: string;
  readonly sections?: readonly { readonly heading?: string; readonly text: string }[];
  readonly file?: { readonly name: string; readonly sha256: string; readonly bytes: number };
}

/** Amounts are kept in the smallest unit of their money. */
function moneyText(amount: number, currency: string): string {
  const style = new Intl.NumberFormat('vi-VN', { style: 'currency', currency });
  return style.format(amount / 10 ** (style.resolvedOptions().maximumFractionDigits ?? 0));
}

function paragraphs(text: string): string {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `<p><bdi>${safe(line)}</bdi></p>`)
    .join('');
}

function valueHtml(name: string, value: unknown, speech: FactSpeech): string {
  if (Array.isArray(value))
    return `<ul>${value.map((one) => `<li>${valueHtml(name, one, speech)}</li>`).join('')}</ul>`;
  if (typeof value !== 'object' || value === null) return paragraphs(factText(name, value, speech));
  const members = value as Members;
  if (typeof members['amount'] === 'number') return safe(moneyText(members['amount'], String(members['currency'])));
  // A text in two languages: the Vietnamese is the one that was agreed, the English stands below it.
  if (typeof members['vi'] === 'string')
    return Object.values(members)
      .map((text) => paragraphs(String(text)))
      .join('');
  return Object.entries(members)
    .map(
      ([member, one]) =>
        `<div><em>${safe(factLabel(member, one, speech))}</em> ${valueHtml(member, one, speech)}</div>`,
    )
    .join('');
}

function partHtml({ kind, sections = [], file }: Part, speech: FactSpeech): string {
  const said = sections.map(
    ({ heading, text }) => `${heading === undefined ? '' : `<h3>${safe(heading)}</h3>`}${paragraphs(text)}`,
  );
  const kept =
    file === undefined ? '' : `<p><bdi>${safe(file.name)}</bdi> · SHA-256 <code>${safe(file.sha256)}</code></p>`;
  return `<section><h2>${safe(speech.word('part', kind) ?? kind)}</h2>${said.join('')}${kept}</section>`;
}

/** One agreed text as a page that stands by itself, with the hash under which it was answered. */
export function printedText(text: AgreedText, language: Language, speech: FactSpeech, say: Said): string {
  const { of, no, content, documentHash, intact, at } = text;
  const { parts = [], ...facts } = content as Members & { readonly parts?: readonly Part[] };
  const subject = of === 'version' ? 'field' : 'fact';
  const heading = `${say(of)} ${no}`;
  const rows = Object.entries(facts).map(([name, value]) => {
    const label = speech.word(subject, name) ?? factLabel(name, value, speech);
    return `<tr><th scope="row">${safe(label)}</th><td>${valueHtml(name, value, speech)}</td></tr>`;
  });
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${safe(heading)}</title><style>${STYLE}</style></head><body>
<h1>${safe(heading)}</h1>
<p>${safe(localTimeText(at))}<br><strong>${intact ? '✓' : '✗'} ${say(intact ? 'textIntact' : 'textAltered')}</strong><br>
SHA-256: <code>${documentHash}</code></p>
<table><tbody>${rows.join('\n')}</tbody></table>
${parts.map((part) => partHtml(part, speech)).join('\n')}</body></html>
`;
}
