import type { CallParts } from '@nhipcau/client';
import type { Endpoint } from '@nhipcau/contracts';
import { type ReactNode, useState } from 'react';
import { useSpeech } from '../language/language.ts';
import { ask, ENDPOINTS, Refused } from '../reach/house.ts';

type Files = 'exportOverview' | 'exportHistory';

/** Fetches a file in the language of the console and hands it to the browser to keep. */
export function TakeAway<N extends Files>(props: {
  endpoint: N;
  parts: CallParts<(typeof ENDPOINTS)[N]>;
  name: string;
  text: string;
}): ReactNode {
  const { say } = useSpeech();
  const { endpoint, parts, name, text } = props;
  const [state, setState] = useState<{ busy: boolean; problem?: string }>({ busy: false });
  async function take(): Promise<void> {
    setState({ busy: true });
    try {
      const answer = (await ask(ENDPOINTS[endpoint] as Endpoint, parts as CallParts<Endpoint>)) as unknown as {
        body: Blob;
      };
      const link = document.createElement('a');
      link.href = URL.createObjectURL(answer.body);
      link.download = name;
      link.click();
      URL.revokeObjectURL(link.href);
      setState({ busy: false });
    } catch (fault) {
      setState({ busy: false, problem: fault instanceof Refused ? fault.message : say('state.failedWhy') });
    }
  }
  return (
    <div className="take-away">
      <button type="button" className="button" disabled={state.busy} onClick={() => void take()}>
        {state.busy ? say('state.loading') : text}
      </button>
      {state.problem !== undefined && (
        <p className="problem" role="alert">
          {state.problem}
        </p>
      )}
    </div>
  );
}
