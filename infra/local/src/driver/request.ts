import type { BodyOf, ENDPOINTS, EndpointName, ParamsOf } from '@nhipcau/contracts';

type Endpoints = typeof ENDPOINTS;

/** One act as it is sent: which endpoint, on what, saying what. Plain data, so that it can be sent again as it was. */
export interface Request {
  readonly endpoint: EndpointName;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly body: unknown;
  /** Revision of the draft that a save starts from. */
  readonly ifMatch?: number;
}

/** A request whose address and body are those that the endpoint declares. */
export function request<Name extends EndpointName>(
  endpoint: Name,
  params: ParamsOf<Endpoints[Name]>,
  body: BodyOf<Endpoints[Name]>,
): Request {
  return { endpoint, ...(params === undefined ? {} : { params }), body };
}
