import { given } from '@nhipcau/acts/given';
import { instantText } from '@nhipcau/acts/instant-text';
import type { exportHistory as contract } from '@nhipcau/contracts';
import { namesOf, readGraveMoments, readRecords, readSignings, readTimeline, verifyChain } from '@nhipcau/database';
import type { FactSpeech } from '@nhipcau/domain/glossary/told-facts';
import type { Language } from '@nhipcau/domain/text/trilingual';
import { type Handler, notFound } from '@nhipcau/http';
import type { AuditHouse } from '../audit-house.ts';
import { auditedDossier } from '../auditor.ts';
import { graveShown } from '../openings.ts';
import { statesAround } from '../states-around.ts';
import { idsIn } from '../timeline.ts';
import { entryShown } from '../timeline-entry.ts';
import { type AgreedText, agreedTexts } from './agreed-texts.ts';
import { csvFile } from './csv.ts';
import { idsStated } from './ids-stated.ts';
import { type MilestoneFile, milestoneFiles } from './milestone-files.ts';
import { printedPage } from './printed-page.ts';
import { printedText } from './printed-text.ts';
import { factSpeech, localTimeText, type ToldEntry, toldEntry } from './told-entry.ts';
import { type Said, saidIn } from './wording.ts';
import { zipped } from './zip.ts';

const jsonFile = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value, null, 2)}\n`, 'utf8');

/** What lies where and how it is checked, for whoever opens the package long after. Lines end as every desk reads them. */
function readMe(title: string, say: Said): string {
  const files = [
    'history.html',
    'history.csv',
    'records.jsonl',
    'about.json',
    'texts/',
    'files.csv',
    'openings.json',
  ] as const;
  return [title, '', ...files.map((name) => `${name}: ${say(name)}`), '', say('howToCheck'), ''].join('\r\n');
}

/** More than any dossier has events. */
const ALL = 1_000_000;

function timelineRows(entries: readonly ToldEntry[], say: ReturnType<typeof saidIn>) {
  const columns = ['number', 'at', 'recordedAt', 'what', 'stage', 'who', 'forWhom', 'unit', 'instrument'] as const;
  const more = ['details', 'before', 'after', 'chain', 'instrumentId', 'hash'] as const;
  return [
    [...columns, ...more].map((column) => say(column)),
    ...entries.map((one) => [
      ...[one.seq, one.at, one.recordedAt, one.what, one.stage, one.who, one.forWhom, one.unit, one.instrument],
      ...[one.details, one.before, one.after, say(one.intact ? 'intact' : 'broken')],
      ...[one.instrumentId, one.hash],
    ]),
  ];
}

/** The texts themselves: as they were hashed, as a person reads them, and which files stood in them. */
function textFiles(
  texts: readonly AgreedText[],
  ofMilestones: readonly MilestoneFile[],
  { language, facts, say }: { readonly language: Language; readonly facts: FactSpeech; readonly say: Said },
) {
  const columns = ['text', 'part', 'name', 'mediaType', 'bytes', 'hash'] as const;
  const ofTexts = texts.flatMap(({ of, no, files }) =>
    files.map(({ part, file }) => [
      ...[`${say(of)} ${no}`, facts.word('part', part) ?? part, file.name, file.mediaType, file.bytes, file.sha256],
    ]),
  );
  const files = [
    ...ofTexts,
    ...ofMilestones.map(({ milestone, name, mediaType, bytes, sha256 }) => [
      ...[`${say('milestone')} ${milestone}`, '', name ?? '', mediaType, bytes, sha256],
    ]),
  ];
  return [
    ...texts.flatMap((text) => {
      const name = `texts/${text.of}-${text.no}`;
      return [
        { name: `${name}.json`, bytes: Buffer.from(text.canonical, 'utf8') },
        { name: `${name}.html`, bytes: Buffer.from(printedText(text, language, facts, say), 'utf8') },
      ];
    }),
    ...(files.length === 0
      ? []
      : [{ name: 'files.csv', bytes: csvFile([columns.map((column) => say(column)), ...files]) }]),
  ];
}

/** The history of a dossier as a package that proves itself without us: taking it away stands in the ledger of reads. */
export function historyPackage(house: AuditHouse): { readonly exportHistory: Handler<typeof contract> } {
  return {
    async exportHistory({ params: { id }, caller, language }) {
      const audited = await auditedDossier(house, caller.personId, id, 'export');
      if ('refusals' in audited) return audited;
      const db = house.db.as(caller.personId);
      const [verified, records, { items }, moments, texts] = await Promise.all([
        verifyChain(db, id),
        readRecords(db, id),
        readTimeline(db, { dossierId: id, limit: ALL }),
        readGraveMoments(db, id, audited.reader.nowMs),
        agreedTexts(db, id),
      ]);
      if (verified === undefined) return notFound();
      const states = statesAround(id, [], items);
      const signings = await readSignings(
        db,
        items.map(({ record }) => record),
      );
      const acted = idsIn(items);
      const stated = [
        ...items.map(({ event }) => idsStated(event)),
        ...[...states.values()].map((one) => idsStated(one)),
      ].flat();
      const names = await namesOf(house.db, {
        units: [...acted.units, ...stated],
        persons: [...acted.persons, ...stated],
      });
      const broken = new Set(verified.broken.map(({ seq }) => seq));
      const say = saidIn(language);
      const facts = factSpeech(language, names);
      const entries = items.map((row, no) => {
        const paper = signings[no]?.number ?? signings[no]?.decision;
        const entry = { ...entryShown(id, row, states.get(row.seq), names), ...given('paper', paper) };
        return toldEntry(entry, !broken.has(row.seq), { language, say, facts });
      });
      const takenAt = instantText(Date.now());
      const { sound, events, lastHash, checks } = verified;
      const about = {
        dossier: id,
        title: audited.title,
        takenAt,
        takenBy: caller.personId,
        sound,
        events,
        lastHash,
        checks,
        texts: texts.map(({ of, no, documentHash, intact }) => ({
          file: `texts/${of}-${no}.json`,
          documentHash,
          intact,
        })),
      };
      const printed = {
        title: audited.title,
        dossier: id,
        takenAt: localTimeText(takenAt),
        sound,
        lastHash: lastHash ?? '',
        entries,
      };
      const bytes = zipped([
        { name: 'readme.txt', bytes: Buffer.from(readMe(audited.title, say), 'utf8') },
        { name: 'records.jsonl', bytes: Buffer.from(records.map(({ record }) => `${record}\n`).join(''), 'utf8') },
        { name: 'history.html', bytes: Buffer.from(printedPage(printed, language, say), 'utf8') },
        { name: 'history.csv', bytes: csvFile(timelineRows(entries, say)) },
        { name: 'about.json', bytes: jsonFile(about) },
        ...textFiles(texts, milestoneFiles(items), { language, facts, say }),
        ...(moments.length === 0 ? [] : [{ name: 'openings.json', bytes: jsonFile(moments.map(graveShown)) }]),
      ]);
      return { file: { bytes, mediaType: 'application/zip', name: `nhip-cau-${id}.zip` } };
    },
  };
}
