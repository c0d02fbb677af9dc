/** Fetches a page from the web, within limits. */
import {isIP} from 'node:net';
import {IntakeError} from '../intake/model.ts';
import {readAtMost} from './download-image.ts';

/** Limits of a request: bytes, milliseconds, and redirects. */
const limits = {length: 20_000_000, time: 30_000, redirects: 5};

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

/** Return whether a text is an address of the web. */
export const isAddress = (text: string): boolean => /^https?:\/\//i.test(text);

/**
 * Fetch a page.
 *
 * @param from begins with `http://` or `https://`
 * @throws IntakeError if it cannot be fetched
 */
export async function fetchPage(
  from: string,
  {length, time, redirects} = limits,
): Promise<FetchedPage> {
  const signal = AbortSignal.timeout(time);
  let address = from;
  for (let count = 0; ; count++) {
    const refuse = (reason: string) =>
      new IntakeError(
        `\`${address}\` was not fetched: ${reason}.`,
        'Open it in a browser, save the page, and start from the saved file.',
      );
    if (!isAddress(address) || !URL.canParse(address)) throw refuse('it is no address of the web');
    if (count > redirects) throw refuse(`it leads on more than ${redirects} times`);
    try {
      const headers = {accept: 'text/html, text/markdown, text/plain, */*;q=0.5'};
      const response = await fetch(address, {signal, redirect: 'manual', headers});
      const next = response.headers.get('location');
      if (response.status >= 300 && response.status < 400 && next !== null) {
        if (!URL.canParse(next, address)) throw refuse(`it leads to \`${next}\``);
        address = new URL(next, address).href;
        await response.body?.cancel();
        continue;
      }
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
