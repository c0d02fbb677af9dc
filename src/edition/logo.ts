/** The logo of the site as a file of its own. */
import sharp from 'sharp';
import type {Logo} from '../content/read-logo.ts';
import {ExpectedError} from '../report/expected-error.ts';

/** Return the address of a logo from the root of the site. It changes with the image. */
export const getLogoPath = ({version, extension}: Logo): string => `/logo.${version}.${extension}`;

/** The largest size of a logo in the masthead, in pixels. It fits beside the name on a phone. */
const maximum = {width: 192, height: 32};

/** Return the size in which a logo is shown, in pixels. */
export function getLogoSize({width, height}: Logo): {width: number; height: number} {
  const scale = Math.min(maximum.width / width, maximum.height / height);
  const resize = (length: number) => Math.max(1, Math.round(length * scale));
  return {width: resize(width), height: resize(height)};
}

/**
 * Decode a logo. Only its header was checked before.
 *
 * @returns the bytes of the file, unchanged
 * @throws ExpectedError if the image is damaged
 */
export async function decodeLogo({base64, path}: Logo): Promise<Buffer<ArrayBuffer>> {
  const bytes = Buffer.from(base64, 'base64');
  try {
    await sharp(bytes).stats();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ExpectedError(
      `The image ${path} is damaged: ${reason}`,
      'Replace it, or remove `logo` from `site.md`.',
    );
  }
  return bytes;
}
