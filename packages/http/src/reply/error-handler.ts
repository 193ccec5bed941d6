import type { AnyRefusal, RefusalCode } from '@nhipcau/contracts';
import { LIMITS } from '@nhipcau/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RefusedRequest, sendProblem } from './send-problem.ts';

/** What Fastify and its plugins throw for faults of the request, by their codes. */
const REQUEST_FAULTS: Readonly<Record<string, AnyRefusal>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { code: 'media-type-not-offered' },
  FST_ERR_CTP_INVALID_JSON_BODY: { code: 'malformed-json' },
  FST_ERR_CTP_EMPTY_JSON_BODY: { code: 'malformed-json' },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: { code: 'malformed-json' },
  FST_ERR_CTP_BODY_TOO_LARGE: { code: 'body-too-large' },
  FST_REQ_FILE_TOO_LARGE: { code: 'file-too-large', with: { limit: LIMITS.fileBytes / 1024 / 1024 } },
  FST_INVALID_MULTIPART_CONTENT_TYPE: { code: 'media-type-not-offered' },
  FST_FILES_LIMIT: { code: 'file-missing' },
  FST_PARTS_LIMIT: { code: 'file-missing' },
  FST_FIELDS_LIMIT: { code: 'file-missing' },
  FST_UNDER_PRESSURE: { code: 'overloaded' },
  FST_ERR_HANDLER_TIMEOUT: { code: 'overloaded' },
};

interface Thrown {
  readonly name?: unknown;
  readonly code?: unknown;
  readonly statusCode?: unknown;
  readonly retryAfterSeconds?: unknown;
}

/** Faults of the database are known by name, not by class: this package stands below it. */
function databaseFault({ name, code }: Thrown): RefusalCode | undefined {
  if (name !== 'DatabaseUnavailable') return undefined;
  return code === 'database-busy' ? 'too-busy' : 'database-unavailable';
}

function refusalsOf(fault: Thrown): readonly AnyRefusal[] | undefined {
  if (fault instanceof RefusedRequest) return fault.refusals;
  const database = databaseFault(fault);
  if (database !== undefined) return [{ code: database }];
  const known = typeof fault.code === 'string' ? REQUEST_FAULTS[fault.code] : undefined;
  if (known !== undefined) return [known];
  // A parser refused what it was given; its own words may repeat the content and stay inside.
  if (fault.statusCode === 400) return [{ code: 'malformed-json' }];
  return undefined;
}

/** Turns whatever was thrown into a problem. What nobody foresaw is logged whole and told as nothing but a fault. */
export function errorHandler(thrown: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const fault: Thrown = typeof thrown === 'object' && thrown !== null ? thrown : {};
  const refusals = refusalsOf(fault);
  if (refusals === undefined) {
    request.log.error({ err: thrown, requestId: request.id }, 'a request failed');
    return sendProblem(request, reply, [{ code: 'internal-fault' }]);
  }
  if (fault.name === 'DatabaseUnavailable') {
    request.log.warn({ requestId: request.id, code: refusals[0]?.code }, 'the database could not serve');
  }
  const retryAfterSeconds = typeof fault.retryAfterSeconds === 'number' ? fault.retryAfterSeconds : undefined;
  return sendProblem(request, reply, refusals, retryAfterSeconds);
}
