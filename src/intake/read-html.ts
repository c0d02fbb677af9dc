/** Reads a page of HTML: the article that it has, and what else it says. */
import type {Element, ElementContent, Nodes, Parents, Root, RootContent, Text} from 'hast';
import {fromHtml} from 'hast-util-from-html';
import {upperBound} from '../annotate/model/upper-bound.ts';
import {withoutUnseen} from '../annotate/read-source.ts';
import {foldText} from '../annotate/text/fold.ts';
import {isBlock, type Leaf, type Projection, project} from '../annotate/text/project.ts';
import {walkElements} from '../annotate/text/walk.ts';
import {readWindowsControls} from '../annotate/text/windows-controls.ts';
import {type Choice, chooseArticle} from './choose-article.ts';
import {count} from './count.ts';
import {convertToMarkdown, isNoteCall} from './html-to-markdown.ts';
import {type Facts, type Intake, IntakeError} from './model.ts';
import {readPageFacts} from './page-facts.ts';
import {selectOmitted, splitLines} from './select-omitted.ts';

/** How a page is read. */
export interface PageOptions {
  /** The address of the page, if it is known. */
  address?: string | undefined;
  /** Whether all of it is the article, as in a document of a word processor. */
  isWhole?: boolean | undefined;
}

/**
 * Read a page. The article is the lines of the page that the reader mode chooses; all others are
 * left out. A line is left out as a whole or not at all, because that is what `omitted` can say.
 *
 * @throws IntakeError if the page has no text, or is nested too deep
 */
export function readHtml(html: string, {address, isWhole}: PageOptions): Intake {
  try {
    return readPage(html, {address, isWhole});
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new IntakeError(
      'The elements of the page are nested too deep.',
      'Save the part with the article as a page of its own, and start from that.',
    );
  }
}

function readPage(html: string, {address, isWhole}: PageOptions): Intake {
  const page = fromHtml(readWindowsControls(html));
  const stated = readPageFacts(page);
  const base = findBase(page, address ?? stated.source);
  const tree = withoutUnseen(page);
  const projection = project(tree);
  if (projection.text.trim() === '') {
    throw new IntakeError(
      'The page has no text.',
      'If a script writes its text, save the page in a browser, and start from the saved page.',
    );
  }
  const remarks: string[] = [];
  const choice = isWhole ? undefined : chooseArticle(page);
  if (!isWhole && !choice) {
    remarks.push('No article was recognised in the page, so all of its text is kept.');
  }
  const {lines, omitted, title} = chooseLines(projection, choice, [
    choice?.facts.title,
    stated.title,
  ]);
  const left = lines.filter(({isOmitted}) => isOmitted).length;
  if (left > 0) {
    remarks.push(
      `${count(left, 'line')} of the page that the reader mode of Firefox leaves out: in \`omitted\`, where readers can open them.`,
    );
  }
  const kept = selectLeaves(projection, lines);
  const images = countImages(tree);
  prune(tree, kept, choice);
  const lostImages = images - countImages(tree);
  if (lostImages > 0) {
    remarks.push(`${count(lostImages, 'image')} of the page outside of the article: left out.`);
  }
  const {markdown, lostLinks} = convertToMarkdown(tree, {base});
  if (lostLinks > 0) {
    remarks.push(`${count(lostLinks, 'link')} without a web address: words only.`);
  }
  const facts: Facts = {
    ...stated,
    ...Object.fromEntries(Object.entries(choice?.facts ?? {}).filter(([, value]) => value)),
    source: address ?? stated.source,
    description: stated.description,
  };
  const statedTitle = title ?? facts.title;
  const [firstLine] = lines.filter(({isOmitted}) => !isOmitted);
  return {
    source: {name: 'source.html', text: html},
    markdown,
    facts: {...facts, title: statedTitle ?? cutTitle(firstLine?.text ?? '')},
    isTitleInferred: statedTitle === undefined,
    omitted,
    images: new Map(),
    base,
    remarks,
  };
}

/** A line of the text of a page. */
interface PageLine {
  text: string;
  start: number;
  end: number;
  isOmitted: boolean;
}

/** Choose the lines of the article, and the heading with its title. */
function chooseLines(projection: Projection, choice: Choice | undefined, titles: unknown[]) {
  const lines = splitLines(projection.text).map((line): PageLine => ({...line, isOmitted: false}));
  const {leaves} = projection;
  const ends = leaves.map(({end}) => end);
  const parts = lines.map((line) => {
    const first = upperBound(ends, line.start);
    let last = first;
    while ((leaves[last]?.start ?? Number.POSITIVE_INFINITY) < line.end) last++;
    return leaves.slice(first, last);
  });
  if (choice) {
    lines.forEach((line, nth) => {
      const total = lengthOf(parts[nth] ?? []);
      const chosen = lengthOf((parts[nth] ?? []).filter(({node}) => choice.hasText(node)));
      line.isOmitted = chosen * 2 < total || total === 0;
    });
    // A text of several lines, such as code, is kept as a whole.
    keepWholeLeaves(lines, parts);
  }
  const headings = projection.blocks.filter(({element}) => /^h[12]$/.test(element.tagName));
  const isHeading = (line: PageLine) =>
    headings.find(({start, end}) => start <= line.start && end >= line.end);
  const firstKept = lines.findIndex(({isOmitted}) => !isOmitted);
  const candidates = lines.slice(0, firstKept + 1).filter(isHeading);
  const known = titles.flatMap((title) => (typeof title === 'string' ? foldText(title) : []));
  const heading = candidates.findLast((line) => {
    const words = foldText(line.text);
    // The title of a page often has the name of the site.
    return known.some((title) => title === words || title.startsWith(`${words} `));
  });
  if (heading) heading.isOmitted = false;
  const first = lines.find(({isOmitted}) => !isOmitted);
  const isFirstTitle = first && isHeading(first)?.element.tagName === 'h1';
  const omitted = selectOmitted(lines);
  return {lines, omitted, title: heading?.text ?? (isFirstTitle ? first.text : undefined)};
}

const lengthOf = (leaves: readonly Leaf[]): number =>
  leaves.reduce((sum, {node}) => sum + node.value.trim().length, 0);

function keepWholeLeaves(lines: readonly PageLine[], parts: readonly (readonly Leaf[])[]): void {
  const kept = new Set(lines.flatMap(({isOmitted}, nth) => (isOmitted ? [] : (parts[nth] ?? []))));
  lines.forEach((line, nth) => {
    if (line.isOmitted && parts[nth]?.some((leaf) => kept.has(leaf))) line.isOmitted = false;
  });
}

/** Select the texts of the lines that are kept. */
function selectLeaves({leaves}: Projection, lines: readonly PageLine[]): Set<Text> {
  const kept = lines.filter(({isOmitted}) => !isOmitted);
  let next = 0;
  return new Set(
    leaves.flatMap(({node, start, end}) => {
      while ((kept[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
      const line = kept[next];
      return line && line.start < end ? [node] : [];
    }),
  );
}

/**
 * Remove what is not kept from a tree, and elements that are empty then. Of an element within a line
 * that has only white space, this stays.
 */
function prune(tree: Root, kept: ReadonlySet<Text>, choice: Choice | undefined): void {
  const keep = (node: RootContent): RootContent[] => {
    if (node.type === 'text') return kept.has(node) || node.value.trim() === '' ? [node] : [];
    if (node.type !== 'element') return [];
    if (isNoteCall(node) || node.tagName === 'br') return [node];
    if (node.tagName === 'img' || node.tagName === 'hr') {
      return choice === undefined || choice.hasElement(node) ? [node] : [];
    }
    pruneChildren(node);
    if (hasContent(node) || /^t[dh]$/.test(node.tagName)) return [node];
    return isBlock(node) || node.children.length === 0 ? [] : [{type: 'text', value: ' '}];
  };
  const pruneChildren = (parent: Parents) => {
    parent.children = (parent.children as RootContent[]).flatMap(keep) as ElementContent[];
  };
  pruneChildren(tree);
}

const hasContent = (node: Nodes): boolean =>
  node.type === 'text'
    ? node.value.trim() !== ''
    : node.type === 'element' &&
      (node.tagName === 'img' ||
        node.tagName === 'hr' ||
        isNoteCall(node) ||
        node.children.some(hasContent));

function countImages(tree: Root): number {
  let count = 0;
  walkElements(tree, ({tagName}) => {
    if (tagName === 'img') count++;
  });
  return count;
}

/** Find the address that relative addresses are resolved against (HTML Standard, §4.2.3). */
function findBase(page: Root, address: string | undefined): string | undefined {
  let found: string | undefined;
  walkElements(page, ({tagName, properties}: Element) => {
    if (tagName === 'base' && typeof properties['href'] === 'string') found ??= properties['href'];
  });
  return found && URL.canParse(found, address) ? new URL(found, address).href : address;
}

/** The first words of a text. */
const cutTitle = (text: string): string => {
  const words = text.split(/\s+/);
  return words.length > 12 ? `${words.slice(0, 8).join(' ')} …` : text;
};
