import { Type } from 'typebox';
import { endpoint } from './endpoint.ts';
import { LIMITS } from './limits.ts';
import { body } from './schema/bodies.ts';
import { anyText } from './schema/text.ts';
import { word } from './schema/words.ts';

export const healthShown = body({ service: anyText(LIMITS.identifierCharacters), alive: Type.Boolean() });

export const readinessShown = body({
  service: anyText(LIMITS.identifierCharacters),
  ready: Type.Boolean(),
  needs: Type.Array(body({ need: anyText(LIMITS.identifierCharacters), state: word(['up', 'down']) }), {
    maxItems: 20,
  }),
});

export const readHealth = endpoint({
  method: 'GET',
  path: '/health',
  service: 'every',
  act: null,
  summary: { vi: 'Dịch vụ đang chạy', en: 'The process is alive' },
  replies: { 200: healthShown },
});

export const readReadiness = endpoint({
  method: 'GET',
  path: '/ready',
  service: 'every',
  act: null,
  summary: { vi: 'Dịch vụ sẵn sàng', en: 'The process can do its work: whatever it needs answers' },
  replies: { 200: readinessShown, 503: readinessShown },
});
