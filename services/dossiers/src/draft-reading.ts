import { documentHashOf } from '@nhipcau/acts/document-hash';
import { given } from '@nhipcau/acts/given';
import { instantText } from '@nhipcau/acts/instant-text';
import { factsOf } from '@nhipcau/acts/proposal-text';
import { attachedFile, draftText } from '@nhipcau/acts/shown/draft-shown';
import { faultOf, type Language, type ProposalContent, type ReplyOf, type readDraft } from '@nhipcau/contracts';
import { type Database, type DossierReading, type DraftView, type NameBook, namesOf } from '@nhipcau/database';
import { latestFilingDate } from '@nhipcau/domain/calendar/counting';
import { calendarHolds } from '@nhipcau/domain/calendar/working-day';
import type { TaskOpening } from '@nhipcau/domain/dossier/task';
import { completenessFaults } from '@nhipcau/domain/proposal/completeness';
import { openCheck, openSign } from '@nhipcau/domain/proposal/open';
import { localDate } from '@nhipcau/domain/time/local-date';

/** The lead time that the rules ask for, counted back from the first day; a day beyond the calendar has none yet. */
function fileBy(text: ProposalContent, { rules: { calendar, policy } }: DossierReading): string | undefined {
  if (text.start === undefined || !calendarHolds(calendar, localDate(text.start))) return undefined;
  return latestFilingDate(calendar, localDate(text.start), policy.lead);
}

/** Who is asked once it is presented: the first of the steps that its kind has. A change to what is approved goes its own way. */
function askedNext({ state, rules, reader }: DossierReading): TaskOpening | undefined {
  if (state.stage !== 'proposal') return undefined;
  const context = { state, rules, nowMs: reader.nowMs };
  const { sign, check } = rules.policy.steps;
  return (sign ? openSign(context) : check ? openCheck(context) : [])[0];
}

function nextShown({ kind, unit, role, dueAt }: TaskOpening, names: NameBook) {
  return {
    task: kind,
    unit: names.unit(unit),
    role,
    ...given('dueAt', dueAt === undefined ? undefined : instantText(dueAt)),
  };
}

/** The draft as its writers see it: the text with its files, what it still lacks, by when it must go, and to whom. */
export async function draftRead(
  db: Database,
  reading: DossierReading,
  draft: DraftView,
  language: Language,
): Promise<ReplyOf<typeof readDraft>['body']> {
  const next = askedNext(reading);
  const persons = [...draft.editors, draft.savedBy];
  const names = await namesOf(db, { units: next === undefined ? [] : [next.unit], persons });
  const text = draftText(draft);
  const facts = factsOf(text, draft.editors);
  return {
    dossier: reading.state.id,
    revision: draft.revision,
    documentHash: documentHashOf(text),
    content: text,
    files: draft.parts.map(attachedFile),
    editors: draft.editors.map((person) => names.person(person)),
    savedAt: instantText(draft.savedAtMs),
    savedBy: names.person(draft.savedBy),
    ...given('fileBy', fileBy(text, reading)),
    ...given('next', next && nextShown(next, names)),
    lacking: completenessFaults(facts, reading.rules).map((one) => faultOf(one, language)),
  };
}
