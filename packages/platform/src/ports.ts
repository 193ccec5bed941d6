import { createServer } from 'node:net';
import path from 'node:path';
import { hasErrorCode } from './error-code.ts';
import { PlainFault } from './plain-fault.ts';
import { readIfPresent } from './read-if-present.ts';
import { writeAtomically } from './write-atomically.ts';

export interface PortBook {
  /**
   * The port of a part: the one the environment names, else the one kept from
   * before, else the preferred one, else any free one; kept for the next start.
   * @throws PlainFault when the environment names a port that is taken, or none.
   */
  port(name: string, preferred: number): Promise<number>;
}

/** The ports of one instance, kept in its state folder so that addresses survive a restart. */
export async function openPortBook(
  folder: string,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<PortBook> {
  const file = path.join(folder, 'ports.json');
  const kept = new Map(parsePorts(await readIfPresent(file)));
  const taken = new Set<number>();
  let queue: Promise<unknown> = Promise.resolve();

  async function choose(name: string, preferred: number): Promise<number> {
    const variable = `NHIPCAU_PORT_${name.toUpperCase().replaceAll('-', '_')}`;
    const named = environment[variable];
    if (named !== undefined && named !== '') {
      const port = parsePort(variable, named);
      if (!(await portIsFree(port))) throw new PlainFault(`${variable}=${port}: that port is taken by another program`);
      taken.add(port);
      return port;
    }
    for (const candidate of [kept.get(name), preferred, ...nextTo(preferred), 0]) {
      if (candidate === undefined || taken.has(candidate)) continue;
      const port = await freePort(candidate);
      if (port === undefined || taken.has(port)) continue;
      taken.add(port);
      if (kept.get(name) !== port) {
        kept.set(name, port);
        await writeAtomically(file, `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`);
      }
      return port;
    }
    throw new Error(`no free port for ${name}`);
  }

  return {
    port(name, preferred) {
      // In turn: two parts asking at once must not both be given the same free port.
      const answer = queue.then(() => choose(name, preferred));
      queue = answer.catch(() => undefined);
      return answer;
    },
  };
}

/** Whether this port of the loopback address can be listened on now. */
export async function portIsFree(port: number): Promise<boolean> {
  return (await freePort(port)) !== undefined;
}

/** The port itself when it is free, any free one for 0, undefined when it is taken. */
async function freePort(port: number): Promise<number | undefined> {
  return await new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => {
      if (hasErrorCode(error, 'EADDRINUSE', 'EACCES')) resolve(undefined);
      else reject(error);
    });
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      const found = typeof address === 'object' && address !== null ? address.port : undefined;
      server.close(() => resolve(found));
    });
  });
}

/** People look for a part near its usual port, so a busy one moves by ten before it moves anywhere. */
function nextTo(preferred: number): readonly number[] {
  return [10, 20, 30].map((step) => preferred + step).filter((port) => port < 65_536);
}

function parsePort(variable: string, text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new PlainFault(`${variable}=${text} is no port number`);
  return port;
}

function parsePorts(text: string | undefined): [string, number][] {
  if (text === undefined) return [];
  const parsed: unknown = JSON.parse(text);
  if (typeof parsed !== 'object' || parsed === null) return [];
  return Object.entries(parsed).filter((entry): entry is [string, number] => typeof entry[1] === 'number');
}
