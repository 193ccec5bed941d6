import type { ApprovalLevel, RoutingRow } from '@nhipcau/domain';
import { localDate } from '@nhipcau/domain/time/local-date';

/** Everything about these rows is invented: no text was found that says who is asked and who decides. */
const invented = {
  to: null,
  source: { kind: 'house', number: null, date: null, issuer: 'Nhịp Cầu (dữ liệu giả định)', article: null },
  certainty: 'U',
} as const;

function level(unit: string, ...seats: readonly string[]): ApprovalLevel {
  return { seats: seats.map((seat) => ({ seat, unit, role: 'approver', veto: false })), quorum: { rule: 'all' } };
}

function last(unit: string, seat: string): ApprovalLevel {
  return { seats: [{ seat, unit, role: 'approver', veto: true }], quorum: { rule: 'all' } };
}

const asked = (unit: string, mustSpeak = false) => ({ unit, mustSpeak });

/** Who decides, who is asked and who votes on each of the five dossiers, and on one of today. */
export const ROUTING_ROWS: readonly RoutingRow[] = [
  {
    ...invented,
    id: 'demo-ccer-review',
    kind: 'review-conference',
    owner: 'ccer',
    from: localDate('2023-01-01'),
    to: localDate('2025-02-28'),
    decidingBody: 'ccer',
    consulted: [asked('mofa', true), asked('vff'), asked('vufo')],
    levels: [level('ccer', 'cap-1-a', 'cap-1-b'), last('ccer', 'cap-2')],
    council: { unit: 'ccer-council', closesEarly: true, ballot: 'open' },
  },
  {
    ...invented,
    id: 'demo-cluster-conference',
    kind: 'cluster-conference',
    owner: 'union-hai-duong',
    from: localDate('2023-01-01'),
    to: localDate('2025-06-30'),
    decidingBody: 'hai-duong-committee',
    consulted: [asked('vufo', true), asked('mofa')],
    levels: [last('hai-duong-committee', 'cap-1')],
    council: null,
  },
  {
    ...invented,
    id: 'demo-coordination-meeting',
    kind: 'coordination-meeting',
    owner: 'vufo',
    from: localDate('2023-01-01'),
    decidingBody: 'mofa',
    consulted: [asked('vff', true), asked('moha'), asked('mof')],
    levels: [level('mofa', 'cap-1'), last('mofa', 'cap-2')],
    council: null,
  },
  // None of the five goes this way: by it whoever tries the house today walks a dossier from its proposal to its commendation.
  {
    ...invented,
    id: 'demo-review-today',
    kind: 'review-conference',
    owner: 'vufo',
    from: localDate('2025-03-01'),
    decidingBody: 'mofa',
    consulted: [asked('vff', true), asked('moha')],
    levels: [level('mofa', 'cap-1'), last('mofa', 'cap-2')],
    council: { unit: 'mofa-council', closesEarly: true, ballot: 'open' },
  },
  {
    ...invented,
    id: 'demo-briefing-conference',
    kind: 'briefing-conference',
    owner: 'mofa',
    from: localDate('2025-03-01'),
    decidingBody: 'mofa',
    consulted: [asked('vff', true), asked('vufo')],
    levels: [level('mofa', 'cap-1'), last('mofa', 'cap-2')],
    council: null,
  },
];
