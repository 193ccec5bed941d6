import { numberIn, registerOf } from '@nhipcau/acts/document-number';
import type { ActContext, ActReader } from '@nhipcau/database';
import type { DocumentNumber } from '@nhipcau/domain/proposal/events';
import { AWARDS, type Award } from '@nhipcau/domain/vocabulary';

/** How each award is written in the symbol of its decision: cờ, bằng khen, kỷ niệm chương. */
const AWARD_SYMBOLS: Readonly<Record<Award, string>> = { flag: 'CO', certificate: 'BK', medal: 'KNC' };

export interface GatheredAwards {
  readonly numbers: ReadonlyMap<number, DocumentNumber>;
  readonly medalHolders: readonly string[];
}

/** Numbers for every confirmed award, by year and type, and who holds the medal already: read under the dossier's lock. */
export async function gatherAwards(
  reader: ActReader,
  context: ActContext,
  answers: readonly { readonly nominee: number; readonly confirmed: boolean }[],
): Promise<GatheredAwards> {
  const { state, nowMs } = context;
  const confirmed = new Set(answers.filter((answer) => answer.confirmed).map((answer) => answer.nominee));
  const nominees = (state.commendation?.nominees ?? []).filter(
    (one) => one.standing === 'elected' && confirmed.has(one.no),
  );
  const numbers = new Map<number, DocumentNumber>();
  // Registers in one order for everybody: two confirmations at once must not wait for each other crosswise.
  for (const award of AWARDS) {
    const named = nominees.filter((one) => one.award === award);
    if (named.length === 0) continue;
    const register = await registerOf(reader, { issuer: state.decidingBody, type: AWARD_SYMBOLS[award], nowMs });
    if (register === undefined) continue;
    const first = await reader.takeNumbers(register.name, register.year, named.length);
    for (const [index, one] of named.entries()) numbers.set(one.no, numberIn(register, first + index));
  }
  const keys = nominees.filter((one) => one.award === 'medal').map((one) => one.key);
  return { numbers, medalHolders: keys.length === 0 ? [] : await reader.medalHolders(keys) };
}
