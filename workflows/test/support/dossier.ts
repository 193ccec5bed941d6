import { createHash, randomUUID } from 'node:crypto';
import { type ActResult, createDossier, type Papers, performAct, storePolicy } from '@nhipcau/database';
import type { Command, TextFacts } from '@nhipcau/domain/dossier/commands';
import { create } from '@nhipcau/domain/dossier/create';
import { decide } from '@nhipcau/domain/dossier/decide';
import type { DossierState } from '@nhipcau/domain/dossier/state';
import type { Policy } from '@nhipcau/domain/policy/policy';
import type { Refusal } from '@nhipcau/domain/refusal';
import type { TestRecord } from './record.ts';

const DOCUMENT_HASH = createHash('sha256').update('document').digest('hex');
export const REPORT_HASH = createHash('sha256').update('report').digest('hex');

/** A text whose activity lies on these days. */
export function textFor(start: string, end: string): TextFacts {
  return {
    documentHash: DOCUMENT_HASH,
    start,
    end,
    foreignElement: false,
    filled: ['title'],
    parts: [],
    editors: ['staff-1'],
  };
}

/** Persons act on it as the services would let them: the domain judges under the dossier's lock, in one transaction. */
export interface TestDossier {
  readonly id: string;
  /** Throws where the domain refuses. */
  act(command: Command): Promise<DossierState>;
  attempt(command: Command): Promise<ActResult<Refusal>>;
  state(): Promise<DossierState>;
}

export interface Birth {
  readonly policy: Policy;
  readonly routes: string;
  readonly title?: string;
  /** Called before every act: where business time follows a server's clock. */
  readonly beforeAct?: () => Promise<void>;
}

export async function newDossier(record: TestRecord, birth: Birth): Promise<TestDossier> {
  const { policy, beforeAct = async () => undefined } = birth;
  await beforeAct();
  await employed(record, 'staff-1');
  const { id: policyId } = await storePolicy(record.as('nc_dossiers'), policy);
  const title = birth.title ?? 'Hội nghị giao ban';
  const created = await createDossier(record.as('nc_dossiers'), {
    ...signedIn('staff-1'),
    decide: ({ dossierId: id, calendarVersion }) => {
      const command = {
        id,
        owner: 'owner',
        coOwners: [],
        decidingBody: 'deciding',
        policyId,
        routes: birth.routes,
        calendarVersion,
      };
      const decision = create(command, policy);
      if (!decision.ok) return decision;
      return { ...decision, policy, policyId, instrument: 'test', unit: 'owner', draft: { title, content: { title } } };
    },
  });
  if (!created.ok) throw new Error('the dossier was not created');
  const { id } = created.state;
  const attempt = async (command: Command) => {
    await beforeAct();
    await employed(record, command.by);
    return perform(record, id, command, title);
  };
  return {
    id,
    attempt,
    async act(command) {
      const result = await attempt(command);
      if (!result.ok) throw new Error(`${command.name} was refused: ${JSON.stringify(result)}`);
      return result.state;
    },
    async state() {
      const { rows } = await record.admin.query<{ state: string }>('select state from dossier where id = $1', [id]);
      return JSON.parse(rows[0]?.state ?? 'null') as DossierState;
    },
  };
}

const employees = new WeakMap<TestRecord, Map<string, Promise<unknown>>>();
const EMPLOY = `with employed as (insert into person (id, display_name, given_name) values ($1, $1, $1) on conflict do nothing returning id)
  insert into appointment (id, person_id, unit, role, from_day) select id, id, 'owner', 'staff', '1900-01-01' from employed`;

/** Whoever acts here and is nobody yet gets a post of the owner: the database opens a dossier to none whom it does not concern. */
async function employed(record: TestRecord, person: string): Promise<void> {
  const known = employees.get(record) ?? new Map<string, Promise<unknown>>();
  employees.set(record, known);
  const employing = known.get(person) ?? record.admin.query(EMPLOY, [person]);
  known.set(person, employing);
  await employing;
}

const OWNER_ACTS: ReadonlySet<string> = new Set([
  'present',
  'recall',
  'withdraw',
  'close-consultation',
  'start',
  'note',
  'reach-milestone',
  'propose-change',
  'cancel',
]);

function perform(record: TestRecord, dossierId: string, command: Command, title: string): Promise<ActResult<Refusal>> {
  const service = OWNER_ACTS.has(command.name) ? 'dossiers' : 'tasks';
  return performAct<undefined, Refusal>(record.as(`nc_${service}`), {
    ...signedIn(command.by),
    dossierId,
    service,
    decide: ({ state, rules, nowMs }) => {
      const decision = decide(state, command, rules, nowMs);
      if (!decision.ok) return decision;
      return { ...decision, ...rightOf(command), unit: null, papers: papersOf(command, state, title) };
    },
  });
}

/** In their own office, or in somebody else's by what was lent to them. */
function rightOf({ by, principal }: Command): { readonly principal: string; readonly instrument: string } {
  return principal === undefined ? { principal: by, instrument: 'test' } : { principal, instrument: 'absence-test' };
}

function papersOf(command: Command, state: DossierState, title: string): Papers {
  if (command.name !== 'present' && command.name !== 'propose-change') return {};
  const { documentHash, start: startsOn, end: endsOn, editors } = command.text;
  const no = (state.version?.no ?? 0) + 1;
  return { version: { no, title, startsOn, endsOn, content: { title }, documentHash, editors } };
}

function signedIn(actor: string, key: string = randomUUID()) {
  const requestHash = createHash('sha256').update(key).digest('hex');
  return { actor, key, requestHash, requestId: randomUUID(), acr: null, authTimeMs: null };
}
