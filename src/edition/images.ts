/**
 * Finds the images of an article: files beside it. Reports all others, and files without use.
 */
import type {Element, RootContent} from 'hast';
import {sitePaths} from '../addresses/addresses.ts';
import {findNearestName} from '../annotate/model/nearest-name.ts';
import {type Problem, problem} from '../annotate/model/problem.ts';
import {walkElements} from '../annotate/text/walk.ts';
import type {ImageSize} from '../content/check-image.ts';
import type {ArticleFiles} from '../content/content-files.ts';
import {type ArticleTexts, mapArticle} from './map-article.ts';
import {mapAttribute} from './map-properties.ts';

/** An image of an article. */
export interface ShownImage {
  /** The path from the root of the site, which identifies it. */
  path: string;
  /** The absolute path of the file. */
  file: string;
  size: ImageSize;
  /** Whether a text shows it. */
  isShown: boolean;
}

/** Return the path of an image from the root of the site. */
const imagePath = (slug: string, name: string): string =>
  `${sitePaths.article(slug)}${encodeURIComponent(name)}`;

/** List the images beside an article that are not damaged. */
export const listImages = ({
  slug,
  images,
}: Pick<ArticleFiles, 'slug' | 'images'>): (Omit<ShownImage, 'isShown'> & {name: string})[] =>
  images.flatMap(({name, file, size}) =>
    size ? [{name, path: imagePath(slug, name), file, size}] : [],
  );

/**
 * Resolve the images of an article to paths from the root of the site, and check them.
 *
 * @param base the address that the article was taken from, if it is known
 */
export function resolveImages<Texts extends ArticleTexts>(
  texts: Texts,
  files: ArticleFiles,
  base: string | undefined,
): {texts: Texts; images: ShownImage[]; problems: Problem[]} {
  const {slug, article, timeline: dated, images} = files;
  const names = images.map(({name}) => name);
  const used = new Set<string>();
  const problems: Problem[] = [];
  const check = (file: string, nodes: readonly RootContent[]) => {
    walkImages(nodes, (image) => {
      const name = readName(image);
      if (names.includes(name)) used.add(name);
      else problems.push(explainImage(image, name, {file, slug, names, base}));
    });
  };
  const {compiled, timeline} = texts;
  check(article.path, compiled.tree.children);
  for (const {note, location} of compiled.allAnnotations) check(location.file, note);
  for (const {note, location} of compiled.hiddenDrafts) check(location.file, note);
  for (const {reason, location} of compiled.withdrawn) check(location.file, reason);
  if (dated && timeline) {
    check(dated.path, [...timeline.introduction, ...timeline.events.flatMap(({words}) => words)]);
  }
  for (const {name, path} of images) {
    if (used.has(name)) continue;
    problems.push(
      problem(`No text shows the image \`${name}\`, so it is not published.`, {
        file: path,
        rule: 'image-unused',
        expected: 'images that the article, a note or the timeline shows',
        fix: `Write \`![What the image shows](${encodeURIComponent(name)})\` where it belongs, or delete the file.`,
      }),
    );
  }
  const map = mapAttribute('src', (src) => {
    const name = readImageName(src);
    return names.includes(name) ? imagePath(slug, name) : src;
  });
  return {
    texts: mapArticle(texts, {text: map, notes: map}),
    images: listImages(files).map(({name, ...image}) => ({...image, isShown: used.has(name)})),
    problems,
  };
}

/** Report the images of a text that is not part of an article. */
export function checkImagesOutside(tree: {children: RootContent[]}, file: string): Problem[] {
  const problems: Problem[] = [];
  walkImages(tree.children, ({position}) => {
    problems.push(
      problem('This page cannot have images.', {
        file,
        place: position,
        rule: 'image',
        expected: 'images in articles and notes only',
        fix: 'Delete the image, or write a link to a page that shows it.',
      }),
    );
  });
  return problems;
}

function walkImages(nodes: readonly RootContent[], visit: (image: Element) => void): void {
  walkElements({type: 'root', children: [...nodes]}, (element) => {
    if (element.tagName === 'img') visit(element);
  });
}

const readName = ({properties}: Element): string => readImageName(String(properties['src'] ?? ''));

/** Decode the address of an image to the name of its file. */
export function readImageName(src: string): string {
  const path = src.replace(/^(?:\.\/)+/, '').replace(/[?#].*$/, '');
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    return path;
  }
}

/** Create the problem for an image that is not a file beside the article. */
function explainImage(
  {properties, position}: Element,
  name: string,
  {
    file,
    slug,
    names,
    base,
  }: {file: string; slug: string; names: readonly string[]; base: string | undefined},
): Problem {
  const src = String(properties['src'] ?? '');
  const details = {
    file,
    place: position,
    rule: 'image',
    expected: `an image beside \`article.md\`, such as \`![What it shows](photo.jpg)\``,
  } as const;
  const isRemote = /^(?:https?:)?\/\//i.test(src);
  const isElsewhere = /^\/|^\.\.\//.test(src);
  const nearest = isElsewhere || isRemote ? undefined : findNearestName(name, names);
  const hasScheme = /^[a-z][a-z0-9+.-]*:/i.test(src);
  if (isRemote || (!hasScheme && !nearest && base !== undefined)) {
    return problem(`The image \`${src}\` is not in the folder of the article.`, {
      ...details,
      fix: `Run \`npm run images -- ${slug}\`, which downloads it and writes its new name.`,
    });
  }
  if (hasScheme) {
    return problem(`The image has an address that is not a file: \`${src.slice(0, 40)}\`.`, {
      ...details,
      fix: 'Save it as a file beside `article.md`, and write the name of the file.',
    });
  }
  return problem(`The image \`${name}\` is not in the folder of the article.`, {
    ...details,
    nearest,
    fix: nearest
      ? `Write \`${encodeURIComponent(nearest).replace(/[()]/g, '\\$&')}\`.`
      : `Copy it into the folder of the article, and write its name.${base === undefined ? ' If it is an image of the site that the article is from, write the address of the article into its front matter (`source: https://…`), and run `npm run images`.' : ''}`,
  });
}
