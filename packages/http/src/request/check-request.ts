import { type AnyRefusal, type Endpoint, isBinding, isOpen, needsIdempotencyKey } from '@nhipcau/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CountStranger } from '../limits/rate-limits.ts';
import { RefusedRequest } from '../reply/send-problem.ts';
import { PROOF_HEADER } from '../step-up/sign-in-proof.ts';
import type { StepUp } from '../step-up/step-up.ts';
import type { Authenticate } from '../token/authenticator.ts';
import { keyFaults, requestHashOf } from './idempotency.ts';
import { revisionOf } from './revision.ts';
import { guardTexts } from './text-guard.ts';
import { uploadOf } from './upload.ts';
import { validationFaults } from './validation-faults.ts';

/** Who asks is settled before a byte of the body is read. */
export function authentication(declared: Endpoint, authenticate: Authenticate, countStranger: CountStranger) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    if (isOpen(declared)) return;
    const proven = authenticate(request.headers.authorization);
    const caller = proven instanceof Promise ? await proven : proven;
    if (typeof caller === 'string') {
      await countStranger(request, reply);
      throw new RefusedRequest([{ code: caller }]);
    }
    request.caller = caller;
  };
}

interface NamesText {
  readonly documentHash?: unknown;
  readonly items?: readonly NamesText[];
}

/** What an act binds its person to: the text it names, or each of several, or where it names none all that it says. */
function documentsOf(request: FastifyRequest): readonly string[] {
  const body = (request.body ?? {}) as NamesText;
  const named = [body, ...(Array.isArray(body.items) ? (body.items as readonly NamesText[]) : [])].map(
    (one) => one.documentHash,
  );
  const documents = [...new Set(named.filter((one) => typeof one === 'string'))].sort();
  return documents.length > 0 ? documents : [requestHashOf(request.method, request.url, request.body)];
}

/** A binding act is done by whoever has just signed in for it (RFC 9470); what that sign-in says goes into the event. */
export function freshSignIn(declared: Endpoint, stepUp: StepUp | undefined) {
  return async (request: FastifyRequest): Promise<void> => {
    const { caller } = request;
    if (stepUp === undefined || caller === undefined || !isBinding(declared)) return;
    const header = request.headers[PROOF_HEADER];
    const proof = typeof header === 'string' ? header : undefined;
    const answered = await stepUp({ caller, documents: documentsOf(request), proof });
    if ('refusal' in answered) throw new RefusedRequest([answered.refusal]);
    request.caller = answered.caller;
  };
}

function headerFaults(declared: Endpoint, request: FastifyRequest): readonly AnyRefusal[] {
  const faults: AnyRefusal[] = [];
  if (needsIdempotencyKey(declared)) faults.push(...keyFaults(request.headers['idempotency-key']));
  if (declared.ifMatch === 'required') {
    const revision = revisionOf(request.headers['if-match']);
    if (typeof revision !== 'number') faults.push(revision);
  }
  return faults;
}

/** What the schemas cannot see: headers, forms of text, the file of a form. */
export function guard(declared: Endpoint) {
  return async (request: FastifyRequest): Promise<void> => {
    const faults = [...headerFaults(declared, request)];
    if (declared.body !== undefined) {
      request.body ??= {};
      faults.push(...guardTexts(request.body));
    }
    if (declared.query !== undefined) faults.push(...guardTexts(request.query));
    if (declared.upload === 'file') {
      const { file, faults: found } = await uploadOf(request);
      request.upload = file;
      faults.push(...found);
    }
    request.faultsSoFar = faults;
  };
}

/** Only the attempt is kept: who, when, by which rule. Neither title nor content (Law 117/2025/QH15, Art. 5). */
function logSecrecyAttempt(request: FastifyRequest, faults: readonly AnyRefusal[]): void {
  if (!faults.some(({ code }) => code === 'secrecy-mark')) return;
  request.log.warn(
    { requestId: request.id, personId: request.caller?.personId, code: 'secrecy-mark', rule: 'SEC-REFUSE' },
    'a text with a secrecy mark was refused',
  );
}

/** Refuses the request with every fault at once. An address that cannot exist is answered like one that does not. */
export async function refuseFaults(request: FastifyRequest): Promise<void> {
  const invalid = request.validationError;
  if (invalid?.validationContext === 'params') throw new RefusedRequest([{ code: 'not-found' }]);
  const found = invalid?.validation === undefined ? [] : validationFaults(invalid.validation);
  const faults = [...request.faultsSoFar, ...found];
  if (faults.length === 0) return;
  logSecrecyAttempt(request, faults);
  throw new RefusedRequest(faults);
}
