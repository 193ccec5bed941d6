import { type Endpoint, needsIdempotencyKey } from '@nhipcau/contracts';

export interface RetrySettings {
  /** Attempts in all, the first one included. */
  readonly attempts: number;
  /** Wait before the second attempt; each further one doubles it, unless the service names another. */
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
}

export const RETRY: RetrySettings = { attempts: 4, firstWaitMs: 250, longestWaitMs: 5_000 };

/**
 * Whether sending it again can do no harm: reading, acts with their key, and writes that name the revision they start from —
 * were the first one recorded, the second finds another revision and is refused.
 */
export function mayRepeat(declared: Endpoint): boolean {
  return declared.method === 'GET' || needsIdempotencyKey(declared) || declared.ifMatch === 'required';
}

/** How long to wait before the attempt after `attempt` (1 the first), as the service asks or doubling. */
export function waitMs(attempt: number, retryAfter: string | null, settings: RetrySettings): number {
  const asked = Number(retryAfter ?? Number.NaN) * 1_000;
  const own = settings.firstWaitMs * 2 ** (attempt - 1);
  return Math.min(Number.isFinite(asked) && asked > 0 ? asked : own, settings.longestWaitMs);
}
