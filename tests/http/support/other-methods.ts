import { ENDPOINTS, type Endpoint } from '@nhipcau/contracts';

/** What fetch can ask with and Allow may name, but for HEAD, which goes wherever GET does. */
export const METHODS = ['DELETE', 'GET', 'OPTIONS', 'PATCH', 'POST', 'PUT'] as const;

interface Answer {
  readonly method: string;
  readonly status: number;
  readonly allowed: readonly string[];
  readonly code: string;
}

function takenAt(pathname: string): string[] {
  const declared: readonly Endpoint[] = Object.values(ENDPOINTS);
  const here = declared.filter(({ path }) => new RegExp(`^${path.replaceAll(/\{[a-z]+\}/g, '[^/]+')}$`).test(pathname));
  return [...new Set(here.map(({ method }) => method))].toSorted();
}

/** What an address takes as it is declared, and how it answers every other method: with a body of no use, with a token and without. */
export async function otherMethods(
  address: string,
  bearer: string,
): Promise<{ readonly taken: readonly string[]; readonly answers: readonly Answer[] }> {
  const taken = takenAt(new URL(address).pathname);
  const answers: Answer[] = [];
  for (const method of METHODS.filter((one) => !taken.includes(one))) {
    const body = method === 'GET' || method === 'OPTIONS' ? null : '{"unread":';
    const authorization = method === 'PATCH' ? 'Bearer nonsense' : bearer;
    const reply = await fetch(address, {
      method,
      body,
      headers: { 'content-type': 'application/json', authorization },
    });
    const allowed = (reply.headers.get('allow') ?? '').split(', ').filter((one) => one !== 'HEAD');
    answers.push({ method, status: reply.status, allowed, code: ((await reply.json()) as { code: string }).code });
  }
  return { taken, answers };
}
