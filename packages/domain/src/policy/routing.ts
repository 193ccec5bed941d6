import type { Certainty } from '../law/certainty.ts';
import type { Source } from '../law/source.ts';
import type { LocalDate } from '../time/local-date.ts';
import { isWithin } from '../time/local-date.ts';
import type { Kind, UnitId } from '../vocabulary.ts';
import type { ApprovalLevel } from './policy.ts';

/** Who decides, who is asked and who votes, for the dossiers of an owner over a span of days. Data of the organisation. */
export interface RoutingRow {
  readonly id: string;
  readonly kind: Kind | '*';
  readonly owner: UnitId | '*';
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly decidingBody: UnitId;
  readonly consulted: readonly { readonly unit: UnitId; readonly mustSpeak: boolean }[];
  readonly levels: readonly ApprovalLevel[];
  readonly council: { readonly unit: UnitId; readonly closesEarly: boolean; readonly ballot: 'open' | 'secret' } | null;
  readonly source: Source;
  readonly certainty: Certainty;
}

/** How closely a row fits: a row for the kind and the owner outweighs one for all kinds or all owners. */
function closeness(row: RoutingRow): number {
  return (row.owner === '*' ? 0 : 2) + (row.kind === '*' ? 0 : 1);
}

/** The row that routes a dossier started on a day, or undefined where the organisation has set none. */
export function routingOn(
  rows: readonly RoutingRow[],
  dossier: { readonly kind: Kind; readonly owner: UnitId; readonly on: LocalDate },
): RoutingRow | undefined {
  return rows
    .filter(
      (row) => (row.kind === '*' || row.kind === dossier.kind) && (row.owner === '*' || row.owner === dossier.owner),
    )
    .filter((row) => isWithin(dossier.on, row.from, row.to))
    .sort((a, b) => closeness(b) - closeness(a))[0];
}
