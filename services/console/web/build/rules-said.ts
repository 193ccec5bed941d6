import { writtenSource } from '@nhipcau/domain/law/citations';
import { RULE_ROWS } from '@nhipcau/domain/law/rules';
import type { Language } from '@nhipcau/domain/text/trilingual';

/** A rule as it is told to whom it concerns, over the days for which it holds; a source only where it stands written somewhere. */
export interface RuleSaid {
  readonly what: string;
  readonly source: string | null;
  readonly from: string;
  readonly to: string | null;
}

/** Every rule by its id, its rows in the order of their days. */
export function rulesSaid(language: Language): Readonly<Record<string, readonly RuleSaid[]>> {
  const rows = RULE_ROWS.toSorted((one, two) => (one.from < two.from ? -1 : 1));
  const said = rows.map(({ id, what, source, from, to }) => ({
    id,
    said: { what: what[language], source: source.kind === 'house' ? null : writtenSource(source), from, to },
  }));
  return Object.fromEntries(
    [...Map.groupBy(said, ({ id }) => id)].map(([id, its]) => [id, its.map((one) => one.said)]),
  );
}
