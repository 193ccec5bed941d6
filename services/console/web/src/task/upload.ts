import { type Answer, type CallParts, createClient } from '@nhipcau/client';
import type { Endpoint } from '@nhipcau/contracts';
import { currentLanguage } from '../language/language.ts';
import { Refused } from '../reach/house.ts';
import { GUARD_HEADER, session, sessionEnded } from '../reach/session.ts';
import type { OnItsWay } from './file-field.tsx';

/** Sends as fetch does, and tells how much has gone: the browser's own fetch cannot say that of a body. */
function telling(progress: (share: number) => void): typeof fetch {
  return (address, { method = 'GET', headers = {}, body = null, signal } = {}) =>
    new Promise((resolve, reject) => {
      const sending = new XMLHttpRequest();
      sending.open(method, String(address));
      sending.responseType = 'arraybuffer';
      for (const [name, value] of Object.entries(headers)) sending.setRequestHeader(name, value);
      sending.upload.onprogress = ({ loaded, total }) => progress(total === 0 ? 0 : loaded / total);
      sending.onload = () => {
        const told = sending.getAllResponseHeaders().trim().split('\r\n');
        const pairs = told.map((line): [string, string] => [line.split(':')[0] ?? '', line.replace(/^[^:]*: ?/, '')]);
        resolve(new Response(sending.response as ArrayBuffer, { status: sending.status, headers: pairs }));
      };
      sending.onerror = () => reject(new TypeError('the connection was lost'));
      sending.onabort = () => reject(signal?.reason);
      signal?.addEventListener('abort', () => sending.abort(), { once: true });
      sending.send(body as XMLHttpRequestBodyInit | null);
    });
}

/** @throws Refused, Unreachable, and the signal's reason where it was stopped */
export async function uploadFile<E extends Endpoint>(
  endpoint: E,
  parts: CallParts<E>,
  { signal, progress }: OnItsWay,
): Promise<Extract<Answer<E>, { readonly ok: true }>['body']> {
  const client = createClient({
    base: '/api',
    language: currentLanguage(),
    headers: () => ({ [GUARD_HEADER]: session()?.guard ?? '' }),
    fetch: telling(progress),
  });
  const call = client.call as (endpoint: E, parts: CallParts<E>) => Promise<Answer<E>>;
  const answer = await call(endpoint, { ...parts, signal });
  if (answer.ok) return answer.body;
  if (answer.status === 401) sessionEnded();
  throw new Refused(answer.problem);
}
