import { expect, test } from 'vitest';
import { answeredAtOnce, commands } from './commands.mjs';

test('every command says how it is typed, where it is asked and before anything is fetched', () => {
  for (const [name, command] of Object.entries(commands)) {
    for (const asking of ['--help', '-h']) {
      const answer = answeredAtOnce(name, command, [asking]);
      expect(answer).toEqual({ words: command.usage, exitCode: 0 });
      expect(answer?.words).toMatch(/^npm (run )?[a-z]/);
    }
  }
});

test('a flag that start does not know starts nothing', () => {
  const { start, bench } = commands;
  if (start === undefined || bench === undefined) throw new Error('no such command');
  const answer = answeredAtOnce('start', start, ['--once', '--port=80']);
  expect(answer?.exitCode).toBe(2);
  expect(answer?.words).toContain('start does not know --port=80; nothing was started.');
  expect(answeredAtOnce('start', start, ['--once'])).toBeUndefined();
  expect(answeredAtOnce('start', start, [])).toBeUndefined();
  expect(answeredAtOnce('bench', bench, ['--json', 'file'])).toBeUndefined();
});
