import { VOCABULARY } from 'virtual:vocabulary';
import type { DossierDetail } from '@nhipcau/contracts';
import type { PartKind, ProposalField } from '@nhipcau/domain/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { reading } from '../reach/house.ts';

export interface ReturnReasons {
  /** By the name of the field, or as `parts/letter`; several on one are told together. */
  readonly byUnit: ReadonlyMap<string, string>;
  /** Of the text as a whole. */
  readonly whole: string | undefined;
  readonly parts: readonly PartKind[];
}

interface Remark {
  readonly part?: string;
  readonly reason: string;
}

export function gathered(
  remarks: readonly Remark[],
  fields: readonly string[],
  partKinds: readonly string[],
): ReturnReasons {
  const byUnit = new Map<string, string>();
  for (const { part, reason } of remarks) {
    // Some words name a field and a part: the field is where the reader looks first.
    const unit = part === undefined ? '' : fields.includes(part) || !partKinds.includes(part) ? part : `parts/${part}`;
    byUnit.set(unit, [byUnit.get(unit), reason].filter(Boolean).join('\n'));
  }
  const whole = byUnit.get('');
  const parts = [...byUnit.keys()].flatMap((unit) => (unit.startsWith('parts/') ? [unit.slice(6) as PartKind] : []));
  return { byUnit, whole, parts };
}

/** Why the text came back, where it is being revised. */
export function useReturnReasons(dossier: DossierDetail): ReturnReasons {
  const revise = dossier.tasks.find(({ kind, state }) => kind === 'revise' && state === 'open');
  const task = useQuery({
    ...reading('readTask', { params: { id: revise?.id ?? '' } }),
    enabled: revise !== undefined,
  });
  const fields: readonly ProposalField[] = VOCABULARY.PROPOSAL_FIELDS;
  return gathered(task.data?.body.remarks ?? [], fields, VOCABULARY.PART_KINDS);
}
