import { factsOf } from '@nhipcau/acts/proposal-text';
import { draftText } from '@nhipcau/acts/shown/draft-shown';
import type { AnyRefusal, ProposalContent } from '@nhipcau/contracts';
import type { ActReader, Papers } from '@nhipcau/database';
import type { TextFacts } from '@nhipcau/domain/dossier/commands';

/** The text in writing as it stands under the dossier's lock, and what the rules judge of it. */
export interface TextAtHand {
  readonly text: ProposalContent;
  readonly facts: TextFacts;
}

/** @throws Error where a dossier has no draft: it was created with one */
export async function gatherText(reader: ActReader): Promise<TextAtHand> {
  const draft = await reader.draft();
  if (draft === undefined) throw new Error('the dossier has no draft');
  const text = draftText(draft);
  return { text, facts: factsOf(text, draft.editors) };
}

/** Whoever presents says which text they had before them; a colleague may have saved another by now. */
export function textRefusal({ facts }: TextAtHand, documentHash: string): { refusals: AnyRefusal[] } | undefined {
  return facts.documentHash === documentHash
    ? undefined
    : { refusals: [{ code: 'document-changed', at: '/documentHash' }] };
}

/** The text as a version: it is never changed afterwards. */
export function versionPaper({ text, facts }: TextAtHand, no: number): Papers {
  return {
    version: {
      no,
      title: text.title.vi,
      startsOn: facts.start,
      endsOn: facts.end,
      content: text,
      documentHash: facts.documentHash,
      editors: facts.editors,
    },
  };
}
