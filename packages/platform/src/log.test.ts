import { expect, test } from 'vitest';
import { createLog } from './log.ts';

function linesOf(write: (log: ReturnType<typeof createLog>) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  write(createLog({ service: 'tasks', destination: { write: (line: string) => void lines.push(line) } }));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

test('secrets and personal values are cut wherever they stand', () => {
  const [line] = linesOf((log) =>
    log.info({
      dossierId: 'd-1',
      password: 'p',
      req: { headers: { authorization: 'Bearer x', 'set-cookie': 'a=b' } },
      person: { email: 'a@b.vn', name: 'An' },
    }),
  );
  expect(line).toMatchObject({
    service: 'tasks',
    level: 'info',
    dossierId: 'd-1',
    password: '[removed]',
    req: { headers: { authorization: '[removed]', 'set-cookie': '[removed]' } },
    person: { email: '[removed]', name: 'An' },
  });
});

test('of a fault its name, words and code are told, not the row that the database repeats', () => {
  const refused = Object.assign(new Error('violates a constraint'), {
    code: '23514',
    constraint: 'nominee_name',
    detail: 'Failing row contains (Nguyễn Văn A)',
    where: 'SQL statement with Nguyễn Văn A',
  });
  const [line] = linesOf((log) => log.error({ err: new Error('an act failed', { cause: refused }) }));
  expect(line?.['err']).toMatchObject({
    message: 'an act failed',
    cause: { message: 'violates a constraint', code: '23514', constraint: 'nominee_name' },
  });
  expect(JSON.stringify(line)).not.toContain('Nguyễn');
});
