/**
 * Answer a page's request for its preview picture.
 */
import {drawPicture, findOmittedText} from './draw.ts';
import type {PictureContent} from './model.ts';
import {reportMissingGlyphs} from './report-missing-glyphs.ts';

/**
 * The picture as a response. What it leaves out is told on the console, in every
 * build, also where the picture was kept from an earlier one.
 *
 * @param path the address of the picture, for that message
 */
export async function respondWithPicture(content: PictureContent, path: string): Promise<Response> {
  const omitted = findOmittedText(content);
  if (omitted.length > 0) console.warn(`\n${reportMissingGlyphs(path, omitted)}`);
  const picture = await drawPicture(content);
  return new Response(new Uint8Array(picture), {headers: {'content-type': 'image/png'}});
}
