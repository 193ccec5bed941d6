import { createLog, type Log } from '@nhipcau/platform/log';
import { onStopSignal } from '@nhipcau/platform/stop-signals';
import type { RunningService } from './run-service.ts';
import type { ServiceSettings } from './service-settings.ts';

/** Listens until the process is asked to end, then stops in order. */
export async function serve(
  name: string,
  settings: Pick<ServiceSettings, 'host' | 'port' | 'logLevel'>,
  run: (log: Log) => Promise<RunningService>,
): Promise<void> {
  const log = createLog({ service: name, level: settings.logLevel });
  const service = await run(log);
  onStopSignal(() => {
    service.stop().then(
      () => process.exit(0),
      (fault: unknown) => {
        log.error({ err: fault }, 'the service did not stop in order');
        process.exit(1);
      },
    );
  });
  await service.http.listen({ host: settings.host, port: settings.port });
  log.info({ port: settings.port }, 'listening');
}
