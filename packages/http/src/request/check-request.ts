import { type AnyRefusal, type Endpoint, isOpen, needsIdempotencyKey } from '@nhipcau/contracts';
import type { FastifyRequest } from 'fastify';
import { RefusedRequest } from '../reply/send-problem.ts';
import type { Authenticate } from '../token/authenticator.ts';
import { keyFaults } from './idempotency.ts';
import { revisionOf } from './revision.ts';
import { guardTexts } from './text-guard.ts';
import { uploadOf } from './upload.ts';
import { validationFaults } from './validation-faults.ts';

/** Who asks is settled before a byte of the body is read. */
export function authentication(declared: Endpoint, authenticate: Authenticate) {
  return async (request: FastifyRequest): Promise<void> => {
    if (isOpen(declared)) return;
    const proven = authenticate(request.headers.authorization);
    const caller = proven instanceof Promise ? await proven : proven;
    if (typeof caller === 'string') throw new RefusedRequest([{ code: caller }]);
    request.caller = caller;
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
