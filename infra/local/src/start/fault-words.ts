import { PlainFault } from '@nhipcau/platform/plain-fault';

/** As Node and PostgreSQL say it, in the last words of a part that could not listen. */
const PORT_TAKEN = /EADDRINUSE|address already in use/i;
const NAMED = /^(\S+) did not become ready/;

const TAKEN_MEANWHILE =
  'another program took the port of a part while the house was starting; start again: another port is chosen then';

/** What is told of a start that failed where whoever starts can mend it; undefined where the fault is the house's own. */
export function faultWords(fault: unknown): string | undefined {
  if (fault instanceof AggregateError) {
    const words = fault.errors.map(faultWords);
    return words.includes(undefined) ? undefined : [...new Set(words)].join('\n');
  }
  if (fault instanceof PlainFault) return fault.message;
  if (!(fault instanceof Error)) return undefined;
  if (!PORT_TAKEN.test(fault.message)) return faultWords(fault.cause);
  const name = NAMED.exec(fault.message)?.[1];
  return name === undefined ? TAKEN_MEANWHILE : `${name}: ${TAKEN_MEANWHILE}`;
}
