import { instantText } from '@nhipcau/acts/instant-text';
import type { exportHistory as contract } from '@nhipcau/contracts';
import { namesOf, readGraveMoments, readRecords, readTimeline, verifyChain } from '@nhipcau/database';
import { type Handler, notFound } from '@nhipcau/http';
import type { AuditHouse } from '../audit-house.ts';
import { auditedDossier } from '../auditor.ts';
import { graveShown } from '../openings.ts';
import { statesAround } from '../states-around.ts';
import { idsIn } from '../timeline.ts';
import { entryShown } from '../timeline-entry.ts';
import { csvFile } from './csv.ts';
import { printedPage } from './printed-page.ts';
import { localTimeText, type ToldEntry, toldEntry } from './told-entry.ts';
import { saidIn } from './wording.ts';
import { zipped } from './zip.ts';

const jsonFile = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value, null, 2)}\n`, 'utf8');

/** More than any dossier has events. */
const ALL = 1_000_000;

function timelineRows(entries: readonly ToldEntry[], say: ReturnType<typeof saidIn>) {
  const columns = ['number', 'at', 'recordedAt', 'what', 'stage', 'who', 'forWhom', 'unit', 'instrument'] as const;
  const more = ['before', 'after', 'chain', 'hash'] as const;
  return [
    [...columns, ...more].map((column) => say(column)),
    ...entries.map((one) => [
      ...[one.seq, one.at, one.recordedAt, one.what, one.stage, one.who, one.forWhom, one.unit, one.instrument],
      ...[one.before, one.after, say(one.intact ? 'intact' : 'broken'), one.hash],
    ]),
  ];
}

/** The history of a dossier as a package that proves itself without us: taking it away stands in the ledger of reads. */
export function historyPackage(house: AuditHouse): { readonly exportHistory: Handler<typeof contract> } {
  return {
    async exportHistory({ params: { id }, caller, language }) {
      const audited = await auditedDossier(house, caller.personId, id, 'export');
      if ('refusals' in audited) return audited;
      const db = house.db.as(caller.personId);
      const [verified, records, { items }, moments] = await Promise.all([
        verifyChain(db, id),
        readRecords(db, id),
        readTimeline(db, { dossierId: id, limit: ALL }),
        readGraveMoments(db, id, audited.reader.nowMs),
      ]);
      if (verified === undefined) return notFound();
      const names = await namesOf(house.db, idsIn(items));
      const states = statesAround(id, [], items);
      const broken = new Set(verified.broken.map(({ seq }) => seq));
      const say = saidIn(language);
      const entries = items.map((row) =>
        toldEntry(entryShown(id, row, states.get(row.seq), names), !broken.has(row.seq), language, say),
      );
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
        { name: 'records.jsonl', bytes: Buffer.from(records.map(({ record }) => `${record}\n`).join(''), 'utf8') },
        { name: 'history.html', bytes: Buffer.from(printedPage(printed, language, say), 'utf8') },
        { name: 'history.csv', bytes: csvFile(timelineRows(entries, say)) },
        { name: 'about.json', bytes: jsonFile(about) },
        ...(moments.length === 0 ? [] : [{ name: 'openings.json', bytes: jsonFile(moments.map(graveShown)) }]),
      ]);
      return { file: { bytes, mediaType: 'application/zip', name: `nhip-cau-${id}.zip` } };
    },
  };
}
