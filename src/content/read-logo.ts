/** Reads the logo of the site: the image beside `site.md` that it names. */
import {createHash} from 'node:crypto';
import type {Position} from 'unist';
import {findNearestName} from '../annotate/model/nearest-name.ts';
import {type Problem, problem} from '../annotate/model/problem.ts';
import {checkImage, extensionOf} from './check-image.ts';

/** An image in the content folder. */
export interface ImageFile {
  name: string;
  /** The path relative to the project, for messages. */
  path: string;
  /** The bytes of the file as base64. */
  base64: string;
}

/** An image with what a page needs to know of it. */
export interface Logo extends ImageFile {
  /** The name of the file from its last dot on, without the dot. */
  extension: string;
  /** In pixels, or in the units of an SVG. */
  width: number;
  height: number;
  /** The part of the address that changes with the image. */
  version: string;
}

/** Where `site.md` names the logo. */
interface Named {
  /** The path of `site.md`, for messages. */
  file: string;
  name: string | undefined;
  place: Position | undefined;
}

/**
 * Find the logo among the images beside `site.md`, and check it. Reports all other images.
 */
export function readLogo(
  images: readonly ImageFile[],
  {file, name, place}: Named,
): {logo: Logo | undefined; problems: Problem[]} {
  const problems = images
    .filter((image) => image.name !== name)
    .map((image) =>
      problem(`Unknown file or folder "${image.name}".`, {
        file: image.path,
        rule: 'file',
        fix:
          name === undefined
            ? `Write \`logo: ${image.name}\` in \`site.md\`, or move it out of the content folder.`
            : 'Move it out of the content folder: content/README.md lists the files.',
      }),
    );
  if (name === undefined) return {logo: undefined, problems};
  const image = images.find((each) => each.name === name);
  if (!image) {
    const nearest = findNearestName(
      name,
      images.map((each) => each.name),
    );
    const missing = problem(`The logo \`${name}\` is missing.`, {
      file,
      place,
      rule: 'file',
      expected: 'the name of an image beside `site.md`',
      nearest,
      fix: nearest ? `Write \`logo: ${nearest}\`.` : `Add \`${name}\`, or remove \`logo\`.`,
    });
    // The nearest image may be the one that is meant.
    const path = images.find((each) => each.name === nearest)?.path;
    return {logo: undefined, problems: [missing, ...problems.filter(({file}) => file !== path)]};
  }
  const {logo, fault} = measure(image);
  return {logo, problems: fault ? [...problems, fault] : problems};
}

function measure(image: ImageFile): {logo?: Logo; fault?: Problem} {
  const bytes = Buffer.from(image.base64, 'base64');
  const {size, fault} = checkImage(image, bytes, 'remove `logo` from `site.md`');
  if (!size) return fault ? {fault} : {};
  const version = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  return {logo: {...image, ...size, extension: extensionOf(image.name), version}};
}
