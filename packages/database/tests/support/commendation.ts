import { createHash } from 'node:crypto';
import type { Command } from '@nhipcau/domain/dossier/commands';
import { decide } from '@nhipcau/domain/dossier/decide';
import type { DossierState } from '@nhipcau/domain/dossier/state';
import type { Refusal } from '@nhipcau/domain/refusal';
import { type ActReader, type ActResult, performAct } from '../../src/index.ts';
import { act, crossOver, DOCUMENT_HASH, inConsultation, opine, signedIn } from './acts.ts';
import type { DatabaseWorld } from './world.ts';

/** Days that have come, so that the activity may be carried out. */
const BEGUN = { start: '2026-01-05', end: '2026-01-06' };

/** The act must be taken; answers the state after it. */
async function done(result: Promise<ActResult<Refusal>>): Promise<DossierState> {
  const answer = await result;
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.state;
}

function openTask(state: DossierState, kind: string, person?: string): number {
  const found = state.tasks.find(
    (task) => task.kind === kind && task.state === 'open' && (person === undefined || task.person === person),
  );
  if (found === undefined) throw new Error(`no open task ${kind} for ${person ?? 'anyone'}`);
  return found.no;
}

async function approve(world: DatabaseWorld, dossierId: string): Promise<void> {
  for (let task = 1; task <= 6; task++) await done(opine(world, dossierId, task));
  let { state } = await crossOver(world, dossierId);
  const approval = {
    name: 'decide',
    verdict: 'approve',
    reasons: '',
    objections: [],
    documentHash: DOCUMENT_HASH,
  } as const;
  for (const by of ['approver-1', 'deciding-head']) {
    state = await done(act(world, dossierId, { ...approval, by, task: openTask(state, 'decide') }));
  }
}

async function carryOut(world: DatabaseWorld, dossierId: string): Promise<void> {
  const reportHash = createHash('sha256').update('report').digest('hex');
  let { state } = await crossOver(world, dossierId);
  state = await done(act(world, dossierId, { name: 'start', by: 'staff-1' }));
  const finishing = {
    name: 'finish',
    by: 'staff-1',
    task: openTask(state, 'carry-out'),
    summary: 'Đã tổ chức',
  } as const;
  await done(act(world, dossierId, finishing));
  state = (await crossOver(world, dossierId)).state;
  const filing = { name: 'file-report', by: 'staff-1', task: openTask(state, 'report'), editors: ['staff-1'] } as const;
  state = await done(act(world, dossierId, { ...filing, documentHash: reportHash }));
  const accepting = { name: 'accept-report', by: 'lead-1', nominationsFollow: true, documentHash: reportHash } as const;
  await done(act(world, dossierId, { ...accepting, task: openTask(state, 'accept-report') }));
}

/** A dossier whose one nominee was elected to the medal: only the confirmation is left. */
export async function awaitingConfirmation(world: DatabaseWorld, key: string): Promise<string> {
  const dossierId = await inConsultation(world, undefined, BEGUN);
  await approve(world, dossierId);
  await carryOut(world, dossierId);
  let { state } = await crossOver(world, dossierId);
  const nominee = { no: 1, award: 'medal', recipient: 'individual', field: 'friendship', key } as const;
  const nominees = [{ ...nominee, name: 'Nguyễn Văn Ánh', merit: 'Nhiều năm gắn bó' }];
  const nominating = { name: 'nominate', by: 'head-1', task: openTask(state, 'nominate'), nominees } as Command;
  state = await done(act(world, dossierId, nominating));
  const appraisals = [{ nominee: 1, eligible: true, reason: '' }];
  const appraising = { name: 'appraise', by: 'secretary-1', task: openTask(state, 'appraise'), appraisals } as const;
  state = await done(act(world, dossierId, appraising));
  for (const by of ['member-1', 'member-2', 'member-3', 'member-4']) {
    state = await done(
      act(world, dossierId, { name: 'vote', by, task: openTask(state, 'vote', by), yes: [1], no: [] }),
    );
  }
  return dossierId;
}

/** The deciding body's head confirms; number and holders are read under the dossier's lock, as a service does. */
export function confirm(world: DatabaseWorld, dossierId: string, register: string, before?: () => Promise<void>) {
  return performAct<{ no: number; holders: readonly string[] }, Refusal>(world.as('nc_tasks'), {
    ...signedIn('deciding-head'),
    dossierId,
    service: 'tasks',
    async gather(reader: ActReader, { state }) {
      const holders = await reader.medalHolders((state.commendation?.nominees ?? []).map((one) => one.key));
      await before?.();
      return { no: await reader.takeNumbers(register, 2026), holders };
    },
    decide({ state, rules, nowMs }, { no, holders }) {
      const number = { register, year: 2026, no, symbol: `${String(no).padStart(2, '0')}/QĐ-${register}` };
      const awards = [{ nominee: 1, confirmed: true, number, reason: '' }];
      const task = openTask(state, 'confirm');
      const decision = decide(
        state,
        { name: 'confirm', by: 'deciding-head', task, awards, medalHolders: holders },
        rules,
        nowMs,
      );
      return decision.ok ? { ...decision, instrument: 'deciding-head-appointment', unit: 'deciding' } : decision;
    },
  });
}
