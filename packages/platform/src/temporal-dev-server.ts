import path from 'node:path';
import { type Child, startChild } from './child.ts';
import type { StateFolder } from './state-folder.ts';
import { temporalCliPath } from './temporal-tool-path.ts';

export interface TemporalOptions {
  readonly state: StateFolder;
  readonly port: number;
  readonly uiPort: number;
  /** Further arguments of `temporal server start-dev`, such as dynamic configuration for a bench. */
  readonly extraArgs?: readonly string[];
}

export interface TemporalDevServer {
  readonly name: 'temporal';
  /** host:port for clients and workers. */
  readonly address: string;
  readonly namespace: 'default';
  /** Where people look at workflows. */
  readonly uiUrl: string;
  /** The file that holds its whole state; losing it must cost nothing. */
  readonly databaseFile: string;
  readonly process: Child;
  stop(): Promise<void>;
  /** SIGKILL, for fault runs. */
  kill(): Promise<void>;
}

/** The one search attribute of ours: which stage a dossier's workflow is in. */
export const STAGE_SEARCH_ATTRIBUTE = 'NhipCauStage';

/** Starts Temporal's development server with its state in a file; resolves when the namespace answers. */
export async function startTemporalDevServer(options: TemporalOptions): Promise<TemporalDevServer> {
  const { state, port, uiPort } = options;
  const folder = await state.folder('temporal');
  const databaseFile = path.join(folder, 'temporal.db');
  const uiUrl = `http://127.0.0.1:${uiPort}`;
  const child = await startChild({
    name: 'temporal',
    file: await temporalCliPath(),
    args: [
      ...['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(port), '--ui-port', String(uiPort)],
      ...['--db-filename', databaseFile, '--namespace', 'default'],
      ...['--search-attribute', `${STAGE_SEARCH_ATTRIBUTE}=Keyword`],
      ...['--log-level', 'error', '--log-format', 'json'],
      ...(options.extraArgs ?? []),
    ],
    logFile: path.join(state.path, 'logs', 'temporal.log'),
    ledger: state.children,
    ready: { ask: () => attributeIsKnown(uiUrl) },
    readyTimeoutMs: 60_000,
    // Every workflow lies in the file already; there is nothing for it to finish.
    stopTimeoutMs: 5000,
  });
  return {
    name: 'temporal',
    address: `127.0.0.1:${port}`,
    namespace: 'default',
    uiUrl,
    databaseFile,
    process: child,
    stop: () => child.stop(),
    async kill() {
      child.signal('SIGKILL');
      await child.exited;
    },
  };
}

/** The attribute is added last, so a server that knows it can start our workflows. */
async function attributeIsKnown(uiUrl: string): Promise<boolean> {
  try {
    const response = await fetch(`${uiUrl}/api/v1/namespaces/default/search-attributes`, {
      signal: AbortSignal.timeout(2000),
    });
    return response.ok && (await response.text()).includes(`"${STAGE_SEARCH_ATTRIBUTE}"`);
  } catch {
    return false;
  }
}
