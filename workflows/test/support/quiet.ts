import { DefaultLogger, Runtime } from '@temporalio/worker';

/** Tests kill servers and stop workers on purpose; what the SDK says about it would bury what failed. */
Runtime.install({
  logger: new DefaultLogger('ERROR'),
  telemetryOptions: { logging: { filter: 'OFF', forward: {} } },
  shutdownSignals: [],
});
