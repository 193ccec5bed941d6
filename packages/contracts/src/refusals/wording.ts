import type { Trilingual } from '@nhipcau/domain/text/trilingual';

/** How a refusal is said: its HTTP status, and plain words with what to do, in the three languages. */
export interface Wording extends Trilingual {
  readonly status: 400 | 401 | 403 | 404 | 405 | 408 | 409 | 412 | 413 | 415 | 422 | 428 | 429 | 500 | 503;
}
