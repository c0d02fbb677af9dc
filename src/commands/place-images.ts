/** Brings the images of a new article beside it, and writes their names. */
import {readFileSync, realpathSync} from 'node:fs';
import {dirname, resolve, sep} from 'node:path';
import type {Range} from '../annotate/model/model.ts';
import {count} from '../intake/count.ts';
import {decodeOnce} from './decode-once.ts';
import {type DownloadedImage, downloadImage, recognizeImage} from './download-image.ts';
import {isPrivateAddress} from './fetch-page.ts';
import {findImages, type WrittenImage} from './find-images.ts';
import {isAddress} from './follow-redirects.ts';
import {chooseImageName} from './image-name.ts';

/** Where images may come from. */
export interface ImageSources {
  /** Those that a document contains, by their addresses in the text. */
  inside: ReadonlyMap<string, Uint8Array>;
  /** The path of the input, if it is a file. */
  file: string | undefined;
  /** The address that relative addresses are resolved against. */
  base: string | undefined;
  /** Whether images may be downloaded. */
  downloads: boolean;
}

/** A text with the names of its images. */
export interface PlacedImages {
  markdown: string;
  /** The bytes of the images, by their names. */
  files: Map<string, Uint8Array>;
  remarks: string[];
}

/** The maximum number of images that are downloaded. */
const maxDownloads = 200;

/**
 * Place the images of a text. An image that cannot be had becomes a comment, because an article
 * shows only images of its own. One without a description is written as decoration.
 */
export async function placeImages(markdown: string, sources: ImageSources): Promise<PlacedImages> {
  // Most books have none, and parsing a book takes seconds.
  const images = /!\[|<img/i.test(markdown) ? findImages(markdown) : [];
  const files = new Map<string, Uint8Array>();
  const names = new Map<string, string>();
  const failures = new Map<string, string>();
  let downloads = 0;
  for (const {src} of images) {
    if (names.has(src) || failures.has(src)) continue;
    const found =
      readInside(src, sources) ??
      readBeside(src, sources) ??
      (downloads++ < maxDownloads
        ? await download(src, sources)
        : `only ${maxDownloads} images are downloaded`);
    if (typeof found === 'string') {
      failures.set(src, found);
      continue;
    }
    const taken = new Map([...files].map(([name, bytes]) => [name, () => bytes]));
    const stem = src.startsWith('data:') ? 'image' : src;
    const name = chooseImageName(stem, found.extension, found.bytes, taken);
    files.set(name, found.bytes);
    names.set(src, name);
  }
  let undescribed = 0;
  const edits: (Range & {text: string})[] = [];
  const describe = (range: Range, name: string) => {
    undescribed++;
    edits.push({...range, text: `<img src="${name}" alt="">`});
  };
  for (const image of images) {
    const {src, whole, alt, references, isLinked} = image;
    const name = names.get(src);
    if (name === undefined) {
      for (const each of references ?? [{...whole, alt}]) {
        edits.push({start: each.start, end: each.end, text: comment(src, each.alt)});
      }
      if (references && !isLinked) edits.push({...whole, text: ''});
    } else if (references || alt?.trim() || isDecoration(markdown, image)) {
      edits.push({start: image.start, end: image.end, text: name});
      for (const each of references ?? []) if (each.alt.trim() === '') describe(each, name);
    } else describe(whole, name);
  }
  const edited = edits
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (text, {start, end, text: written}) => text.slice(0, start) + written + text.slice(end),
      markdown,
    );
  return {
    markdown: edited,
    files,
    remarks: [
      ...(files.size > 0 ? [`Images beside the article: ${[...files.keys()].join(', ')}.`] : []),
      ...(undescribed > 0
        ? [
            `${count(undescribed, 'image')} without a description: written as decoration, with \`alt=""\`. Describe what they show.`,
          ]
        : []),
      ...[...failures].map(
        ([src, reason]) =>
          `The image \`${src.slice(0, 100)}\` is a comment in the text: ${reason}.`,
      ),
    ],
  };
}

/** Return whether an image of HTML says that it is only decoration. */
const isDecoration = (text: string, {whole, alt}: WrittenImage): boolean =>
  alt === '' && text.charAt(whole.start) === '<';

/** Write an image as a comment. */
function comment(src: string, alt = ''): string {
  const words = `image ${src.startsWith('data:') ? '' : src} ${alt}`.replace(/-{2,}|[<>]/g, ' ');
  return `<!-- ${words.replace(/\s+/g, ' ').trim()} -->`;
}

function readInside(src: string, {inside}: ImageSources): DownloadedImage | string | undefined {
  const bytes = inside.get(src);
  if (bytes) return recognizeImage(bytes, src);
  const [, base64, data] = /^data:image\/[\w.+-]+(?:;[\w=-]+)*?(;base64)?,(.*)$/is.exec(src) ?? [];
  if (data === undefined) return undefined;
  return recognizeImage(Buffer.from(decodeOnce(data), base64 ? 'base64' : 'utf8'), 'the text');
}

/** Read an image from the folder of the input, or a folder in it. */
function readBeside(src: string, {file}: ImageSources): DownloadedImage | string | undefined {
  if (file === undefined || /^(?:[a-z][a-z0-9+.-]+:|\/|\\)/i.test(src)) return undefined;
  try {
    const folder = realpathSync(dirname(file));
    const path = realpathSync(resolve(folder, decodeOnce(src.replace(/[?#].*$/, ''))));
    if (!path.startsWith(`${folder}${sep}`)) return 'it is not in the folder of the file';
    return recognizeImage(readFileSync(path), src);
  } catch {
    return undefined;
  }
}

async function download(
  src: string,
  {base, downloads}: ImageSources,
): Promise<DownloadedImage | string> {
  const address = URL.canParse(src, base) ? new URL(src, base).href : undefined;
  if (address === undefined) return 'the file is missing';
  if (!isAddress(address)) return 'it is no address of the web';
  if (!downloads)
    return 'it is not beside the file, and is downloaded from the web only with `--images`';
  // A private page may show private images.
  const mayBePrivate = base !== undefined && isPrivateAddress(base);
  return downloadImage(address, (each) =>
    isPrivateAddress(each) && !mayBePrivate ? 'it is an address of a private network' : undefined,
  );
}
