/**
 * Reads from the git log when articles and annotations were created and last changed.
 */

/** ISO 8601 dates with seconds, in UTC. */
export interface Dates {
  created: string;
  modified: string;
}

/** The dates of all committed articles and annotations. */
export interface History {
  /** By slug: when the text was added, and the last change of the text or its annotations. */
  articles: ReadonlyMap<string, Dates>;
  /** By `slug/id`. */
  annotations: ReadonlyMap<string, Dates>;
}

/** A history without dates. */
export const noHistory: History = {articles: new Map(), annotations: new Map()};

/**
 * Arguments of `git` in the content folder. They print a NUL and the author date of each commit,
 * in seconds since 1970, and its changes to articles and annotations. The context is the whole
 * file, so that the annotation of each changed line is known.
 *
 * The other options undo what a user may have set for `git log` and `git diff`. The user's
 * settings as a whole must stay: `safe.directory` is one of them.
 */
export const logArguments = [
  '--no-pager',
  ...['-c', 'core.quotePath=false'],
  ...['-c', 'log.showRoot=true'],
  'log',
  '--format=%x00%at',
  '--encoding=UTF-8',
  '--no-show-signature',
  '--patch',
  '--unified=1000000',
  '--find-renames',
  '-l1000',
  '--diff-algorithm=default',
  '--indent-heuristic',
  '--src-prefix=a/',
  '--dst-prefix=b/',
  '-O/dev/null',
  '--text',
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
 * An annotation was created when its id first appeared in an opening line. It was modified when
 * a non-empty line between its fences was last added or removed. Files are followed when their
 * folder is renamed. Uncommitted content has no date.
 *
 * @param lines the output of `git` with `logArguments`, newest commit first
 */
export function readHistory(lines: Iterable<string>): History {
  const articles = new Map<string, Partial<Dates>>();
  const annotations = new Map<string, Partial<Dates>>();
  /** Current path by former path. */
  const pathsNow = new Map<string, string>();
  const pathNow = (path: string): string => pathsNow.get(path) ?? path;

  let date: string | undefined;
  let renamedFrom = '';
  let inFile = false;
  let slug: string | undefined;
  let isText = false;
  let id: string | undefined;

  for (const line of lines) {
    if (line.startsWith('\0')) {
      date = readDate(line.slice(1));
      slug = undefined;
    } else if (line.startsWith('diff --git ')) {
      inFile = false;
      slug = undefined;
    } else if (!inFile) {
      const [, from] = /^rename from (.*)$/.exec(line) ?? [];
      const [, to] = /^rename to (.*)$/.exec(line) ?? [];
      if (from !== undefined) renamedFrom = from;
      if (to !== undefined) pathsNow.set(renamedFrom, pathNow(to));
      // Git adds a tab to a path that contains a space.
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
      const marker = line.charAt(0);
      const text = line.slice(1);
      const opens = marker === '-' ? undefined : opening.exec(text)?.[1];
      if (opens !== undefined) id = opens;
      if (id !== undefined && marker !== ' ' && marker !== '\\' && text.trim() !== '') {
        addDate(annotations, `${slug}/${id}`, date, opens !== undefined);
      }
      if (marker !== '-' && closing.test(text)) id = undefined;
    }
  }
  return {articles: completeDates(articles), annotations: completeDates(annotations)};
}

/**
 * Read a number of seconds since 1970.
 *
 * @returns `undefined` if it is not a number, or after the year 9999, whose dates have no common
 *   form: other commits have dates nevertheless
 */
function readDate(seconds: string): string | undefined {
  const time = /^\d+$/.test(seconds) ? Number(seconds) : Number.NaN;
  return time < Date.UTC(10_000, 0) / 1000 ? formatUtc(new Date(time * 1000)) : undefined;
}

/** Extend the dates of a key by a date. */
function addDate(
  all: Map<string, Partial<Dates>>,
  key: string,
  date: string | undefined,
  mayCreate: boolean,
): void {
  if (date === undefined) return;
  const dates = all.get(key) ?? {};
  all.set(key, dates);
  if (dates.modified === undefined || date > dates.modified) dates.modified = date;
  if (mayCreate && (dates.created === undefined || date < dates.created)) dates.created = date;
}

/** Return the dates that have a creation. */
function completeDates(all: ReadonlyMap<string, Partial<Dates>>): Map<string, Dates> {
  const dated = new Map<string, Dates>();
  for (const [key, {created, modified}] of all) {
    if (created !== undefined && modified !== undefined) dated.set(key, {created, modified});
  }
  return dated;
}

/** Format a date in UTC, to the second. */
export const formatUtc = (date: Date): string => date.toISOString().replace(/\.\d+Z$/, 'Z');
