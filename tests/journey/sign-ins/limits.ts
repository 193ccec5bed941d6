import { buildConsole } from '@nhipcau/console/app';
import { signInFacts } from '@nhipcau/local/world/sign-in-facts';
import { createLog } from '@nhipcau/platform/log';
import { expect, test } from 'vitest';
import { Visitor } from '../../support/visitor.ts';
import { house, STEP_UP } from './scene.ts';

export function limits(): void {
  test('left alone a session ends, kept by use it lasts, and its last hour comes all the same', async () => {
    const { facts } = house.world;
    let nowMs = Date.now();
    const port = facts.ports.console + 40;
    const there = `http://127.0.0.1:${port}`;
    const console = await buildConsole({
      ...signInFacts(facts, { stepUp: STEP_UP }),
      origin: there,
      databaseUrl: house.world.databaseUrl('console'),
      cookieSecret: facts.cookieSecret,
      mode: 'local',
      log: createLog({ service: 'console', level: 'silent' }),
      sessionIdleSeconds: 1_800,
      sessionSeconds: 7_200,
      now: () => nowMs,
    });
    await console.http.listen({ host: '127.0.0.1', port });
    try {
      const visitor = new Visitor();
      const later = async (minutes: number) => {
        nowMs += minutes * 60_000;
        return (await visitor.session(there)) !== undefined;
      };
      await visitor.signIn({ origin: there, password: house.world.password }, 'mof-head');
      expect(await later(29)).toBe(true);
      expect(await later(29)).toBe(true);
      // A page that asks by itself keeps nothing open.
      for (const _ of [1, 2, 3]) {
        nowMs += 9 * 60_000;
        await visitor.ask(there, 'GET', '/auth/session', undefined, { 'x-nhipcau-unattended': 'yes' });
      }
      expect(await later(4)).toBe(false);
      await visitor.signIn({ origin: there, password: house.world.password }, 'mof-head');
      for (const _ of [1, 2, 3, 4]) expect(await later(29)).toBe(true);
      expect(await later(5)).toBe(false);
    } finally {
      await console.stop();
    }
  });
}
