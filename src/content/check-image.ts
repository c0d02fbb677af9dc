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
  const found =
    extension === 'svg' ? findActiveContent(new TextDecoder().decode(bytes)) : undefined;
  if (found !== undefined) {
    return {
      fault: problem(
        `\`${name}\` contains \`${found.trim()}\`, which can run a script or load a file.`,
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

/** The elements of SVG 2 that only draw. */
const drawing = new Set(
  `circle clipPath defs desc ellipse feBlend feColorMatrix feComponentTransfer feComposite
  feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA
  feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset
  fePointLight feSpecularLighting feSpotLight feTile feTurbulence filter g image line
  linearGradient marker mask metadata path pattern polygon polyline radialGradient rect stop style
  svg switch symbol text textPath title tspan use view`.split(/\s+/),
);

/** What can load a file or run a script, or hide that it does, anywhere in an SVG. */
const activeText = new RegExp(
  [
    String.raw`&(?!(?:amp|lt|gt|quot|apos);)[^\s;]*;?`,
    String.raw`\\`,
    '<!ENTITY',
    String.raw`<\?(?!xml\s)[^\s>]*`,
    '@import',
    String.raw`[\s"']on[\w-]+\s*=`,
    String.raw`[\s"'](?:[^\s"'<>/=]+:)?(?:href|src)\s*=\s*(?!["']\s*(?:#|data:image/))\S*`,
    String.raw`\burl\s*\(\s*(?!["']?\s*(?:#|data:image/))[^\s)]*`,
    // A prefix may hide an element of SVG or HTML.
    String.raw`\bxmlns:(?!svg\s*=)[^\s=]+\s*=\s*["'][^"']*(?:2000/svg|xhtml)[^"']*`,
    String.raw`\bxmlns\s*=\s*["'](?!http://www\.w3\.org/2000/svg["'])[^"']*`,
  ].join('|'),
  'i',
);

/** Elements that are refused with any prefix. */
const active = /^(?:script|foreignObject|a|set|animate\w*|handler|listener)$/i;

/**
 * Find what can run a script or load a file in an SVG that is opened by itself. Only elements that
 * draw are accepted, and those of the programs that wrote the file, which browsers ignore.
 */
function findActiveContent(svg: string): string | undefined {
  const markup = svg.replace(/<!--[\s\S]*?-->/g, '');
  const [found] = activeText.exec(markup) ?? [];
  if (found !== undefined) return found;
  for (const [tag, name = ''] of markup.matchAll(/<\/?([^\s/>!?]+)/g)) {
    const [prefix, local] = name.includes(':') ? name.split(':', 2) : ['', name];
    const isOfSvg = prefix === '' || prefix === 'svg';
    if (isOfSvg ? !drawing.has(local ?? '') : active.test(local ?? '')) return tag;
  }
  return undefined;
}

function getSize(bytes: Uint8Array): ReturnType<typeof imageSize> | undefined {
  try {
    return imageSize(bytes);
  } catch {
    return undefined;
  }
}
