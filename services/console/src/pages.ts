import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import staticFiles from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What stands in for the pages until they are built: the services behind this address work without them. */
const UNBUILT =
  '<!doctype html><html lang="vi"><title>Nhịp Cầu</title><p>Giao diện chưa được dựng. Hãy chạy lại npm start.</p></html>';

/** Addresses of the console's own pages; the screens behind them are the browser's affair. */
const PAGES = ['/', '/inbox', '/task/*', '/register', '/dossier/*', '/write', '/write/*', '/history/*', '/signed-out'];

/** The one page with its files: these carry their hash in their names and are kept for ever, the page itself is always asked for. */
export async function servePages(http: FastifyInstance, folder: string): Promise<void> {
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
    reply
      .header('content-security-policy', CONTENT_SECURITY_POLICY)
      .header('cross-origin-opener-policy', 'same-origin')
      .header('referrer-policy', 'same-origin')
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(page);
  for (const address of PAGES) http.get(address, async (_request, reply) => send(reply));
}
