/** By which a request says that nobody was at the page when it was made: it does not keep the session open. */
export const UNATTENDED_HEADER = 'x-nhipcau-unattended';

/** What a page asks in so short a time after somebody touched it was asked for them. */
const ATTENDED_MS = 120_000;

let touchedAtMs = performance.now();
for (const sign of ['pointerdown', 'keydown', 'wheel', 'touchstart'])
  addEventListener(
    sign,
    () => {
      touchedAtMs = performance.now();
    },
    { passive: true, capture: true },
  );

/** Lists that renew themselves on an empty desk go on doing so until the session ends for want of use. */
export function unattended(): Record<string, string> {
  return performance.now() - touchedAtMs > ATTENDED_MS ? { [UNATTENDED_HEADER]: 'yes' } : {};
}
