import type { House, Reply } from './house.ts';
import type { Somebody } from './people.ts';

const BOUNDARY = 'boundary-of-the-tests';

/** Sends a file to the dossiers service as a browser does. */
export async function upload(
  house: House,
  who: Somebody,
  url: string,
  {
    name,
    text,
    mediaType = 'application/pdf',
    revision,
  }: { name: string; text: string; mediaType?: string; revision?: number },
): Promise<Reply> {
  const head = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${mediaType}\r\n\r\n`;
  const reply = await house.services.dossiers.inject({
    method: 'PUT',
    url,
    headers: {
      authorization: `Bearer ${await house.token(who)}`,
      'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
      ...(revision === undefined ? {} : { 'if-match': `"${revision}"` }),
    },
    payload: Buffer.from(`${head}${text}\r\n--${BOUNDARY}--\r\n`, 'utf8'),
  });
  return { status: reply.statusCode, body: reply.json(), headers: reply.headers };
}

export async function download(house: House, who: Somebody, url: string) {
  const headers = { authorization: `Bearer ${await house.token(who)}` };
  const reply = await house.services.dossiers.inject({ method: 'GET', url, headers });
  return { status: reply.statusCode, text: reply.body };
}
