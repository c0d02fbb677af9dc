/**
 * History: when articles and annotations were first written and last changed, from
 * the log of git.
 */

/** In ISO 8601, to the second, in UTC. */
export interface Dates {
  created: string;
  modified: string;
}

export interface History {
  /** Of an article, by its slug: its text since it was added, and the last change of text or notes. */
  articles: ReadonlyMap<string, Dates>;
  /** Of an annotation, by `slug/id`. */
  annotations: ReadonlyMap<string, Dates>;
}

export const noHistory: History = {articles: new Map(), annotations: new Map()};

/**
 * What `git` is asked for in the content folder: the author's date of every commit
 * behind a NUL, and its changes to articles and notes. Files are given whole, so that
 * each changed line is seen in its annotation.
 */
export const logArguments = [
  'log',
  '--format=%x00%aI',
  '--patch',
  '--unified=1000000',
  '--find-renames',
  '--relative',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--',
  ':(glob)articles/*/article.md',
  ':(glob)articles/*/annotations.md',
];

const contentFile = /^articles\/([^/]+)\/(article|annotations)\.md$/;
const opening = /^:{3,}\w+(?:\[.*\])?\{(?:[^}]*\s)?#([\w-]+)/;
const closing = /^:{3,}\s*$/;

/**
 * Read the log.
 *
 * An annotation was created when its opening line first had its id, and modified when
 * a line between its fences was last written or taken out; blank lines count for
 * nothing. A file keeps its history when its folder is renamed. What is not committed
 * has no date.
 *
 * @param lines of what `logArguments` give, the newest commit first
 */
export function readHistory(lines: Iterable<string>): History {
  const articles = new Map<string, Partial<Dates>>();
  const annotations = new Map<string, Partial<Dates>>();
  /** What a file that once had another path is called now. */
  const pathsNow = new Map<string, string>();
  const pathNow = (path: string): string => pathsNow.get(path) ?? path;

  let date = '';
  let renamedFrom = '';
  let inFile = false;
  let slug: string | undefined;
  let isText = false;
  let id: string | undefined;

  for (const line of lines) {
    if (line.startsWith('\0')) {
      date = toUtc(line.slice(1));
      slug = undefined;
    } else if (line.startsWith('diff --git ')) {
      inFile = false;
      slug = undefined;
    } else if (!inFile) {
      const [, from] = /^rename from (.*)$/.exec(line) ?? [];
      const [, to] = /^rename to (.*)$/.exec(line) ?? [];
      if (from !== undefined) renamedFrom = from;
      if (to !== undefined) pathsNow.set(renamedFrom, pathNow(to));
      // Git ends a path that holds a blank with a tab.
      const [, path] = /^\+\+\+ b\/(.*?)\t?$/.exec(line) ?? [];
      if (path !== undefined) {
        const [, folder, file] = contentFile.exec(pathNow(path)) ?? [];
        slug = folder;
        isText = file === 'article';
        if (slug !== undefined) addDate(articles, slug, date, isText);
      }
      if (line.startsWith('@@')) {
        inFile = true;
        id = undefined;
      }
    } else if (slug !== undefined && !isText) {
      const sign = line.charAt(0);
      const text = line.slice(1);
      const opens = sign === '-' ? undefined : opening.exec(text)?.[1];
      if (opens !== undefined) id = opens;
      if (id !== undefined && sign !== ' ' && sign !== '\\' && text.trim() !== '') {
        addDate(annotations, `${slug}/${id}`, date, opens !== undefined);
      }
      if (sign !== '-' && closing.test(text)) id = undefined;
    }
  }
  return {articles: completeDates(articles), annotations: completeDates(annotations)};
}

/** Take a date into those of a key. */
function addDate(
  all: Map<string, Partial<Dates>>,
  key: string,
  date: string,
  mayCreate: boolean,
): void {
  const dates = all.get(key) ?? {};
  all.set(key, dates);
  if (dates.modified === undefined || date > dates.modified) dates.modified = date;
  if (mayCreate && (dates.created === undefined || date < dates.created)) dates.created = date;
}

/** Those whose beginning was found. */
function completeDates(all: ReadonlyMap<string, Partial<Dates>>): Map<string, Dates> {
  const dated = new Map<string, Dates>();
  for (const [key, {created, modified}] of all) {
    if (created !== undefined && modified !== undefined) dated.set(key, {created, modified});
  }
  return dated;
}

/** A date of git, or of front matter, as `Dates` have it: `2022-01` is the beginning of its month. */
export const toUtc = (date: string): string => new Date(date).toISOString().replace(/\.\d+Z$/, 'Z');
