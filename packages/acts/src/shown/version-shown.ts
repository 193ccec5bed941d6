import type { ProposalContent, VersionShown, VersionSummary } from '@nhipcau/contracts';
import { instantText } from '../instant-text.ts';
import { changedFields } from '../proposal-text.ts';
import type { DossierRecord } from './record.ts';

/** The numbers that versions were signed under: the signature that followed the presentation of each. */
function numbersByVersion({ log }: DossierRecord): Map<number, string> {
  const numbers = new Map<number, string>();
  let presented = 0;
  for (const { event } of log) {
    if (event.type === 'ProposalPresented' || event.type === 'ChangeProposed') presented = event.version.no;
    if (event.type === 'ProposalSigned') numbers.set(presented, event.number.symbol);
  }
  return numbers;
}

/** Every version of the text, the oldest first, each with the fields that differ from the one before. */
export function versionsShown(record: DossierRecord): VersionShown[] {
  const numbers = numbersByVersion(record);
  return record.versions.map((version, index) => {
    const content = version.content as ProposalContent;
    const before = record.versions[index - 1]?.content as ProposalContent | undefined;
    const number = numbers.get(version.no);
    return {
      no: version.no,
      documentHash: version.documentHash,
      presentedAt: instantText(version.presentedAtMs),
      presentedBy: record.names.person(version.presentedBy),
      ...(number === undefined ? {} : { number }),
      changed: before === undefined ? [] : changedFields(before, content).map(({ field }) => field),
      content,
    };
  });
}

export function versionSummary({ content: _content, ...summary }: VersionShown): VersionSummary {
  return summary;
}

/** The version that the dossier stands on: after a rejected change the approved one, not the newest. */
export function currentVersion(record: DossierRecord): VersionShown | undefined {
  const no = record.reading.state.version?.no;
  return versionsShown(record).find((version) => version.no === no);
}
