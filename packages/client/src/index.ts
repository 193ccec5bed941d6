export * from './client.ts';
export { composed } from './compose.ts';
export { RETRY, type RetrySettings } from './retry.ts';
