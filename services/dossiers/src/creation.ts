import { personOf } from '@nhipcau/acts/person-of';
import { writtenText } from '@nhipcau/acts/proposal-text';
import { receiptFor } from '@nhipcau/acts/receipt';
import type { AnyRefusal, BodyOf, createDossier as contract } from '@nhipcau/contracts';
import { createDossier, existingUnits, pinned, type Reader, readerOf, storePolicy } from '@nhipcau/database';
import { create } from '@nhipcau/domain/dossier/create';
import type { Policy } from '@nhipcau/domain/policy/policy';
import { localDateOf } from '@nhipcau/domain/time/vietnam-time';
import type { Kind } from '@nhipcau/domain/vocabulary';
import { type Call, type Handler, refused } from '@nhipcau/http';
import { mayAct } from '@nhipcau/rights';
import type { DossiersHouse } from './dossiers-house.ts';
import { policiesOn } from './policies-on.ts';

type Body = BodyOf<typeof contract>;

/** The routes of each kind, by the name that the workflow knows; a new version of them gets a new name. */
function routesOf(kind: Kind): string {
  return kind === 'bench' ? 'bench@1' : 'standard@1';
}

/** The policy of the day for this kind and owner, or why there is none. */
async function policyToday(house: DossiersHouse, body: Body, nowMs: number): Promise<Policy | AnyRefusal[]> {
  const policyOf = await policiesOn(house, localDateOf(nowMs));
  const policy = policyOf(body.kind, body.owner);
  if (policy === undefined) return [{ code: 'kind-not-offered', at: '/kind' }];
  const routed = body.decidingBody === undefined || body.decidingBody === policy.decidingBody;
  return routed ? policy : [{ code: 'kind-not-offered', at: '/decidingBody' }];
}

async function unknownUnits(house: DossiersHouse, body: Body, nowMs: number): Promise<AnyRefusal[]> {
  const coOwners = body.coOwners ?? [];
  const known = await existingUnits(house.db, [body.owner, ...coOwners], localDateOf(nowMs));
  const faults = coOwners.flatMap((unit, index): AnyRefusal[] =>
    known.has(unit) ? [] : [{ code: 'unit-unknown', at: `/coOwners/${index}` }],
  );
  return known.has(body.owner) ? faults : [{ code: 'unit-unknown', at: '/owner' }, ...faults];
}

/** Files are attached to a draft that exists; none can be meant before. */
function fileFaults(body: Body): AnyRefusal[] {
  return (body.content.parts ?? []).flatMap((part, index): AnyRefusal[] =>
    part.file === undefined ? [] : [{ code: 'file-unknown', at: `/content/parts/${index}/file` }],
  );
}

function mayCreate(reader: Reader, { owner, kind }: Body): boolean {
  return mayAct(personOf(reader.personId, reader), 'create', { owner, kind }).may;
}

/** A new dossier as a draft of its owner, under the rules of the day. */
export function creating(house: DossiersHouse): Handler<typeof contract> {
  return async ({ body, caller, key, requestHash, requestId }: Call<typeof contract>) => {
    const reader = await readerOf(house.db, caller.personId);
    const policy = await policyToday(house, body, reader.nowMs);
    const faults = [...(await unknownUnits(house, body, reader.nowMs)), ...fileFaults(body)];
    if (Array.isArray(policy)) faults.push(...policy);
    // A refused creation leaves nothing behind, not even the rules that it would have had.
    else if (faults.length === 0 && mayCreate(reader, body)) await storePolicy(house.db, policy);
    const result = await createDossier<AnyRefusal>(house.db, {
      actor: caller.personId,
      acr: caller.acr,
      authTimeMs: caller.authTimeMs,
      key,
      requestHash,
      requestId,
      decide: ({ dossierId, calendarVersion, ...standing }) => {
        const right = mayAct(personOf(caller.personId, standing), 'create', { owner: body.owner, kind: body.kind });
        if (!right.may) return { ok: false, refusals: [{ code: right.rule }] };
        if (faults.length > 0 || Array.isArray(policy)) return { ok: false, refusals: faults };
        const { id: policyId } = pinned(policy);
        const decision = create(
          {
            id: dossierId,
            owner: body.owner,
            coOwners: body.coOwners ?? [],
            decidingBody: policy.decidingBody,
            policyId,
            routes: routesOf(body.kind),
            calendarVersion,
          },
          policy,
        );
        if (!decision.ok) return decision;
        const draft = { title: body.content.title.vi, content: writtenText(body.content) };
        const { instrument, principal, unit } = right;
        return { ok: true, events: decision.events, policy, policyId, draft, instrument, principal, unit };
      },
    });
    if (result.ok) return { status: 201, body: await receiptFor(house.db, caller.personId, result) };
    return refused(...('notFound' in result ? [{ code: 'not-found' } as const] : result.refusals));
  };
}
