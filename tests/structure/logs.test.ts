import { expect, test } from 'vitest';
import { isTest, read, SOURCES } from './sources.ts';

test('what runs in a service writes to its log and to nothing else', () => {
  const running = SOURCES.filter((file) =>
    /^(services\/[a-z]+\/src|packages\/[a-z]+\/src|workflows\/src)\//.test(file),
  );
  expect(running.length).toBeGreaterThan(200);
  const elsewhere = running
    // A command that a person runs speaks to that person.
    .filter((file) => !isTest(file) && !/\/command\.ts$/.test(file))
    .filter((file) =>
      /\bconsole\.(log|info|warn|error|debug|trace)\(|\bprocess\.std(out|err)\.write\(/.test(read(file)),
    );
  expect(elsewhere).toEqual([]);
});
