/**
 * Responds to requests for preview pictures.
 */
import {withoutCommands} from '../report/github.ts';
import {drawPicture, findOmittedText} from './draw.ts';
import type {PictureContent} from './model.ts';
import {reportMissingGlyphs} from './report-missing-glyphs.ts';

/**
 * Respond with a picture. Text that it omits is reported on the console in every build, even if
 * the picture is cached.
 *
 * @param path the address of the picture, for the report
 */
export async function respondWithPicture(content: PictureContent, path: string): Promise<Response> {
  const omitted = findOmittedText(content);
  if (omitted.length > 0) console.warn(`\n${withoutCommands(reportMissingGlyphs(path, omitted))}`);
  const picture = await drawPicture(content);
  return new Response(new Uint8Array(picture), {headers: {'content-type': 'image/png'}});
}
