import type { Language } from '@nhipcau/contracts';
import { buildService, serveDocumentation } from '@nhipcau/http';
import type { Log } from '@nhipcau/platform/log';
import type { FastifyInstance } from 'fastify';
import { PAGES, type PageFacts, pageIn } from './page.ts';
import { STYLE } from './style.ts';

export interface ConsoleOptions extends PageFacts {
  readonly log: Log;
}

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** For browsers: one page that says what runs here, and the documentation of every endpoint. Needs nothing, and keeps nothing. */
export async function buildConsoleService({ log, ...facts }: ConsoleOptions): Promise<FastifyInstance> {
  const http = await buildService({
    name: 'console',
    endpoints: {},
    handlers: {},
    authenticate: () => 'unauthenticated',
    log,
  });
  for (const [language, path] of Object.entries(PAGES)) {
    const page = pageIn(language as Language, facts);
    http.get(path, async (_request, reply) =>
      reply.header('content-security-policy', CONTENT_SECURITY_POLICY).type('text/html; charset=utf-8').send(page),
    );
  }
  http.get('/style.css', async (_request, reply) => reply.type('text/css; charset=utf-8').send(STYLE));
  await serveDocumentation(http);
  return http;
}

export async function buildConsole(
  options: ConsoleOptions,
): Promise<{ readonly http: FastifyInstance; stop(): Promise<void> }> {
  const http = await buildConsoleService(options);
  return { http, stop: () => http.close() };
}
