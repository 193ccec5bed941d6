import type { Endpoint } from '@nhipcau/contracts';
import type { ReactNode } from 'react';
import { useSpeech } from '../language/language.ts';
import { ENDPOINTS } from '../reach/house.ts';
import { willAskToSignIn } from '../reach/step-up.ts';

/** Said before it is sent, so that the sign-in page surprises nobody. */
export function SignInAhead({ endpoint, body }: { endpoint: keyof typeof ENDPOINTS; body: unknown }): ReactNode {
  const { say } = useSpeech();
  return willAskToSignIn(ENDPOINTS[endpoint] as Endpoint, body) && <p className="hint">{say('confirm.signIn')}</p>;
}
