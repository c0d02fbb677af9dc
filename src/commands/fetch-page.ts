/** Fetches a page from the web, within limits. */
import {isIP} from 'node:net';
import {IntakeError} from '../intake/model.ts';
import {readAtMost} from './download-image.ts';
import {followRedirects} from './follow-redirects.ts';

/** Limits of a request, in bytes and milliseconds. */
const limits = {length: 20_000_000, time: 30_000};

/** A fetched page. */
export interface FetchedPage {
  bytes: Uint8Array;
  /** The address after redirects. */
  address: string;
  /** The media type. */
  type: string;
  /** The encoding that the server states. */
  encoding: string | undefined;
}

/**
 * Fetch a page.
 *
 * @param from begins with `http://` or `https://`
 * @throws IntakeError if it cannot be fetched
 */
export async function fetchPage(from: string, {length, time} = limits): Promise<FetchedPage> {
  const refuse = (reason: string) =>
    new IntakeError(
      `\`${from}\` was not fetched: ${reason}.`,
      'Open it in a browser, save the page, and start from the saved file.',
    );
  try {
    const {response, address} = await followRedirects(from, {
      signal: AbortSignal.timeout(time),
      headers: {accept: 'text/html, text/markdown, text/plain, */*;q=0.5'},
    });
    if (!response.ok) {
      throw refuse(`the server answered ${response.status} ${response.statusText}`.trim());
    }
    const bytes = await readAtMost(response, length);
    if (!bytes) throw refuse(`it has more than ${length / 1_000_000} MB`);
    const type = response.headers.get('content-type') ?? '';
    const [, encoding] = /charset\s*=\s*["']?([\w:.-]+)/i.exec(type) ?? [];
    return {bytes, address, type, encoding};
  } catch (error) {
    if (error instanceof IntakeError) throw error;
    const {name, message, cause} = error as Error;
    if (name === 'TimeoutError') throw refuse(`it took longer than ${time / 1000} seconds`);
    throw refuse(cause instanceof Error ? cause.message : message);
  }
}

/**
 * Return whether an address is of this machine or its network. A page on the web must not make an
 * editor's machine ask there.
 */
export function isPrivateAddress(address: string): boolean {
  const host = new URL(address).hostname.replace(/^\[|\]$/g, '').toLowerCase();
  if (isIP(host) === 4) {
    return /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./.test(
      host,
    );
  }
  if (isIP(host) === 6) return /^(?:::|f[cd]|fe[89ab])/.test(host);
  return /(?:^|\.)(?:localhost|local|internal|lan|home\.arpa)$/.test(host) || !host.includes('.');
}
