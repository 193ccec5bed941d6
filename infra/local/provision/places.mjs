import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The clone, wherever it lies. */
export const repositoryRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

/** Fetched tools outlive `npm run reset`, so they stand apart from the state. */
export const toolsFolder = path.resolve(process.env.NHIPCAU_TOOLS ?? path.join(repositoryRoot, '.nhipcau', 'tools'));
