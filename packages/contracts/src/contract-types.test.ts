import { describe, expectTypeOf, it } from 'vitest';
import type { BodyOf, ENDPOINTS, EndpointsOf, ParamsOf, QueryOf, ReplyOf } from './index.ts';

type Of<Name extends keyof typeof ENDPOINTS> = (typeof ENDPOINTS)[Name];

describe('the types that callers derive from an endpoint', () => {
  it('keep the words of the vocabulary', () => {
    expectTypeOf<BodyOf<Of<'giveOpinion'>>['opinion']>().toEqualTypeOf<
      'agree' | 'agree-with-comments' | 'object' | 'outside-remit'
    >();
    expectTypeOf<ReplyOf<Of<'createDossier'>>['body']['standing']>().toEqualTypeOf<'draft' | 'open' | 'closed'>();
  });

  it('are undefined where the endpoint has no such part', () => {
    expectTypeOf<BodyOf<Of<'listTasks'>>>().toEqualTypeOf<undefined>();
    expectTypeOf<ParamsOf<Of<'listTasks'>>>().toEqualTypeOf<undefined>();
    expectTypeOf<QueryOf<Of<'readTask'>>>().toEqualTypeOf<undefined>();
  });

  it('name the status of success', () => {
    expectTypeOf<ReplyOf<Of<'createDossier'>>['status']>().toEqualTypeOf<201>();
  });

  it('divide the endpoints by service', () => {
    expectTypeOf<'readTimeline' | 'verifyDossier'>().toExtend<keyof EndpointsOf<'audit'>>();
    expectTypeOf<'giveOpinion'>().not.toExtend<keyof EndpointsOf<'audit'>>();
  });
});
