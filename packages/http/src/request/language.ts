import { LANGUAGES, type Language } from '@nhipcau/domain/text/trilingual';

function weightOf(parameters: readonly string[]): number {
  const q = parameters.find((parameter) => parameter.trim().startsWith('q='));
  const weight = q === undefined ? 1 : Number(q.trim().slice(2));
  return Number.isFinite(weight) ? weight : 0;
}

/** The reader's language by Accept-Language; Vietnamese where nothing else of ours is preferred. */
export function languageOf(acceptLanguage: string | undefined): Language {
  if (acceptLanguage === undefined || acceptLanguage === '') return 'vi';
  let best: Language = 'vi';
  let bestWeight = 0;
  for (const range of acceptLanguage.slice(0, 200).split(',')) {
    const [tag = '', ...parameters] = range.split(';');
    const language = LANGUAGES.find((one) => one === tag.trim().toLowerCase().split('-')[0]);
    const weight = weightOf(parameters);
    if (language !== undefined && weight > bestWeight) {
      best = language;
      bestWeight = weight;
    }
  }
  return best;
}
