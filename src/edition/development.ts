/**
 * What the development server keeps between compilations. Pages and the form for writing share it
 * (see `share-module.ts`).
 */
import {
  type ContentFiles,
  getContentDirectory,
  readContentFiles,
} from '../content/content-files.ts';
import {createFileCache} from '../content/file-cache.ts';
import {createArticleCache} from './article-cache.ts';

const reader = createFileCache();

/** Steps that read, resolve and join the articles that have changed. */
export const changedArticles = createArticleCache();

/**
 * Read the files of the content that have changed, and return all.
 *
 * @throws the error of the file system if a file cannot be read
 */
export const readChangedFiles = (): ContentFiles => readContentFiles(getContentDirectory(), reader);
