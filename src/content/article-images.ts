/** Reads the images beside an article. */
import {closeSync, openSync, readSync, statSync} from 'node:fs';
import type {Problem} from '../annotate/model/problem.ts';
import {checkImage, extensionOf, type ImageSize} from './check-image.ts';
import {formatPath} from './text-file.ts';

/** An image beside an article. */
export interface ArticleImage {
  name: string;
  /** The path relative to the project, for messages. */
  path: string;
  /** The absolute path of the file. */
  file: string;
  /** Its size; `undefined` if it is damaged, which is reported. */
  size: ImageSize | undefined;
  /** Changes with the file. */
  version: string;
}

/** The sizes of photos are in their first bytes, also after a large profile of colours. */
const maxHeaderLength = 2 ** 20;

/**
 * Read an image, and check it.
 *
 * @param file the absolute path
 * @throws the error of the file system if the file cannot be read
 */
export function readArticleImage(
  file: string,
  name: string,
): {image: ArticleImage; problems: Problem[]} {
  const {size: length, mtimeMs} = statSync(file);
  const path = formatPath(file);
  const isWhole = extensionOf(name) === 'svg';
  const bytes = readStart(file, isWhole ? length : Math.min(length, maxHeaderLength));
  const {size, fault} = checkImage({name, path}, bytes, 'delete it');
  return {
    // macOS decomposes the letters of names.
    image: {name: name.normalize('NFC'), path, file, size, version: `${length}-${mtimeMs}`},
    problems: fault ? [fault] : [],
  };
}

function readStart(file: string, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  const descriptor = openSync(file, 'r');
  try {
    return bytes.subarray(0, readSync(descriptor, bytes, 0, length, 0));
  } finally {
    closeSync(descriptor);
  }
}
