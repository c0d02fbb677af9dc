/** Checks that every recorded address still exists: as a page, a redirect or a withdrawal. */
import type {Annotation} from '../annotate/model/model.ts';
import {findNearestName} from '../annotate/model/nearest-name.ts';
import {signNumber} from '../annotate/model/page-ids.ts';
import {formatLocation, type Problem, problem} from '../annotate/model/problem.ts';
import {parseSitePath, type SitePath, sitePaths} from './addresses.ts';
import type {PermalinkLine, Permalinks} from './permalinks-file.ts';
import {
  type Addressed,
  type AddressedArticle,
  type AddressedFile,
  type AddressedFramework,
  listPages,
  listPublishedAddresses,
} from './published-addresses.ts';
import {listRedirects} from './redirects.ts';

/** The location at which an editor can add an alias. */
export interface AddressSource {
  /** The path of the file of the article, actor or framework. */
  file: string;
  /** The line of `aliases`, or the line at which the key can be added. */
  aliasesLine: number;
}

/** An article with the locations at which an editor can fix its addresses. */
export interface ArticleSource extends AddressedArticle, AddressSource {
  annotations: readonly Annotation[];
  /** The drafts, which have no address. */
  drafts: readonly Annotation[];
  /** The path of the annotations file, which may not exist yet. */
  annotationsFile: string;
  /** The line after the end of the annotations file. */
  annotationsEnd: number;
}

/** All content that has addresses, with the locations at which an editor can fix them. */
export interface AddressSources extends Addressed {
  articles: readonly ArticleSource[];
  actors: readonly (AddressedFile & AddressSource)[];
  frameworks: readonly (AddressedFramework & AddressSource)[];
}

/** The fix for a missing address. */
interface Fix {
  /** The missing page. Addresses that share it are reported together. */
  key: string;
  expected: string;
  nearest?: string | undefined;
  fix: string;
}

/** The rule that every published address still exists. */
export const permalinkRule = 'permalink';

/** How many new addresses a warning names. */
const namedAddresses = 3;

/**
 * Warn of addresses that a build publishes, but that the permalinks file does not have. A site
 * without the file has not begun to record.
 */
export function checkUnrecorded({file, entries}: Permalinks, content: Addressed): Problem[] {
  if (file === undefined) return [];
  const recorded = new Set(entries.map(({address}) => address));
  const fresh = listPublishedAddresses(content).filter((address) => !recorded.has(address));
  if (fresh.length === 0) return [];
  const named = fresh.slice(0, namedAddresses).join(', ');
  const more = fresh.length - namedAddresses;
  const reason =
    fresh.length === 1
      ? `The address ${named} is not recorded yet.`
      : `${fresh.length} addresses are not recorded yet: ${named}${more > 0 ? ` and ${more} more` : ''}.`;
  return [
    problem(reason, {
      file,
      rule: 'unrecorded',
      expected: 'a line for every published address, so that the build keeps it alive',
      fix: 'Run `npm run permalinks -- --write` before you publish.',
    }),
  ];
}

/**
 * Check all recorded addresses.
 *
 * @returns a problem for each missing page, located at the first of its addresses
 */
export function checkPermalinks(permalinks: Permalinks, content: AddressSources): Problem[] {
  if (permalinks.entries.length === 0) return [];
  const exists = createExistsTest(content);
  const recorded = new Set(permalinks.entries.map(({address}) => address));
  const missing = new Map<string, {fix: Fix; lines: PermalinkLine[]}>();
  for (const entry of permalinks.entries) {
    if (exists(entry.address)) continue;
    const fix = findFix(entry.address, content, recorded);
    const found = missing.get(fix.key);
    if (found) found.lines.push(entry);
    else missing.set(fix.key, {fix, lines: [entry]});
  }
  return [...missing.values()].map(({fix: {expected, nearest, fix}, lines: [first, ...more]}) =>
    problem(
      more.length > 0
        ? `Published address \`${first?.address}\` and ${more.length} related ${more.length === 1 ? 'address' : 'addresses'} no longer exist.`
        : `Published address \`${first?.address}\` no longer exists.`,
      {
        file: permalinks.file ?? '',
        place: {line: first?.line ?? 1, column: 1},
        rule: permalinkRule,
        expected,
        nearest,
        fix: `${fix} Remove a line of this file only if the site never published its address.`,
      },
    ),
  );
}

/**
 * Create a predicate for addresses: does the page exist, directly or by a redirect, and does it
 * contain the fragment?
 */
export function createExistsTest(content: Addressed): (address: string) => boolean {
  const pages = new Set(listPages(content));
  const fragments = new Set(
    listPublishedAddresses(content).filter((address) => address.includes('#')),
  );
  const moved = new Map(listRedirects(content).map(({from, to}) => [from, to]));
  return (address) => {
    const [path = '', fragment] = address.split('#');
    const page = moved.get(path) ?? path;
    return fragment === undefined ? pages.has(page) : fragments.has(`${page}#${fragment}`);
  };
}

function findFix(address: string, content: AddressSources, recorded: ReadonlySet<string>): Fix {
  const {of, name = '', below = ''} = parseSitePath(address) ?? {};
  const isNamed = ({id, earlierIds}: AddressedFile) => id === name || earlierIds.includes(name);

  if (of === 'article') {
    const articles = content.articles.map((each) => ({
      ...each,
      id: each.slug,
      earlierIds: each.aliases,
    }));
    const article = articles.find(isNamed);
    if (!article) return describeFileFix(of, name, articles, recorded);
    const [, id] = /^([^/#]+)\/$/.exec(below) ?? [];
    if (address === sitePaths.timeline(name)) return describeTimelineFix(article);
    if (id) return describePassageFix(id, article, recorded);
  } else if (of === 'actor') {
    if (!content.actors.some(isNamed)) return describeFileFix(of, name, content.actors, recorded);
  } else if (of === 'framework') {
    const framework = content.frameworks.find(isNamed);
    if (!framework) return describeFileFix(of, name, content.frameworks, recorded);
    const number = signNumber(below.replace('#', ''));
    if (number) {
      return {
        key: address,
        expected: `a sign with the number ${number}`,
        fix: `Restore the sign in ${framework.file}.`,
      };
    }
  }
  return {
    key: address,
    expected: 'a page that Gloss builds',
    fix: 'Use a version of Gloss that builds this page.',
  };
}

/** Describe the fix for a missing passage of an existing article. */
function describePassageFix(
  id: string,
  article: ArticleSource,
  recorded: ReadonlySet<string>,
): Fix {
  const {slug, annotations, drafts, annotationsFile, annotationsEnd} = article;
  const draft = drafts.find((each) => each.id === id || each.aliases.includes(id));
  if (draft) {
    const location = formatLocation(draft.location.file, draft.location.position);
    return {
      key: sitePaths.passage(slug, id),
      expected: `an annotation with the id \`${id}\` that is not a draft`,
      nearest: `the draft \`#${draft.id}\` (${location})`,
      fix: `Publish it: remove \`draft\` from \`#${draft.id}\`. If it does not hold, put \`:::withdrawn{#${id}}\` with the old quote and the reason in its place.`,
    };
  }
  const newId = findSuccessor(id, annotations, (each) => sitePaths.passage(slug, each), recorded);
  const annotation = annotations.find((each) => each.id === newId);
  const end = `${annotationsFile}:${annotationsEnd}`;
  const withdraw = `a block \`:::withdrawn{#${id}}\` with the old quote and the reason, at ${end}`;
  const aliases = [...(annotation?.aliases ?? []), id].join(' ');
  return {
    key: sitePaths.passage(slug, id),
    expected: `an annotation with the id \`${id}\` or with \`${id}\` in its \`aliases\`, or \`:::withdrawn{#${id}}\``,
    nearest:
      annotation &&
      `\`#${annotation.id}\` (${formatLocation(annotation.location.file, annotation.location.position)})`,
    fix: annotation
      ? `If \`#${id}\` is now \`#${annotation.id}\`, add \`aliases="${aliases}"\` to it, at ${annotation.location.file}:${annotation.location.position.start.line}. Otherwise withdraw \`#${id}\`: add ${withdraw}.`
      : `Withdraw \`#${id}\`: add ${withdraw}. If another annotation replaces it, add \`aliases="${id}"\` to that one instead, in ${annotationsFile}.`,
  };
}

/** Describe the fix for a missing timeline of an existing article. */
function describeTimelineFix({slug, file}: ArticleSource): Fix {
  const timeline = file.replace(/article\.md$/, 'timeline.md');
  return {
    key: sitePaths.timeline(slug),
    expected: `the timeline of the article, ${timeline}`,
    fix: `Restore ${timeline}.`,
  };
}

/** Describe the fix for a missing article, actor or framework. */
function describeFileFix(
  type: SitePath['of'],
  name: string,
  files: readonly (AddressedFile & AddressSource)[],
  recorded: ReadonlySet<string>,
): Fix {
  const address = sitePaths[type](name);
  const newId = findSuccessor(name, files, sitePaths[type], recorded);
  const file = files.find(({id}) => id === newId);
  // The aliases of an actor are names unless they are addresses.
  const alias = type === 'actor' ? address : name;
  return {
    key: address,
    expected: `the ${type} \`${name}\`, or one with \`${alias}\` in its \`aliases\``,
    nearest: file && `\`${file.id}\` (${formatLocation(file.file, undefined)})`,
    fix: file
      ? `If \`${name}\` is now \`${file.id}\`, add \`${alias}\` to \`aliases\` in its front matter, at ${file.file}:${file.aliasesLine}. Otherwise restore \`${name}\`.`
      : `Restore \`${name}\`. If another ${type} replaces it, add \`${alias}\` to \`aliases\` in the front matter of that one instead.`,
  };
}

/**
 * Find the probable new name of something that was renamed.
 *
 * @returns the most similar candidate whose address is not recorded, or the only such candidate
 */
function findSuccessor(
  name: string,
  candidates: readonly {id: string}[],
  addressOf: (id: string) => string,
  recorded: ReadonlySet<string>,
): string | undefined {
  const unrecorded = candidates.map(({id}) => id).filter((id) => !recorded.has(addressOf(id)));
  return findNearestName(name, unrecorded) ?? (unrecorded.length === 1 ? unrecorded[0] : undefined);
}
