import type { Part, ProposalContent } from '@nhipcau/contracts';
import type { Kind, PartKind } from '@nhipcau/domain/vocabulary';

/** A draft as it stands in the fields of the form: everything a text, nothing judged. */
export interface DraftForm {
  readonly titleVi: string;
  readonly titleEn: string;
  readonly purposeVi: string;
  readonly purposeEn: string;
  readonly start: string;
  readonly end: string;
  readonly place: string;
  readonly channel: string;
  readonly foreign: string;
  readonly guests: string;
  readonly rank: string;
  readonly participants: string;
  readonly agenda: string;
  readonly followUps: string;
  readonly policies: string;
  readonly members: string;
  readonly workshop: string;
  readonly sequenceNo: string;
  readonly sequenceYear: string;
  readonly reportFrom: string;
  readonly reportTo: string;
  readonly budget: string;
  readonly currency: string;
  readonly parts: Readonly<Partial<Record<PartKind, string>>>;
}

export const EMPTY_DRAFT: DraftForm = {
  titleVi: '',
  titleEn: '',
  purposeVi: '',
  purposeEn: '',
  start: '',
  end: '',
  place: '',
  channel: '',
  foreign: '',
  guests: '',
  rank: '',
  participants: '',
  agenda: '',
  followUps: '',
  policies: '',
  members: '',
  workshop: '',
  sequenceNo: '',
  sequenceYear: '',
  reportFrom: '',
  reportTo: '',
  budget: '',
  currency: 'VND',
  parts: {},
};

/** Fields that only some kinds ask about. */
export const ONLY_FOR: Readonly<Partial<Record<keyof DraftForm, readonly Kind[]>>> = {
  reportFrom: ['briefing-conference', 'review-conference'],
  sequenceNo: ['briefing-conference', 'cluster-conference'],
  members: ['cluster-conference'],
  workshop: ['cluster-conference', 'international-conference'],
};

/** Fields that only some kinds must have, as the rules of the kinds ask; of the others it is said that they may stay empty. */
export const NEEDED_FOR: Readonly<Partial<Record<keyof DraftForm, readonly Kind[]>>> = {
  agenda: ['coordination-meeting'],
  participants: ['briefing-conference', 'international-conference'],
  reportFrom: ['review-conference'],
};

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
const HEADING = /^#\s+/;

/** A heading is a line that begins with "# ". */
function sectionsOf(text: string): NonNullable<Part['sections']> {
  const sections: { heading?: string; text: string }[] = [];
  for (const line of text.split('\n')) {
    if (HEADING.test(line)) sections.push({ heading: line.replace(HEADING, '').trim(), text: '' });
    else if (sections.length === 0) sections.push({ text: line });
    else {
      const last = sections.at(-1);
      if (last !== undefined) last.text = last.text === '' ? line : `${last.text}\n${line}`;
    }
  }
  return sections.filter(({ text: written }) => written.trim() !== '');
}

function sectionsText(part: Part): string {
  return (part.sections ?? [])
    .map(({ heading, text }) => (heading === undefined ? text : `# ${heading}\n${text}`))
    .join('\n');
}

function partsOf(form: DraftForm): readonly Part[] {
  return (Object.keys(form.parts) as PartKind[]).flatMap((kind): Part[] => {
    const sections = sectionsOf(form.parts[kind] ?? '');
    return sections.length === 0 ? [] : [{ kind, sections }];
  });
}

/** An amount in the smallest unit of its currency, however its thousands are grouped; nothing where no digit was written. */
export function smallestUnits(text: string, currency: string): number | undefined {
  const decimals = currency === 'VND' ? 0 : 2;
  const parted = decimals === 0 ? null : /^(.*)[.,](\d{1,2})$/.exec(text.trim());
  const whole = (parted?.[1] ?? text).replaceAll(/\D/g, '');
  return whole === '' ? undefined : Number(`${whole}${(parted?.[2] ?? '').padEnd(decimals, '0')}`);
}

function bilingual<Name extends string>(name: Name, vi: string, en: string): Record<string, unknown> {
  return vi.trim() === '' ? {} : { [name]: { vi, ...(en.trim() === '' ? {} : { en }) } };
}

function stated(name: string, value: unknown, is: boolean): Record<string, unknown> {
  return is ? { [name]: value } : {};
}

function counted(form: DraftForm): Record<string, unknown> {
  const amount = smallestUnits(form.budget, form.currency);
  return {
    ...stated('foreignGuests', Number(form.guests), form.guests.trim() !== ''),
    ...stated('budget', { amount, currency: form.currency }, amount !== undefined),
    ...stated(
      'sequence',
      { no: Number(form.sequenceNo), year: Number(form.sequenceYear) },
      form.sequenceNo !== '' && form.sequenceYear !== '',
    ),
    ...stated(
      'reportWindow',
      { from: form.reportFrom, to: form.reportTo },
      form.reportFrom !== '' && form.reportTo !== '',
    ),
  };
}

/** The text as the service takes it: a fact that is not known is left out. Files are attached beside it, not by it. */
export function contentOf(form: DraftForm): ProposalContent {
  const parts = partsOf(form);
  const listed = (['participants', 'agenda', 'followUps', 'policies', 'members'] as const).map((name) => {
    const lines = name === 'policies' ? [...new Set(linesOf(form[name]))] : linesOf(form[name]);
    return stated(name, lines, lines.length > 0);
  });
  return Object.assign(
    {},
    bilingual('title', form.titleVi, form.titleEn),
    bilingual('purpose', form.purposeVi, form.purposeEn),
    bilingual('workshop', form.workshop, ''),
    stated('start', form.start, form.start !== ''),
    stated('end', form.end, form.end !== ''),
    stated('place', form.place, form.place.trim() !== ''),
    stated('channel', form.channel, form.channel !== ''),
    stated('foreignElement', form.foreign === 'yes', form.foreign !== ''),
    stated('highestRank', form.rank, form.rank !== ''),
    ...listed,
    counted(form),
    stated('parts', parts, parts.length > 0),
  ) as ProposalContent;
}

export function formOf(content: ProposalContent): DraftForm {
  const { budget, sequence, reportWindow } = content;
  const lines = (given: readonly string[] | undefined) => (given ?? []).join('\n');
  const currency = budget?.currency ?? 'VND';
  return {
    titleVi: content.title.vi,
    titleEn: content.title.en ?? '',
    purposeVi: content.purpose?.vi ?? '',
    purposeEn: content.purpose?.en ?? '',
    start: content.start ?? '',
    end: content.end ?? '',
    place: content.place ?? '',
    channel: content.channel ?? '',
    foreign: content.foreignElement === undefined ? '' : content.foreignElement ? 'yes' : 'no',
    guests: content.foreignGuests?.toString() ?? '',
    rank: content.highestRank ?? '',
    participants: lines(content.participants),
    agenda: lines(content.agenda),
    followUps: lines(content.followUps),
    policies: lines(content.policies),
    members: lines(content.members),
    workshop: content.workshop?.vi ?? '',
    sequenceNo: sequence?.no.toString() ?? '',
    sequenceYear: sequence?.year.toString() ?? '',
    reportFrom: reportWindow?.from ?? '',
    reportTo: reportWindow?.to ?? '',
    budget: budget === undefined ? '' : String(currency === 'VND' ? budget.amount : budget.amount / 100),
    currency,
    parts: Object.fromEntries(
      (content.parts ?? []).flatMap((part) => (part.sections === undefined ? [] : [[part.kind, sectionsText(part)]])),
    ),
  };
}

interface Attached {
  readonly kind: PartKind;
  readonly file: NonNullable<Part['file']>;
}

/** The text with its files in their places, as it will be read once it is presented. */
export function withFiles(content: ProposalContent, files: readonly Attached[]): ProposalContent {
  const parts = new Map((content.parts ?? []).map((part) => [part.kind, part]));
  for (const { kind, file } of files) parts.set(kind, { ...(parts.get(kind) ?? { kind }), file });
  return parts.size === 0 ? content : { ...content, parts: [...parts.values()] };
}
