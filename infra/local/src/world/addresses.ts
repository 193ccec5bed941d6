import { openPortBook } from '@nhipcau/platform/ports';
import type { StateFolder } from '@nhipcau/platform/state-folder';

/** The parts that listen, each with the port where people look for it first. */
const preferredPorts = {
  gateway: 8400,
  identity: 8401,
  dossiers: 8411,
  tasks: 8412,
  audit: 8413,
  administration: 8414,
  console: 8415,
  worker: 8416,
  relay: 8417,
  postgres: 8432,
  temporal: 8433,
  'temporal-ui': 8434,
} as const;

export type ListeningPart = keyof typeof preferredPorts;

export type Ports = Readonly<Record<ListeningPart, number>>;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * A port for every part, the same at each start where it is still free. Instances that run beside the local one look elsewhere
 * first, so that neither moves the other.
 */
export async function choosePorts(state: StateFolder, environment: Environment, shift = 0): Promise<Ports> {
  const book = await openPortBook(state.path, environment);
  const chosen: Partial<Record<ListeningPart, number>> = {};
  for (const [part, preferred] of Object.entries(preferredPorts)) {
    chosen[part as ListeningPart] = await book.port(part, preferred + shift);
  }
  return chosen as Ports;
}

export function baseUrl(port: number): string {
  return `http://127.0.0.1:${port}`;
}
