import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import type { DemonstrationAccount } from './demonstration-account.ts';
import { PASSWORD_ACR } from './identity-configuration.ts';
import { faultPage, signInPage } from './identity-pages.ts';

export interface InteractionFacts {
  readonly provider: Provider;
  readonly accounts: readonly DemonstrationAccount[];
  readonly password: string;
}

const longestFormBytes = 8 * 1024;

/** Shows the sign-in page, or takes what was filled in; everything else about the protocol is the provider's. */
export async function answerInteraction(
  facts: InteractionFacts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // Throws when the cookie that ties this browser to the interaction is missing or has expired.
  const details = await facts.provider.interactionDetails(request, response).catch(() => undefined);
  if (details === undefined) return send(response, 400, faultPage('session-not-found'));
  const action = `/interaction/${details.uid}`;
  const hint = details.params['login_hint'];
  const shown = { action, accounts: facts.accounts, expected: typeof hint === 'string' ? hint : undefined };
  if (request.method !== 'POST') return send(response, 200, signInPage(shown));

  const form = await readForm(request);
  if (form === undefined) return send(response, 413, faultPage('form-too-long'));
  const subject = form.get('subject') ?? '';
  const known = facts.accounts.some((account) => account.subject === subject);
  if (!known || !sameText(form.get('password') ?? '', facts.password)) {
    return send(response, 401, signInPage({ ...shown, chosen: subject, refused: true }));
  }
  await facts.provider.interactionFinished(
    request,
    response,
    { login: { accountId: subject, acr: PASSWORD_ACR, amr: ['pwd'] } },
    { mergeWithLastSubmission: false },
  );
}

function send(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  response.end(html);
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams | undefined> {
  const chunks: Buffer[] = [];
  let byteCount = 0;
  for await (const chunk of request) {
    byteCount += chunk.length;
    if (byteCount > longestFormBytes) return undefined;
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}

function sameText(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}
