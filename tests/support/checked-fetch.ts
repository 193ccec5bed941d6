import { replyFaults } from '../../packages/contracts/test/reply-fits.ts';

/** Looks at every reply that passes: whatever breaks its contract is kept, since a client would take a thrown fault for a lost line. */
export function checkedFetch(broken: string[]): typeof fetch {
  return async (input, init) => {
    const reply = await fetch(input, init);
    if (!/json/.test(reply.headers.get('content-type') ?? '')) return reply;
    const { pathname } = new URL(String(input));
    broken.push(...replyFaults(init?.method ?? 'GET', pathname, reply.status, await reply.clone().json()));
    return reply;
  };
}
