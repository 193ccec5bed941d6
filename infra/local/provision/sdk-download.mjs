// Run by tool-from-sdk.mjs on the pinned Node, once packages are installed:
// the SDK downloads a server the first time it is asked for one.
import { TestWorkflowEnvironment } from '@temporalio/testing';

const [binary, downloadDir = '.'] = process.argv.slice(2);
const executable = { type: /** @type {const} */ ('cached-download'), downloadDir };
const environment =
  binary === 'temporal'
    ? await TestWorkflowEnvironment.createLocal({ server: { executable } })
    : await TestWorkflowEnvironment.createTimeSkipping({ server: { executable } });
await environment.teardown();
