/**
 * Which files the content has: read from disk, none passed over.
 */
import {readdirSync, statSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {idForm, isId, toId} from '../annotate/model/id.ts';
import type {TextFile} from '../annotate/model/model.ts';
import {findNearestName} from '../annotate/model/nearest-name.ts';
import {type Problem, problem} from '../annotate/model/problem.ts';
import {readTextFile, tellPath} from './text-file.ts';

export interface ArticleFiles {
  slug: string;
  article: TextFile;
  annotations: TextFile | undefined;
  source: TextFile | undefined;
  timeline: TextFile | undefined;
}

export interface NamedFile {
  id: string;
  file: TextFile;
}

export interface ContentFiles {
  articles: ArticleFiles[];
  actors: NamedFile[];
  frameworks: NamedFile[];
  /** Every address that was ever published; a new site has none. */
  permalinks: TextFile | undefined;
  problems: Problem[];
}

/** The folder of the content: `content`, unless `CONTENT_DIR` says another. */
export const contentDirectory = (): string => resolve(process.env['CONTENT_DIR'] ?? 'content');

const folders = ['articles', 'actors', 'frameworks'];
/** Where the addresses are recorded, in the folder of the content. */
export const permalinksName = 'permalinks.txt';
const articleFiles = ['article.md', 'annotations.md', 'source.txt', 'timeline.md'];

const isFolder = (path: string): boolean =>
  statSync(path, {throwIfNoEntry: false})?.isDirectory() ?? false;
const isFile = (path: string): boolean =>
  statSync(path, {throwIfNoEntry: false})?.isFile() ?? false;

/** A file of this name explains its folder; it is never content. */
const readmeName = 'README.md';

/** Read all files of a content folder. */
export function readContentFiles(directory: string): ContentFiles {
  const problems: Problem[] = [];

  const read = (path: string): TextFile => {
    const {file, problems: found} = readTextFile(path);
    problems.push(...found);
    return file;
  };
  /** Report a file or folder that is not content; `known` are the names that are. */
  const unexpected = (path: string, name: string, known: readonly string[], expected?: string) => {
    if (known.includes(name)) {
      const what = folders.includes(name) ? 'folder' : 'file';
      problems.push(
        problem(`\`${name}\` is not a ${what}.`, {
          file: tellPath(path),
          rule: 'file',
          expected: `a ${what}, or a symbolic link to one`,
          fix: `Replace it with a ${what}, or remove it.`,
        }),
      );
      return;
    }
    const nearest = findNearestName(name, known);
    const moveOut = 'move it out of the content folder';
    problems.push(
      problem(`Unknown file or folder "${name}".`, {
        file: tellPath(path),
        rule: 'file',
        expected,
        nearest,
        fix: nearest
          ? `Rename it to \`${nearest}\`, or ${moveOut}.`
          : `M${moveOut.slice(1)}: content/README.md lists the files.`,
      }),
    );
  };
  const list = (path: string) =>
    isFolder(path)
      ? readdirSync(path)
          .filter((name) => !name.startsWith('.') && name !== readmeName)
          .sort()
          .map((name) => ({name, path: join(path, name)}))
      : [];
  const checkId = (path: string, id: string, extension = '') => {
    if (isId(id)) return;
    const fixed = toId(id);
    problems.push(
      problem(`The name \`${id}\` cannot be part of an address.`, {
        file: tellPath(path),
        rule: 'file',
        expected: `a name of ${idForm}`,
        fix: fixed ? `Rename it to \`${fixed}${extension}\`.` : 'Rename it.',
      }),
    );
  };

  if (!isFolder(directory)) {
    problems.push(
      problem('The content folder is missing.', {
        file: tellPath(directory),
        rule: 'file',
        expected: 'a folder with `articles` and, if needed, `actors` and `frameworks`',
        fix: 'Create it, or set `CONTENT_DIR` to its path.',
      }),
    );
  }
  let permalinks: TextFile | undefined;
  for (const {name, path} of list(directory)) {
    if (name === permalinksName && isFile(path)) permalinks = read(path);
    else if (!folders.includes(name) || !isFolder(path)) {
      unexpected(path, name, [...folders, permalinksName]);
    }
  }

  const articles = list(join(directory, 'articles')).flatMap(
    ({name: slug, path}): ArticleFiles[] => {
      if (!isFolder(path)) {
        unexpected(path, slug, [], 'a folder for each article');
        return [];
      }
      checkId(path, slug);
      const entries = list(path);
      for (const {name, path} of entries) {
        if (name === 'article.md') continue;
        if (!articleFiles.includes(name) || !isFile(path)) unexpected(path, name, articleFiles);
      }
      const readIfThere = (name: string) => {
        const entry = entries.find((each) => each.name === name && isFile(each.path));
        return entry && read(entry.path);
      };
      const annotations = readIfThere('annotations.md');
      const source = readIfThere('source.txt');
      const timeline = readIfThere('timeline.md');
      const article = readIfThere('article.md');
      if (!article) {
        problems.push(
          problem('`article.md` is missing.', {
            file: `${tellPath(path)}/article.md`,
            rule: 'file',
            expected: 'the text of the article as Markdown, with a `title` in its front matter',
            fix: 'Add `article.md`, or delete the folder.',
          }),
        );
        return [];
      }
      // An empty source is already reported; do not also report a mismatch.
      const sourceWithText = source?.value.trim() ? source : undefined;
      return [{slug, article, annotations, source: sourceWithText, timeline}];
    },
  );

  const named = (folder: string): NamedFile[] =>
    list(join(directory, folder)).flatMap(({name, path}): NamedFile[] => {
      if (!isFile(path) || !name.endsWith('.md')) {
        unexpected(path, name, [], 'files with names such as `first-last.md`');
        return [];
      }
      const id = name.slice(0, -'.md'.length);
      checkId(path, id, '.md');
      return [{id, file: read(path)}];
    });

  return {
    articles,
    actors: named('actors'),
    frameworks: named('frameworks'),
    permalinks,
    problems,
  };
}
