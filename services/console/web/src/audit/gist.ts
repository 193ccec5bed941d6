import { type FactSpeech, factText } from '@nhipcau/domain/glossary/told-facts';

/** What an event comes to: read without opening it. */
const TOLD = ['outcome', 'verdict', 'opinion'] as const;

/** The outcome, verdict or opinion that a record states, in the reader's words; nothing where it states none. */
export function gistOf(
  body: Readonly<Record<string, unknown>>,
  speech: FactSpeech,
  stage?: string,
): string | undefined {
  const name = TOLD.find((one) => typeof body[one] === 'string');
  return name === undefined ? undefined : factText(name, body[name], speech, stage);
}
