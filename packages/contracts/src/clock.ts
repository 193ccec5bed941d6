import { Type } from 'typebox';
import { endpoint } from './endpoint.ts';
import { LIMITS } from './limits.ts';
import { body } from './schema/bodies.ts';
import { dossierId } from './schema/identifiers.ts';
import { instant } from './schema/time.ts';

export const clockShown = body({
  now: instant('Business time.'),
  simulated: Type.Boolean(),
  offsetMs: Type.Integer({
    maximum: 0,
    description: 'Business time less real time; zero when the clock has caught up.',
  }),
  nextInstant: Type.Optional(instant('The next due instant of any open dossier.')),
});

export const readClock = endpoint({
  method: 'GET',
  path: '/administration/clock',
  service: 'administration',
  act: 'step-clock',
  summary: { vi: 'Đồng hồ nghiệp vụ', en: 'Read the business clock' },
  localOnly: true,
  replies: { 200: clockShown },
});

export const stepClock = endpoint({
  method: 'POST',
  path: '/administration/clock/steps',
  service: 'administration',
  act: 'step-clock',
  summary: { vi: 'Dời đồng hồ tới', en: 'Step the business clock forward' },
  description:
    'The clock stops at the next due instant of every open dossier on the way, wakes it, and answers when all woken dossiers have settled.',
  localOnly: true,
  body: body({
    to: instant('Where to go at most.'),
    steps: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: LIMITS.clockSteps,
        description: 'How many due instants to stop at, at most.',
      }),
    ),
  }),
  replies: {
    200: body({
      ...clockShown.properties,
      from: instant(),
      reached: Type.Boolean({ description: 'The clock is where it was asked to go.' }),
      stops: Type.Array(body({ at: instant(), dossiers: Type.Array(dossierId, { maxItems: 10_000 }) }), {
        maxItems: LIMITS.clockSteps,
      }),
    }),
  },
  refusals: ['clock-runs-forward', 'clock-not-settled', 'local-mode-only'],
  example: { to: '2024-01-03T01:00:00.000Z' },
});
