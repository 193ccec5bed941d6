import type { ProposalContent } from '@nhipcau/contracts';
import { ROUTING_ROWS } from '../demonstration/routing.ts';
import type { Acting, Performance } from './acting.ts';
import { request } from './request.ts';
import { documentOf, taskOf } from './waiting.ts';

/** The text as it is first written: the published facts, and what had to be made up beside them. */
export function firstText({ dossier }: Pick<Acting, 'dossier'>): ProposalContent {
  return { ...dossier.facts, ...dossier.invented };
}

export const create: Performance<'create'> = async (acting) => {
  const { kind, owner, coOwners } = acting.dossier;
  return request('createDossier', undefined, { kind, owner, coOwners: [...coOwners], content: firstText(acting) });
};

export const rewrite: Performance<'rewrite'> = async ({ desk, dossierId: id }, { text }) => {
  const draft = await desk.read('readDraft', { params: { id } });
  const save = request('saveDraft', { id }, { content: { ...draft.content, ...text } });
  return { ...save, ifMatch: draft.revision };
};

export const present: Performance<'present'> = async ({ desk, dossierId: id }) => {
  const { documentHash } = await desk.read('readDraft', { params: { id } });
  return request('presentProposal', { id }, { documentHash });
};

export const sign: Performance<'sign'> = async ({ desk, dossierId }) => {
  const task = await taskOf(desk, dossierId, 'sign');
  return request('signProposal', { id: task.id }, { documentHash: documentOf(task) });
};

export const accept: Performance<'accept'> = async ({ desk, dossier, dossierId }, { added = [] }) => {
  const task = await taskOf(desk, dossierId, 'check');
  const routed = ROUTING_ROWS.find((row) => row.kind === dossier.kind && row.owner === dossier.owner);
  const consulted = (routed?.consulted ?? []).map((one) => one.unit);
  return request('acceptProposal', { id: task.id }, { documentHash: documentOf(task), consulted, added: [...added] });
};

export const giveBack: Performance<'return'> = async ({ desk, dossierId }, { reasons }) => {
  const task = await taskOf(desk, dossierId, 'check');
  return request('returnProposal', { id: task.id }, { documentHash: documentOf(task), reasons: [...reasons] });
};
