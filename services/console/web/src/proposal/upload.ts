import { createClient } from '@nhipcau/client';
import type { PartKind } from '@nhipcau/domain/vocabulary';
import { currentLanguage } from '../language/language.ts';
import { ENDPOINTS, Refused } from '../reach/house.ts';
import { GUARD_HEADER, session, sessionEnded } from '../reach/session.ts';

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

export interface PartUpload {
  readonly id: string;
  readonly kind: PartKind;
  readonly file: File;
  /** Of the draft that the file is attached to. */
  readonly revision: number;
  readonly signal: AbortSignal;
  /** Between 0 and 1. */
  progress(share: number): void;
}

/** @throws Refused, Unreachable, and the signal's reason where it was stopped */
export async function uploadPart({ id, kind, file, revision, signal, progress }: PartUpload) {
  const client = createClient({
    base: '/api',
    language: currentLanguage(),
    headers: () => ({ [GUARD_HEADER]: session()?.guard ?? '' }),
    fetch: telling(progress),
  });
  const answer = await client.call(ENDPOINTS.saveDraftPart, {
    params: { id, kind },
    revision,
    file,
    fileName: file.name,
    signal,
  });
  if (answer.ok) return answer.body;
  if (answer.status === 401) sessionEnded();
  throw new Refused(answer.problem);
}
