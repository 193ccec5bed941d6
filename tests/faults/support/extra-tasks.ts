import { baseUrl } from '@nhipcau/local/world/addresses';
import { environmentOf } from '@nhipcau/local/world/environment';
import { inOwnProcess } from '@nhipcau/local/world/own-process';
import type { World } from '@nhipcau/local/world/world';
import { openPortBook } from '@nhipcau/platform/ports';
import type { StateFolder } from '@nhipcau/platform/state-folder';

export interface ExtraProcess {
  readonly address: string;
  stop(): Promise<void>;
}

/** A second process of the service of tasks: services are stateless, so that one more is all it takes. */
export async function startExtraTasks(world: World, state: StateFolder): Promise<ExtraProcess> {
  const book = await openPortBook(state.path, {});
  const port = await book.port('tasks-2', world.facts.ports.tasks + 20);
  const environment = { ...environmentOf('tasks', world.facts), PORT: String(port) };
  const address = baseUrl(port);
  const entry = import.meta.resolve('../../../services/tasks/src/server.ts');
  const running = await inOwnProcess(state, {
    name: 'tasks-2',
    entry,
    environment,
    ready: { url: `${address}/ready` },
  });
  return { address, stop: () => running.stop() };
}
