import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import openapi from '@nhipcau/contracts/openapi.json' with { type: 'json' };
import type { FastifyInstance } from 'fastify';

/**
 * The interactive documentation of every endpoint, from the checked-in description and from files of our own only:
 * nothing is asked of any other host.
 */
export async function serveDocumentation(app: FastifyInstance, prefix = '/api'): Promise<void> {
  await app.register(swagger, { mode: 'static', specification: { document: openapi as never } });
  await app.register(swaggerUi, {
    routePrefix: prefix,
    staticCSP: [
      "default-src 'self'",
      "base-uri 'self'",
      "object-src 'none'",
      "frame-ancestors 'none'",
      "img-src 'self' data:",
      "script-src 'self'",
      // The page sets sizes and colours on its elements as it draws them.
      "style-src 'self' 'unsafe-inline'",
    ].join('; '),
    uiConfig: { docExpansion: 'none', deepLinking: true, validatorUrl: null },
  });
}
