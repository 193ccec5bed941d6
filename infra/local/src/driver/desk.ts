import type { ENDPOINTS, EndpointName, ParamsOf, QueryOf, ReplyOf } from '@nhipcau/contracts';
import type { Request } from './request.ts';

type Endpoints = typeof ENDPOINTS;

export interface Asking<Name extends EndpointName> {
  readonly params?: ParamsOf<Endpoints[Name]>;
  readonly query?: QueryOf<Endpoints[Name]>;
}

/** One person at the public doors of the house, with a token of their own. */
export interface Desk {
  /** Reads; throws Refused when the answer is a refusal. */
  read<Name extends EndpointName>(endpoint: Name, asking?: Asking<Name>): Promise<ReplyOf<Endpoints[Name]>['body']>;
  /** Acts, under this idempotency key; throws Refused when it is refused. */
  send(request: Request, key: string): Promise<unknown>;
}

/** A problem that the house answered with, as its reader sees it. */
export class Refused extends Error {
  readonly status: number;
  readonly codes: readonly string[];

  constructor(what: string, status: number, codes: readonly string[], detail: string) {
    super(`${what}: ${status} ${codes.join(', ')}${detail === '' ? '' : ` (${detail})`}`);
    this.name = 'Refused';
    this.status = status;
    this.codes = codes;
  }
}
