/** Asks the relay to renew a dossier's run; false where the relay or Temporal could not be reached. */
export type RelayRenewal = (dossierId: string) => Promise<boolean>;

const RENEWAL_TIMEOUT_MS = 6_000;

export function relayRenewal(relayUrl: string): RelayRenewal {
  return async (dossierId) => {
    try {
      const reply = await fetch(`${relayUrl}/dossiers/${dossierId}/renewal`, {
        method: 'POST',
        signal: AbortSignal.timeout(RENEWAL_TIMEOUT_MS),
      });
      await reply.body?.cancel();
      return reply.ok;
    } catch {
      return false;
    }
  };
}
