import { hash } from 'node:crypto';
import { LIMITS } from '@nhipcau/contracts';
import type { FastifyRequest } from 'fastify';
import { RefusedRequest } from '../reply/send-problem.ts';
import { textFaults } from './text-guard.ts';

const MEDIA_TYPE = /^[a-z0-9.+-]+\/[a-z0-9.+-]+$/;

function withoutFolders(name: string): string {
  return name.split(/[\\/]/).at(-1) ?? '';
}

/** What the form's parser throws bare is the sender's: a form that ends early, or has no bounds. Its limits have codes of their own. */
async function parsed<Part>(parsing: () => Promise<Part>): Promise<Part> {
  try {
    return await parsing();
  } catch (fault) {
    const isBare = fault instanceof Error && !('code' in fault) && !('statusCode' in fault);
    throw isBare ? new RefusedRequest([{ code: 'file-missing', at: '/file' }]) : fault;
  }
}

/** The one file of a multipart request, whole: at most 10 MB, its name checked like any text. */
export async function uploadOf(request: FastifyRequest) {
  if (!request.isMultipart()) throw new RefusedRequest([{ code: 'media-type-not-offered' }]);
  const sent = await parsed(() => request.file());
  if (sent === undefined) throw new RefusedRequest([{ code: 'file-missing' }]);
  const bytes = await parsed(() => sent.toBuffer());
  const name = withoutFolders(sent.filename ?? '');
  const faults = [...textFaults(name, '/file/name', false, 'file-name')];
  if (name.trim() === '' || bytes.length === 0) faults.push({ code: 'file-missing', at: '/file' });
  if (name.length > LIMITS.fileNameCharacters) {
    faults.push({ code: 'too-long', at: '/file/name', with: { limit: LIMITS.fileNameCharacters } });
  }
  const mediaType = MEDIA_TYPE.test(sent.mimetype) ? sent.mimetype.slice(0, 100) : 'application/octet-stream';
  return { file: { name, mediaType, bytes, sha256: hash('sha256', bytes, 'hex') }, faults };
}
