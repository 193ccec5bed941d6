import type { AnyRefusal, Language } from '@nhipcau/contracts';
import type { FastifyInstance } from 'fastify';
import type { Caller, UploadedFile } from '../call.ts';
import type { CountStranger } from '../limits/rate-limits.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** For doors that find out by other means than a token who asks. */
    readonly countStranger: CountStranger;
  }
  interface FastifyRequest {
    /** Set before anything can be refused. */
    language: Language;
    caller: Caller | undefined;
    /** Faults found before the contract is asked: they are told together with what it finds. */
    faultsSoFar: readonly AnyRefusal[];
    upload: UploadedFile | undefined;
    /** The code of the problem that was answered, for the log. */
    refusedWith: string | undefined;
  }
}

/** Declared at start, so that every request has one shape and stays fast. */
export function decorateRequests(app: FastifyInstance): void {
  app.decorateRequest('language', 'vi');
  app.decorateRequest('caller', undefined);
  app.decorateRequest('faultsSoFar');
  app.decorateRequest('upload', undefined);
  app.decorateRequest('refusedWith', undefined);
}
