/** Reads single files of the content, with their problems. */
import {type Dirent, readdirSync} from 'node:fs';
import type {TextFile} from '../annotate/model/model.ts';
import type {Problem} from '../annotate/model/problem.ts';
import {type ArticleImage, readArticleImage} from './article-images.ts';
import {checkCharacters} from './check-characters.ts';
import {readTextFile} from './text-file.ts';

/** Reads files by their absolute paths. Each function throws the error of the file system. */
export interface ContentReader {
  /** Lists the entries of a folder, in the order of their names. */
  listFolder: (path: string) => Dirent[];
  /** Reads a text of the editors. */
  readText: (path: string) => {file: TextFile; problems: Problem[]};
  /** Reads the source of an article, which stays as it was received. */
  readSource: (path: string) => {file: TextFile; problems: Problem[]};
  /** Reads an image of an article, which has this name. */
  readImage: (path: string, name: string) => {image: ArticleImage; problems: Problem[]};
}

/** Reads each file whenever it is asked for. */
export const contentReader: ContentReader = {
  listFolder: (path) =>
    readdirSync(path, {withFileTypes: true}).sort((a, b) => (a.name < b.name ? -1 : 1)),
  readText: (path) => {
    const {file, problems} = readTextFile(path);
    return {file, problems: [...problems, ...checkCharacters(file)]};
  },
  readSource: readTextFile,
  readImage: readArticleImage,
};
