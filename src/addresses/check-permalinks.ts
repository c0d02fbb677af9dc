/**
 * Check that every recorded address still stands: built, redirected or withdrawn.
 */
import type {Annotation} from '../annotate/model/model.ts';
import {findNearestName} from '../annotate/model/nearest-name.ts';
import {signNumber} from '../annotate/model/page-ids.ts';
import {formatLocation, type Problem, problem} from '../annotate/model/problem.ts';
import {readSitePath, type SitePath, sitePaths} from './addresses.ts';
import type {Ledger, LedgerLine} from './permalinks-file.ts';
import {
  type Addressed,
  type AddressedArticle,
  type AddressedFile,
  type AddressedFramework,
  pagesOf,
  publishedAddresses,
} from './published-addresses.ts';
import {redirects} from './redirects.ts';

/** Where an editor can change what has an address. */
export interface Written {
  /** Path of the file that holds it. */
  file: string;
  /** The line of its `aliases`, or the line in which they could be written. */
  formerLine: number;
}

export interface WrittenArticle extends AddressedArticle, Written {
  annotations: readonly Annotation[];
  /** Path of its annotations, whether or not there are any yet. */
  annotationsFile: string;
  /** The first line after them. */
  annotationsEnd: number;
}

/** What has addresses, with the places where it is written. */
export interface WrittenContent extends Addressed {
  articles: readonly WrittenArticle[];
  actors: readonly (AddressedFile & Written)[];
  frameworks: readonly (AddressedFramework & Written)[];
}

/** The fix for a missing address; several addresses may have the same one. */
interface Fix {
  /** What is missing. */
  key: string;
  expected: string;
  nearest?: string | undefined;
  fix: string;
}

/** The rule that a published address still exists. */
export const permalinkRule = 'permalink';

/** @returns a problem for each thing that is missing, at the first address that it had */
export function checkLedger(ledger: Ledger, content: WrittenContent): Problem[] {
  const exists = existing(content);
  const recorded = new Set(ledger.entries.map(({address}) => address));
  const missing = new Map<string, {fix: Fix; lines: LedgerLine[]}>();
  for (const entry of ledger.entries) {
    if (exists(entry.address)) continue;
    const fix = fixFor(entry.address, content, recorded);
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
        file: ledger.file ?? '',
        place: {line: first?.line ?? 1, column: 1},
        rule: permalinkRule,
        expected,
        nearest,
        fix: `${fix} Remove a line of this file only if the site never published its address.`,
      },
    ),
  );
}

/** Whether an address leads to a page, perhaps by a redirect, and to its place there. */
function existing(content: Addressed): (address: string) => boolean {
  const pages = new Set(pagesOf(content));
  const places = new Set(publishedAddresses(content).filter((address) => address.includes('#')));
  const moved = new Map(redirects(content).map(({from, to}) => [from, to]));
  return (address) => {
    const [path = '', place] = address.split('#');
    const page = moved.get(path) ?? path;
    return place === undefined ? pages.has(page) : places.has(`${page}#${place}`);
  };
}

function fixFor(address: string, content: WrittenContent, recorded: ReadonlySet<string>): Fix {
  const {of, name = '', below = ''} = readSitePath(address) ?? {};
  const isNamed = ({id, earlierIds}: AddressedFile) => id === name || earlierIds.includes(name);

  if (of === 'article') {
    const articles = content.articles.map((each) => ({
      ...each,
      id: each.slug,
      earlierIds: each.aliases,
    }));
    const article = articles.find(isNamed);
    if (!article) return fixFile(of, name, articles, recorded);
    const [, id] = /^([^/#]+)\/$/.exec(below) ?? [];
    if (address === sitePaths.timeline(name)) return fixTimeline(article);
    if (id) return fixPassage(id, article, recorded);
  } else if (of === 'actor') {
    if (!content.actors.some(isNamed)) return fixFile(of, name, content.actors, recorded);
  } else if (of === 'framework') {
    const framework = content.frameworks.find(isNamed);
    if (!framework) return fixFile(of, name, content.frameworks, recorded);
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

/** The fix for the address of a passage of an article that there is. */
function fixPassage(id: string, article: WrittenArticle, recorded: ReadonlySet<string>): Fix {
  const {slug, annotations, annotationsFile, annotationsEnd} = article;
  const became = successor(id, annotations, (each) => sitePaths.passage(slug, each), recorded);
  const annotation = annotations.find((each) => each.id === became);
  const end = `${annotationsFile}:${annotationsEnd}`;
  const withdraw = `a block \`:::withdrawn{#${id}}\` with the old quote and the reason, at ${end}`;
  const given = [...(annotation?.aliases ?? []), id].join(' ');
  return {
    key: sitePaths.passage(slug, id),
    expected: `an annotation with the id \`${id}\` or with \`${id}\` in its \`aliases\`, or \`:::withdrawn{#${id}}\``,
    nearest:
      annotation &&
      `\`#${annotation.id}\` (${formatLocation(annotation.location.file, annotation.location.position)})`,
    fix: annotation
      ? `If \`#${id}\` is now \`#${annotation.id}\`, add \`aliases="${given}"\` to it, at ${annotation.location.file}:${annotation.location.position.start.line}. Otherwise withdraw \`#${id}\`: add ${withdraw}.`
      : `Withdraw \`#${id}\`: add ${withdraw}. If another annotation replaces it, add \`aliases="${id}"\` to that one instead, in ${annotationsFile}.`,
  };
}

/** The fix for the address of the timeline of an article that there is. */
function fixTimeline({slug, file}: WrittenArticle): Fix {
  const timeline = file.replace(/article\.md$/, 'timeline.md');
  return {
    key: sitePaths.timeline(slug),
    expected: `the timeline of the article, ${timeline}`,
    fix: `Restore ${timeline}.`,
  };
}

/** The fix for the address of an article, an actor or a framework that there is not. */
function fixFile(
  what: SitePath['of'],
  name: string,
  files: readonly (AddressedFile & Written)[],
  recorded: ReadonlySet<string>,
): Fix {
  const address = sitePaths[what](name);
  const became = successor(name, files, sitePaths[what], recorded);
  const file = files.find(({id}) => id === became);
  // The other aliases of an actor are names.
  const alias = what === 'actor' ? address : name;
  return {
    key: address,
    expected: `the ${what} \`${name}\`, or one with \`${alias}\` in its \`aliases\``,
    nearest: file && `\`${file.id}\` (${formatLocation(file.file, undefined)})`,
    fix: file
      ? `If \`${name}\` is now \`${file.id}\`, add \`${alias}\` to \`aliases\` in its front matter, at ${file.file}:${file.formerLine}. Otherwise restore \`${name}\`.`
      : `Restore \`${name}\`. If another ${what} replaces it, add \`${alias}\` to \`aliases\` in the front matter of that one instead.`,
  };
}

/**
 * What something was probably renamed to: of those whose own address is not recorded
 * yet, the nearest by name, or the only one.
 */
function successor(
  name: string,
  candidates: readonly {id: string}[],
  addressOf: (id: string) => string,
  recorded: ReadonlySet<string>,
): string | undefined {
  const unrecorded = candidates.map(({id}) => id).filter((id) => !recorded.has(addressOf(id)));
  return findNearestName(name, unrecorded) ?? (unrecorded.length === 1 ? unrecorded[0] : undefined);
}
