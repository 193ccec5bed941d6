import { expect, test } from 'vitest';
import { sharedBuffersMb } from './postgres-settings.ts';

const GB = 1024 ** 3;

test.each([
  [0.5, 128],
  [2, 256],
  [4, 512],
  [8, 1024],
  [64, 1024],
])('a machine of %s GB gives the database %s MB of its own', (memoryGb, expectedMb) => {
  expect(sharedBuffersMb(memoryGb * GB)).toBe(expectedMb);
});
