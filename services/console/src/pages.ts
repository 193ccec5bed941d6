import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import staticFiles from '@fastify/static';
import type { FastifyInstance, FastifyReply, RouteShorthandOptions } from 'fastify';

/** Everything from this origin, nothing inline, framed by nobody; what is not named is not allowed. */
const PAGE_HEADERS = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      fontSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      manifestSrc: ["'self'"],
      formAction: ["'none'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
  crossOriginOpenerPolicy: { policy: 'same-origin' },
  referrerPolicy: { policy: 'same-origin' },
} as const satisfies RouteShorthandOptions['helmet'];
/** A year of nothing but https, where it is served so; a browser that heard it on plain http would ignore it. */
const SECURE_ONLY = { strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: false } } as const;

/** What stands in for the pages until they are built: the services behind this address work without them. */
const UNBUILT =
  '<!doctype html><html lang="vi"><title>Nhịp Cầu</title><p>Giao diện chưa được dựng. Hãy chạy lại npm start.</p></html>';

/** The one page with its files: these carry their hash in their names and are kept for ever, the page itself is always asked for. */
export async function servePages(http: FastifyInstance, folder: string, secure: boolean): Promise<void> {
  const page = await readFile(path.join(folder, 'index.html'), 'utf8').catch(() => UNBUILT);
  await mkdir(path.join(folder, 'assets'), { recursive: true });
  await http.register(staticFiles, {
    root: path.join(folder, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    index: false,
    preCompressed: true,
    decorateReply: false,
  });
  const send = (reply: FastifyReply) =>
    reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page);
  // What is the same for everybody and costs nothing is not counted: a whole office may open its pages at eight o'clock.
  const route = { helmet: { ...PAGE_HEADERS, ...(secure ? SECURE_ONLY : {}) }, config: { rateLimit: false } } as const;
  // Which addresses are screens the browser knows, and says so of those that are none; programs are told that there is nothing.
  const wants = (accept = '') => accept.includes('text/html');
  http.get('/', route, async (_request, reply) => send(reply));
  http.get('/*', route, async ({ headers }, reply) => (wants(headers.accept) ? send(reply) : reply.callNotFound()));
}
