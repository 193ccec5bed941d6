import { writeFileSync } from 'node:fs';
import { ENDPOINTS } from '../src/endpoints.ts';
import { describe } from '../src/openapi/describe.ts';

writeFileSync(new URL('../openapi.json', import.meta.url), `${JSON.stringify(describe(ENDPOINTS), null, 2)}\n`);
