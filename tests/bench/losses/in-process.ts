import { randomBytes } from 'node:crypto';
import { atConsultation } from '@nhipcau/domain/dossier/testing/scenes';
import { type Caller, createStepUp, proofNonce, writeProof } from '@nhipcau/http';
import { keyRingFrom } from '@nhipcau/platform/payloads/key-ring';
import { payloadCodec } from '@nhipcau/platform/payloads/payload-codec';
import { mayAct } from '@nhipcau/rights';
import { defaultPayloadConverter } from '@temporalio/common';
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { inTurn, type Loss, nothing } from './loss.ts';

const TIMES = 2_000;

/** Both questions of an act: whether the person may know of the dossier, and whether they may do it. */
export function lossByRights(): Promise<Loss> {
  const { state, policy } = atConsultation();
  const task = state.tasks.find((one) => one.unit === 'ministry-1');
  if (task === undefined) throw new Error('nobody is asked for an opinion');
  return inTurn('rights: Cedar asked by somebody new to the dossier', TIMES, nothing, (no) => {
    const dossier = { state: { ...state, id: `dossier-${no}`, hands: [`author-${no}`] }, policy };
    const appointments = [{ id: `appointment-${no}`, unit: 'ministry-1', role: 'officer' as const }];
    const person = { id: `person-${no}`, appointments };
    const may = mayAct(person, 'read-dossier', { dossier }).may && mayAct(person, 'opine', { dossier, task }).may;
    if (!may) throw new Error('who is asked may not answer');
  });
}

/** What a crossing tells Temporal, sealed on its way there and opened again. */
export function lossBySealing(): Promise<Loss> {
  const ring = keyRingFrom(`bench:${randomBytes(32).toString('base64url')}`);
  if ('fault' in ring) throw new Error(ring.fault);
  const codec = payloadCodec(ring);
  const payload = defaultPayloadConverter.toPayload({ crossing: 'x'.repeat(200), plan: 'y'.repeat(200) });
  return inTurn('sealing: one answer of the record, there and back', TIMES, nothing, async () =>
    codec.decode(await codec.encode([payload])),
  );
}

const ISSUER = 'https://id.bench.test';
const DOCUMENT = 'ab'.repeat(32);
const PROOFS = 200;

/** A token alone, and a sign-in made for the very text: what the console sends with every binding act. */
export async function lossByStepUp(): Promise<Loss> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA');
  const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), alg: 'EdDSA' }] });
  const issuers = [{ issuer: ISSUER, audience: 'bench', clientId: 'bench', keys }];
  const modes = { stepUp: 'bound', stepUpPrograms: 'bound', stepUpMaxAgeSeconds: 3_600 } as const;
  const stepUp = createStepUp({ issuers, settings: modes });
  const account = { issuer: ISSUER, subject: 'bench' };
  const caller: Caller = { personId: 'bench', service: false, account, clientId: 'bench', acr: null, authTimeMs: null };
  const proofs = await Promise.all(
    Array.from({ length: PROOFS }, async () => {
      const bound = { documents: [DOCUMENT], salt: randomBytes(16).toString('base64url') };
      const claims = { nonce: proofNonce(bound), auth_time: Math.floor(Date.now() / 1000) };
      const token = new SignJWT(claims).setProtectedHeader({ alg: 'EdDSA' }).setIssuer(ISSUER).setAudience('bench');
      const idToken = await token.setSubject('bench').setIssuedAt().setExpirationTime('1h').sign(privateKey);
      return writeProof({ ...bound, idToken });
    }),
  );
  return await inTurn('step-up: a sign-in made for the text', PROOFS, nothing, async (no) => {
    const answer = await stepUp({ caller, documents: [DOCUMENT], proof: proofs[no % PROOFS] });
    if ('refusal' in answer) throw new Error(`a good proof was refused: ${answer.refusal.code}`);
  });
}
