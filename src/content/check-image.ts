/** Checks the bytes of image files. */
import {imageSize} from 'image-size';
import {type Problem, problem} from '../annotate/model/problem.ts';

/** The format of each extension, as `image-size` names it. */
const formats: Readonly<Record<string, string>> = {
  svg: 'svg',
  png: 'png',
  jpg: 'jpg',
  jpeg: 'jpg',
  webp: 'webp',
  avif: 'avif',
  gif: 'gif',
};

/** The extensions of images, joined for messages. */
export const imageExtensions = Object.keys(formats).map((each) => `.${each}`);

/** Return the extension of a file without its dot, in lower case. */
export const extensionOf = (name: string): string =>
  name.slice(name.lastIndexOf('.') + 1).toLowerCase();

/** Return whether a file is an image by its name. */
export const isImageName = (name: string): boolean =>
  imageExtensions.some(
    (extension) => name.length > extension.length && name.toLowerCase().endsWith(extension),
  );

/** The size of an image, in pixels or in the units of an SVG. */
export interface ImageSize {
  width: number;
  height: number;
}

/**
 * Check an image, and measure it.
 *
 * @param image its name, and its path for messages
 * @param removal how the fix names the removal of the image: `remove \`logo\` from \`site.md\``
 */
export function checkImage(
  {name, path}: {name: string; path: string},
  bytes: Uint8Array,
  removal: string,
): {size?: ImageSize; fault?: Problem} {
  const extension = extensionOf(name);
  const size = getSize(bytes);
  if (!size || size.type !== formats[extension] || !(size.width > 0 && size.height > 0)) {
    return {
      fault: problem(`\`${name}\` is not an image in the format of its name.`, {
        file: path,
        rule: 'file',
        expected: `an image in the format ${extension}, with a width and a height`,
        fix: `Replace it with such an image, or ${removal}.`,
      }),
    };
  }
  const [active] =
    (extension === 'svg' && activeContent.exec(new TextDecoder().decode(bytes))) || [];
  if (active !== undefined) {
    return {
      fault: problem(
        `\`${name}\` contains \`${active.trim()}\`, which can run a script or load a file.`,
        {
          file: path,
          rule: 'file',
          expected:
            'shapes and text only: the image has an address of its own, where a script runs',
          fix: 'Export the image again without scripts, links and other files, or as PNG.',
        },
      ),
    };
  }
  return {size: {width: size.width, height: size.height}};
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
