/** Reads the logo of the site: the image beside `site.md` that it names. */
import {createHash} from 'node:crypto';
import {imageSize} from 'image-size';
import type {Position} from 'unist';
import {findNearestName} from '../annotate/model/nearest-name.ts';
import {type Problem, problem} from '../annotate/model/problem.ts';

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

/** The format of each extension, as `image-size` names it. */
const formats: Readonly<Record<string, string>> = {
  svg: 'svg',
  png: 'png',
  jpg: 'jpg',
  jpeg: 'jpg',
  webp: 'webp',
  avif: 'avif',
};

/** The extensions of images, joined for messages. */
export const imageExtensions = Object.keys(formats).map((each) => `.${each}`);

/** Return whether a file is an image by its name. */
export const isImageName = (name: string): boolean =>
  imageExtensions.some((extension) => name.length > extension.length && name.endsWith(extension));

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
  const extension = image.name.slice(image.name.lastIndexOf('.') + 1);
  const bytes = Buffer.from(image.base64, 'base64');
  const size = getSize(bytes);
  if (!size || size.type !== formats[extension] || !(size.width > 0 && size.height > 0)) {
    return {
      fault: problem(`\`${image.name}\` is not an image in the format of its name.`, {
        file: image.path,
        rule: 'file',
        expected: `an image in the format ${extension}, with a width and a height`,
        fix: 'Replace it with such an image, or remove `logo` from `site.md`.',
      }),
    };
  }
  const [active] = (extension === 'svg' && activeContent.exec(bytes.toString('utf8'))) || [];
  if (active !== undefined) {
    return {
      fault: problem(
        `\`${image.name}\` contains \`${active.trim()}\`, which can run a script or load a file.`,
        {
          file: image.path,
          rule: 'file',
          expected:
            'shapes and text only: the image has an address of its own, where a script runs',
          fix: 'Export the image again without scripts, links and other files, or as PNG.',
        },
      ),
    };
  }
  const version = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  const {width, height} = size;
  return {logo: {...image, extension, width, height, version}};
}

/**
 * What can run a script or load a file in an SVG that is opened by itself: elements, event
 * attributes, style rules, addresses other than those of its own parts and of images within it, and
 * entities, which can hide them.
 */
const activeContent = new RegExp(
  [
    String.raw`<(?:[\w.-]+:)?(?:script|foreignObject|a|set|animate\w*|handler|listener)(?=[\s/>])`,
    String.raw`\son\w+\s*=`,
    '<!ENTITY',
    String.raw`<\?xml-stylesheet`,
    String.raw`@(?:import|\\)`,
    String.raw`\s(?:[\w.-]+:)?(?:href|src)\s*=\s*(?!["']\s*(?:#|data:image/))\S*`,
    String.raw`\burl\s*\(\s*(?!["']?\s*(?:#|data:image/))[^\s)]*`,
  ].join('|'),
  'i',
);

function getSize(bytes: Uint8Array): ReturnType<typeof imageSize> | undefined {
  try {
    return imageSize(bytes);
  } catch {
    return undefined;
  }
}
