import type { Endpoint, Problem } from '@nhipcau/contracts';
import { hasSignedInFor, session } from './session.ts';

/** By which the console knows for which documents a kept sign-in goes along. */
const DOCUMENT_HEADER = 'x-nhipcau-document';

interface NamesText {
  readonly documentHash?: unknown;
  readonly items?: readonly NamesText[];
}

const askingFault = ({ faults }: Problem) =>
  faults.find(({ code }) => code === 'step-up-required' || code === 'step-up-refused');

/** The house asks for a fresh sign-in: the session itself goes on. */
export function isStepUp(problem: Problem): boolean {
  return askingFault(problem) !== undefined;
}

/** Whether the person has signed in for these documents, as the console said when the page was opened. */
export function isProven(documents: string): boolean {
  return hasSignedInFor(documents.split('+'));
}

export function forDocument(documents: string | undefined): Record<string, string> {
  return documents === undefined ? {} : { [DOCUMENT_HEADER]: documents };
}

/** What a request binds its person to, where it names the text or several of them. */
export function boundBy(body: unknown): Record<string, string> {
  const { documentHash, items } = (body ?? {}) as NamesText;
  const named = [documentHash, ...(Array.isArray(items) ? items.map((one: NamesText) => one.documentHash) : [])];
  const documents = [...new Set(named.filter((one) => typeof one === 'string'))].sort();
  return documents.length === 0 ? {} : forDocument(documents.join('+'));
}

/** Whether the house is known to ask for a sign-in before it takes this; one that is merely fresh enough it knows of alone. */
export function willAskToSignIn({ binding }: Pick<Endpoint, 'binding'>, body: unknown): boolean {
  if (binding !== true || session()?.stepUp !== 'bound') return false;
  const documents = boundBy(body)[DOCUMENT_HEADER];
  return documents === undefined || !isProven(documents);
}

/**
 * Takes the person to sign in anew for what they are about to bind themselves to, and back to this very page. What they must sign in
 * for; nothing where the house asks for no sign-in, or was not content with the one it got.
 */
export function leaveToSignIn(problem: Problem): string | undefined {
  const documents = askingFault(problem)?.with?.['document'];
  if (typeof documents !== 'string' || isProven(documents)) return undefined;
  const back = location.pathname + location.search;
  location.assign(`/auth/step-up?${new URLSearchParams({ document: documents, back })}`);
  return documents;
}
