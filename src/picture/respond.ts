/**
 * Responds to requests for preview pictures.
 */
import {withoutCommands} from '../report/github.ts';
import {drawPicture} from './draw.ts';
import type {PictureContent} from './model.ts';
import {reportMissingGlyphs} from './report-missing-glyphs.ts';

/**
 * Respond with a picture. Text that it omits is reported on the console, and in every build: such a
 * picture is not kept for the next one.
 *
 * @param path the address of the picture, for the report
 */
export async function respondWithPicture(content: PictureContent, path: string): Promise<Response> {
  const {image, omitted} = await drawPicture(content);
  if (omitted.length > 0) console.warn(`\n${withoutCommands(reportMissingGlyphs(path, omitted))}`);
  return new Response(new Uint8Array(image), {
    headers: {
      'content-type': 'image/png',
      ...(omitted.length > 0 ? {'cache-control': 'no-store'} : {}),
    },
  });
}
