/** Downloads an image, and checks that it is one. */
import {imageSize} from 'image-size';
import {checkImage, imageExtensions} from '../content/check-image.ts';
import {followRedirects} from './follow-redirects.ts';

/** The largest file that is downloaded, in bytes. */
const maxLength = 25_000_000;
/** How long a download may take, in milliseconds. */
const maxTime = 60_000;

/** A downloaded image. */
export interface DownloadedImage {
  bytes: Uint8Array;
  /** The extension of its format, with a full stop. */
  extension: string;
}

/**
 * Download an image.
 *
 * @param address begins with `http://` or `https://`
 * @param refuse returns why an address must not be asked, also one that the image leads to
 * @param limits in bytes and milliseconds
 * @returns the image, or the reason why there is none
 */
export async function downloadImage(
  address: string,
  refuse?: (address: string) => string | undefined,
  limits = {length: maxLength, time: maxTime},
): Promise<DownloadedImage | string> {
  let bytes: Uint8Array;
  try {
    const signal = AbortSignal.timeout(limits.time);
    const {response} = await followRedirects(address, {signal}, refuse);
    if (!response.ok) return `the server answered ${response.status} ${response.statusText}`.trim();
    const read = await readAtMost(response, limits.length);
    if (!read) return `it has more than ${limits.length} bytes`;
    bytes = read;
  } catch (error) {
    const {name, message, cause} = error as Error;
    if (name === 'TimeoutError') return `it took longer than ${limits.time / 1000} seconds`;
    return cause instanceof Error ? cause.message : message;
  }
  return recognizeImage(bytes, address);
}

/**
 * Check that bytes are an image, and find its format.
 *
 * @param address where it is from
 * @returns the image, or the reason why it is none
 */
export function recognizeImage(bytes: Uint8Array, address: string): DownloadedImage | string {
  const extension = findExtension(bytes);
  if (extension === undefined) {
    return `it is not an image (${imageExtensions.join(', ')})`;
  }
  const {fault} = checkImage({name: `image${extension}`, path: address}, bytes, 'leave it out');
  return fault ? fault.reason.replace(/\.$/, '') : {bytes, extension};
}

/** Read the body of a response; `undefined` if it has more bytes. */
export async function readAtMost(
  response: Response,
  length: number,
): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let read = 0;
  for await (const chunk of response.body ?? []) {
    read += chunk.length;
    if (read > length) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function findExtension(bytes: Uint8Array): string | undefined {
  try {
    const extension = `.${imageSize(bytes).type}`;
    return imageExtensions.includes(extension) ? extension : undefined;
  } catch {
    return undefined;
  }
}
