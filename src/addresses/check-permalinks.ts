/**
 * Check that every recorded address still stands: built, redirected or withdrawn.
 */
import type {Annotation} from '../annotate/model/model.ts';
import {nearestName} from '../annotate/model/nearest-name.ts';
import {signNumber} from '../annotate/model/place-ids.ts';
import {formatPlace, type Problem, problem} from '../annotate/model/problem.ts';
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

/** Where an editor mends what has an address. */
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

/** What would mend an address; several addresses may have one mend. */
interface Mend {
  /** What is missing. */
  key: string;
  expected: string;
  nearest?: string | undefined;
  mend: string;
}

/** The rule that a published address stands. */
export const permalinkRule = 'permalink';

/** @returns a problem for each thing that is missing, at the first address that it had */
export function checkLedger(ledger: Ledger, content: WrittenContent): Problem[] {
  const stands = standing(content);
  const recorded = new Set(ledger.entries.map(({address}) => address));
  const missing = new Map<string, {mend: Mend; lines: LedgerLine[]}>();
  for (const entry of ledger.entries) {
    if (stands(entry.address)) continue;
    const mend = mendFor(entry.address, content, recorded);
    const found = missing.get(mend.key);
    if (found) found.lines.push(entry);
    else missing.set(mend.key, {mend, lines: [entry]});
  }
  return [...missing.values()].map(({mend: {expected, nearest, mend}, lines: [first, ...more]}) =>
    problem(
      `Nothing stands any more at \`${first?.address}\`, published on ${first?.date}${
        more.length > 0 ? `, nor at ${more.length} more of its addresses` : ''
      }.`,
      {
        file: ledger.file ?? '',
        place: {line: first?.line ?? 1, column: 1},
        rule: permalinkRule,
        expected,
        nearest,
        mend: `${mend} Take a line out of here only if this site never published it.`,
      },
    ),
  );
}

/** Whether an address leads to a page, perhaps by a redirect, and to its place there. */
function standing(content: Addressed): (address: string) => boolean {
  const pages = new Set(pagesOf(content));
  const places = new Set(publishedAddresses(content).filter((address) => address.includes('#')));
  const moved = new Map(redirects(content).map(({from, to}) => [from, to]));
  return (address) => {
    const [path = '', place] = address.split('#');
    const page = moved.get(path) ?? path;
    return place === undefined ? pages.has(page) : places.has(`${page}#${place}`);
  };
}

function mendFor(address: string, content: WrittenContent, recorded: ReadonlySet<string>): Mend {
  const {of, name = '', below = ''} = readSitePath(address) ?? {};
  const isNamed = ({id, earlierIds}: AddressedFile) => id === name || earlierIds.includes(name);

  if (of === 'article') {
    const articles = content.articles.map((each) => ({
      ...each,
      id: each.slug,
      earlierIds: each.aliases,
    }));
    const article = articles.find(isNamed);
    if (!article) return mendFile(of, name, articles, recorded);
    const [, id] = /^([^/#]+)\/$/.exec(below) ?? [];
    if (address === sitePaths.timeline(name)) return mendTimeline(article);
    if (id) return mendPassage(id, article, recorded);
  } else if (of === 'actor') {
    if (!content.actors.some(isNamed)) return mendFile(of, name, content.actors, recorded);
  } else if (of === 'framework') {
    const framework = content.frameworks.find(isNamed);
    if (!framework) return mendFile(of, name, content.frameworks, recorded);
    const number = signNumber(below.replace('#', ''));
    if (number) {
      return {
        key: address,
        expected: `a sign with the number ${number}`,
        mend: `Bring the sign back, in ${framework.file}.`,
      };
    }
  }
  return {
    key: address,
    expected: 'a page that Gloss builds',
    mend: 'Go back to the version of Gloss that built it, or forward to one that does.',
  };
}

/** What would mend the address of a passage of an article that there is. */
function mendPassage(id: string, article: WrittenArticle, recorded: ReadonlySet<string>): Mend {
  const {slug, annotations, annotationsFile, annotationsEnd} = article;
  const became = successor(id, annotations, (each) => sitePaths.passage(slug, each), recorded);
  const annotation = annotations.find((each) => each.id === became);
  const end = `${annotationsFile}:${annotationsEnd}`;
  const withdraw = `a block \`:::withdrawn{#${id}}\` with the old quote and the reason, in ${end}`;
  const given = [...(annotation?.aliases ?? []), id].join(' ');
  return {
    key: sitePaths.passage(slug, id),
    expected: `an annotation with the id \`${id}\`, one that has it among its \`aliases\`, or \`:::withdrawn{#${id}}\``,
    nearest:
      annotation &&
      `\`#${annotation.id}\` (${formatPlace(annotation.place.file, annotation.place.position)})`,
    mend: annotation
      ? `If it became \`#${annotation.id}\`, write \`aliases="${given}"\` there, in ${annotation.place.file}:${annotation.place.position.start.line}. If not, withdraw it: ${withdraw}.`
      : `Withdraw it: ${withdraw}. Or, if another annotation has its place, write \`aliases="${id}"\` there, in ${annotationsFile}.`,
  };
}

/** What would mend the address of the timeline of an article that there is. */
function mendTimeline({slug, file}: WrittenArticle): Mend {
  const timeline = file.replace(/article\.md$/, 'timeline.md');
  return {
    key: sitePaths.timeline(slug),
    expected: `a timeline of the article, in ${timeline}`,
    mend: `Bring ${timeline} back.`,
  };
}

/** What would mend the address of an article, an actor or a framework that there is not. */
function mendFile(
  what: SitePath['of'],
  name: string,
  files: readonly (AddressedFile & Written)[],
  recorded: ReadonlySet<string>,
): Mend {
  const address = sitePaths[what](name);
  const became = successor(name, files, sitePaths[what], recorded);
  const file = files.find(({id}) => id === became);
  // The other aliases of an actor are names.
  const alias = what === 'actor' ? address : name;
  return {
    key: address,
    expected: `\`${name}\` among the ${what}s, or \`${alias}\` in the \`aliases\` of one`,
    nearest: file && `\`${file.id}\` (${formatPlace(file.file, undefined)})`,
    mend: file
      ? `If it became \`${file.id}\`, add \`${alias}\` to \`aliases\` in its front matter, in ${file.file}:${file.formerLine}. If not, bring it back.`
      : `Bring it back; or, if another ${what} has its place, add \`${alias}\` to \`aliases\` in the front matter of that.`,
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
  return nearestName(name, unrecorded) ?? (unrecorded.length === 1 ? unrecorded[0] : undefined);
}
