import { VOCABULARY } from 'virtual:vocabulary';
import type { DossierDetail, TaskDetail } from '@nhipcau/contracts';
import type { ProposalField } from '@nhipcau/domain/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { reading } from '../reach/house.ts';
import { gathered, type ReturnReasons } from './gathered-reasons.ts';

/** Why the text came back, where it is being revised, and who sent it back. */
export function useReturnReasons(dossier: DossierDetail): ReturnReasons & Pick<TaskDetail, 'returned'> {
  const revise = dossier.tasks.find(({ kind, state }) => kind === 'revise' && state === 'open');
  const task = useQuery({
    ...reading('readTask', { params: { id: revise?.id ?? '' } }),
    enabled: revise !== undefined,
  });
  const fields: readonly ProposalField[] = VOCABULARY.PROPOSAL_FIELDS;
  const { remarks = [], returned } = task.data?.body ?? {};
  return { ...gathered(remarks, fields, VOCABULARY.PART_KINDS), ...(returned === undefined ? {} : { returned }) };
}
