/** Reads the files of the content folder, and reports every unknown file. */
import {readFileSync, realpathSync, type Stats, statSync} from 'node:fs';
import {join, resolve, sep} from 'node:path';
import {expectedIdForm, isId, toId} from '../annotate/model/id.ts';
import type {TextFile} from '../annotate/model/model.ts';
import {findNearestName} from '../annotate/model/nearest-name.ts';
import {type Problem, problem} from '../annotate/model/problem.ts';
import type {ArticleImage} from './article-images.ts';
import {isImageName} from './check-image.ts';
import {type ContentReader, contentReader} from './content-reader.ts';
import type {ImageFile} from './read-logo.ts';
import {formatPath} from './text-file.ts';

/** The files of one article. */
export interface ArticleFiles {
  slug: string;
  article: TextFile;
  annotations: TextFile | undefined;
  source: TextFile | undefined;
  timeline: TextFile | undefined;
  images: ArticleImage[];
}

/** The file of an actor or a framework. */
export interface NamedFile {
  /** The name of the file without `.md`. */
  id: string;
  file: TextFile;
}

/** All files of the content, and the problems found while reading them. */
export interface ContentFiles {
  /** `site.md`; a missing one is a problem. */
  site: TextFile | undefined;
  /** `style.css`: the editors' own styles. */
  style: TextFile | undefined;
  /** The images beside `site.md`. */
  images: ImageFile[];
  articles: ArticleFiles[];
  actors: NamedFile[];
  frameworks: NamedFile[];
  /** `undefined` in a new site. */
  permalinks: TextFile | undefined;
  problems: Problem[];
}

/** Return the absolute path of the content folder: `CONTENT_DIR`, or `content` by default. */
export const getContentDirectory = (): string => resolve(process.env['CONTENT_DIR'] ?? 'content');

const folders = ['articles', 'actors', 'frameworks'];
/** The name of the file about the site. */
const siteName = 'site.md';
/** The name of the file with the editors' own styles. */
const styleName = 'style.css';
/** The name of the permalinks file in the content folder. */
export const permalinksName = 'permalinks.txt';
/** The names of a source. An article has one at most. */
const sourceNames = ['source.txt', 'source.md', 'source.html'];
const articleFiles = ['article.md', 'annotations.md', 'timeline.md', ...sourceNames];

const isFolder = (path: string): boolean => getStats(path)?.isDirectory() ?? false;
const isFile = (path: string): boolean => getStats(path)?.isFile() ?? false;

/** Return what is at a path; `undefined` for nothing, a broken link, or a circle of links. */
function getStats(path: string): Stats | undefined {
  try {
    return statSync(path, {throwIfNoEntry: false});
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ELOOP') return undefined;
    throw error;
  }
}

/** Return whether a path leads to a place in a folder, or to nothing. */
function isInside(path: string, folder: string): boolean {
  if (!getStats(path)) return true;
  const [to, root] = [realpathSync.native(path), realpathSync.native(folder)];
  return to === root || to.startsWith(`${root}${sep}`);
}

/** Documentation of a folder. Files with this name are not content. */
const readmeName = 'README.md';

/**
 * Read all files of a content folder.
 *
 * @param reader how each file is read; a cache saves time if only few of them have changed
 * @throws the error of the file system if a file cannot be read
 */
export function readContentFiles(
  directory: string,
  reader: ContentReader = contentReader,
): ContentFiles {
  const problems: Problem[] = [];

  const collect =
    (readText: ContentReader['readText']) =>
    (path: string): TextFile => {
      const {file, problems: found} = readText(path);
      problems.push(...found);
      return file;
    };
  const read = collect(reader.readText);
  const readAsReceived = collect(reader.readSource);
  /**
   * Report a file or folder that is not content.
   *
   * @param known the names that are allowed; the one at `path` is reported if it has the wrong type
   */
  const reportUnexpected = (
    path: string,
    name: string,
    known: readonly string[],
    expected?: string,
  ) => {
    if (known.includes(name)) {
      const type = folders.includes(name) ? 'folder' : 'file';
      problems.push(
        problem(`\`${name}\` is not a ${type}.`, {
          file: formatPath(path),
          rule: 'file',
          expected: `a ${type}, or a symbolic link to one`,
          fix: `Replace it with a ${type}, or remove it.`,
        }),
      );
      return;
    }
    const nearest = findNearestName(name, known);
    const moveOut = 'move it out of the content folder';
    problems.push(
      problem(`Unknown file or folder "${name}".`, {
        file: formatPath(path),
        rule: 'file',
        expected,
        nearest,
        // An editor's backup, such as `article.md~`, must not replace the file.
        fix:
          nearest && !getStats(join(path, '..', nearest))
            ? `Rename it to \`${nearest}\`, or ${moveOut}.`
            : `M${moveOut.slice(1)}: content/README.md lists the files.`,
      }),
    );
  };
  const reportLink = ({name, path}: {name: string; path: string}): false => {
    problems.push(
      problem(`\`${name}\` is a link that leads out of the content folder.`, {
        file: formatPath(path),
        rule: 'file',
        expected: 'a file or folder, or a link to one in the content folder',
        fix: 'Replace the link with what it leads to.',
      }),
    );
    return false;
  };
  const listEntries = (path: string) =>
    isFolder(path) && isInside(path, directory)
      ? reader
          .listFolder(path)
          .filter(({name}) => !name.startsWith('.') && name !== readmeName)
          .map((entry) => ({name: entry.name, path: join(path, entry.name), entry}))
          .filter(
            (each) =>
              !each.entry.isSymbolicLink() || isInside(each.path, directory) || reportLink(each),
          )
      : [];
  const checkId = (path: string, id: string, extension = '') => {
    if (isId(id)) return;
    const fixed = toId(id);
    problems.push(
      problem(`The name \`${id}\` cannot be part of an address.`, {
        file: formatPath(path),
        rule: 'file',
        expected: expectedIdForm(id),
        fix: fixed ? `Rename it to \`${fixed}${extension}\`.` : 'Rename it.',
      }),
    );
  };

  if (!isFolder(directory)) {
    problems.push(
      problem('The content folder is missing.', {
        file: formatPath(directory),
        rule: 'file',
        expected: 'a folder with `articles` and, if needed, `actors` and `frameworks`',
        fix: 'Create it, or set `CONTENT_DIR` to its path.',
      }),
    );
  }
  let permalinks: TextFile | undefined;
  let site: TextFile | undefined;
  let style: TextFile | undefined;
  const images: ImageFile[] = [];
  for (const {name, path} of listEntries(directory)) {
    if (name === permalinksName && isFile(path)) permalinks = read(path);
    else if (name === siteName && isFile(path)) site = read(path);
    else if (name === styleName && isFile(path)) style = read(path);
    else if (isImageName(name) && isFile(path)) {
      images.push({name, path: formatPath(path), base64: readFileSync(path, 'base64')});
    } else if (!folders.includes(name) || !isFolder(path)) {
      reportUnexpected(path, name, [...folders, siteName, styleName, permalinksName]);
    }
  }

  const articles = listEntries(join(directory, 'articles')).flatMap(
    ({name: slug, path}): ArticleFiles[] => {
      if (!isFolder(path)) {
        reportUnexpected(path, slug, [], 'a folder for each article');
        return [];
      }
      checkId(path, slug);
      const entries = listEntries(path);
      for (const {name, path} of entries) {
        if (name === 'article.md' || (isImageName(name) && isFile(path))) continue;
        if (!articleFiles.includes(name) || !isFile(path)) {
          reportUnexpected(path, name, articleFiles);
        }
      }
      const readIfExists = (name: string, readFile = read) => {
        const entry = entries.find((each) => each.name === name && isFile(each.path));
        return entry && readFile(entry.path);
      };
      const annotations = readIfExists('annotations.md');
      // A source stays as it was received. It is compared, but not shown.
      const [source, ...surplus] = sourceNames.flatMap(
        (name) => readIfExists(name, readAsReceived) ?? [],
      );
      for (const {path: other} of surplus) {
        problems.push(
          problem('The article has two sources.', {
            file: other,
            rule: 'file',
            expected: `one of ${sourceNames.map((name) => `\`${name}\``).join(', ')}`,
            fix: 'Keep the one that you received, and move the other out of the content folder.',
          }),
        );
      }
      const timeline = readIfExists('timeline.md');
      const images = entries
        .filter((each) => isImageName(each.name) && isFile(each.path))
        .map((each) => {
          const {image, problems: found} = reader.readImage(each.path, each.name);
          problems.push(...found);
          return image;
        });
      const article = readIfExists('article.md');
      if (!article) {
        problems.push(
          problem('`article.md` is missing.', {
            file: `${formatPath(path)}/article.md`,
            rule: 'file',
            expected: 'the text of the article as Markdown, with a `title` in its front matter',
            fix: 'Add `article.md`, or delete the folder.',
          }),
        );
        return [];
      }
      // An empty source is already reported; do not also report a mismatch.
      const sourceWithText = source?.value.trim() ? source : undefined;
      return [{slug, article, annotations, source: sourceWithText, timeline, images}];
    },
  );

  const readNamedFiles = (folder: string): NamedFile[] =>
    listEntries(join(directory, folder)).flatMap(({name, path}): NamedFile[] => {
      if (!isFile(path) || !name.endsWith('.md')) {
        reportUnexpected(path, name, [], 'files with names such as `first-last.md`');
        return [];
      }
      const id = name.slice(0, -'.md'.length);
      checkId(path, id, '.md');
      return [{id, file: read(path)}];
    });

  if (!site && isFolder(directory) && !getStats(join(directory, siteName))) {
    problems.push(
      problem(`\`${siteName}\` is missing: it names the site.`, {
        file: formatPath(join(directory, siteName)),
        rule: 'file',
        expected: 'front matter with the `name` of the site; the text below it is the page About',
        fix: 'Create it with three lines: `---`, `name: The name of your site`, and `---`.',
      }),
    );
  }

  return {
    site,
    style,
    images,
    articles,
    actors: readNamedFiles('actors'),
    frameworks: readNamedFiles('frameworks'),
    permalinks,
    problems,
  };
}
