import type { IncomingMessage } from 'node:http';

/** More bytes came than a body may have. */
export class TooLarge extends Error {}

/** Bytes a body may have: a call, an uploaded file. */
export interface BodyLimits {
  call: number;
  upload: number;
}

/** Whether a request announces more bytes than its path takes; refused before a byte is read. */
export function isTooLong(request: IncomingMessage, path: string, limits: BodyLimits): boolean {
  return Number(request.headers['content-length'] ?? 0) > (path === '/files/upload' ? limits.upload : limits.call);
}

/** The body as UTF-8 text; throws TooLarge beyond `limit` bytes, whatever was announced. */
export async function bodyText(request: AsyncIterable<Uint8Array>, limit: number): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of request) {
    size += piece.length;
    if (size > limit) throw new TooLarge();
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}
