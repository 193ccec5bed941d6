import { type Endpoint, needsIdempotencyKey } from '@nhipcau/contracts';
import { composed } from './compose.ts';

/** What a caller may state; which of it an endpoint needs is said by `CallParts`. */
export interface LooseParts {
  readonly params?: Readonly<Record<string, unknown>> | undefined;
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  readonly body?: unknown;
  readonly idempotencyKey?: string;
  readonly revision?: number;
  readonly file?: Blob;
  readonly fileName?: string;
}

export interface Sent {
  readonly url: string;
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body: string | FormData | undefined;
}

function addressOf({ path }: Endpoint, { params, query }: LooseParts): string {
  const filled = path.replaceAll(/\{([a-z]+)\}/g, (_, name: string) =>
    encodeURIComponent(String(composed(params?.[name] ?? ''))),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined) search.set(name, String(composed(value)));
  }
  return search.size === 0 ? filled : `${filled}?${search}`;
}

function formOf(file: Blob, name: string): FormData {
  const form = new FormData();
  form.append('file', file, name.normalize('NFC'));
  return form;
}

/** The request for a call: addresses escaped, texts composed, and a key on everything that acts. */
export function requestOf(declared: Endpoint, parts: LooseParts, base: string): Sent {
  const headers: Record<string, string> = { accept: 'application/json, application/problem+json' };
  if (needsIdempotencyKey(declared)) headers['idempotency-key'] = parts.idempotencyKey ?? crypto.randomUUID();
  if (parts.revision !== undefined) headers['if-match'] = `"${parts.revision}"`;
  let body: string | FormData | undefined;
  if (declared.upload === 'file' && parts.file !== undefined) {
    body = formOf(parts.file, parts.fileName ?? 'file');
  } else if (declared.body !== undefined) {
    headers['content-type'] = 'application/json';
    body = JSON.stringify(composed(parts.body ?? {}));
  }
  return { url: `${base}${addressOf(declared, parts)}`, method: declared.method, headers, body };
}
