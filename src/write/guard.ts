/** Decides which requests may write: those of a page of this server, on this machine. */
import {timingSafeEqual} from 'node:crypto';
import type {IncomingMessage} from 'node:http';
import {tokenHeader} from './protocol/messages.ts';
import {RefusedRequest} from './refusal.ts';

const loopbackNames = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;
const loopbackAddress = /^(?:::ffff:)?127\.|^::1$/;

/**
 * Check a request.
 *
 * @param token the secret that only pages of this server know
 * @throws RefusedRequest if the request may come from another site, machine or program
 */
export function checkRequest(request: IncomingMessage, token: string): void {
  const {headers, method, socket} = request;
  const refuse = (message: string): never => {
    throw new RefusedRequest(403, {message});
  };
  if (method !== 'POST') throw new RefusedRequest(405, {message: 'Only POST is allowed.'});
  if (!loopbackAddress.test(socket.remoteAddress ?? '')) refuse('Only this machine may write.');
  // Another name for this machine may belong to a site that an attacker controls (DNS rebinding).
  const host = headers.host ?? '';
  if (!loopbackNames.test(host.replace(/:\d+$/, ''))) {
    refuse('Open the page as localhost or 127.0.0.1.');
  }
  const {origin} = headers;
  const isSame = origin === `http://${host}` || origin === `https://${host}`;
  const site = headers['sec-fetch-site'];
  if (!isSame || (site !== undefined && site !== 'same-origin')) {
    refuse('Only pages of this server may write.');
  }
  if (!/^application\/json(?:;|$)/.test(headers['content-type'] ?? '')) {
    throw new RefusedRequest(415, {message: 'The body must be JSON.'});
  }
  const given = Buffer.from(String(headers[tokenHeader] ?? ''));
  const expected = Buffer.from(token);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    refuse('The page is older than the server. Reload it.');
  }
}

/** The largest body, in bytes. */
const maxBodyLength = 1_000_000;

/**
 * Read the body of a request.
 *
 * @throws RefusedRequest if it is too long, or not a JSON object
 */
export async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > maxBodyLength) throw new RefusedRequest(413, {message: 'The note is too long.'});
    chunks.push(chunk);
  }
  try {
    const body: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    if (body !== null && typeof body === 'object' && !Array.isArray(body)) {
      return body as Record<string, unknown>;
    }
  } catch {}
  throw new RefusedRequest(400, {message: 'The body is not a JSON object.'});
}
