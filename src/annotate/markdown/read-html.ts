/**
 * Reads the HTML in a Markdown tree: parses it as browsers do, keeps what `html-elements.ts` lists,
 * and reports everything else.
 */
import type {Element, ElementContent, Nodes, Parents, Root, RootContent} from 'hast';
import {phrasing} from 'hast-util-phrasing';
import {raw} from 'hast-util-raw';
import {sanitize} from 'hast-util-sanitize';
import type {Position} from 'unist';
import type {VFile} from 'vfile';
import {type Problem, type ProblemDetails, problem} from '../model/problem.ts';
import {describeReservedId} from '../model/reserved-ids.ts';
import {isApparatus, isBlock} from '../text/project.ts';
import {walkElements} from '../text/walk.ts';
import {checkAddress, getScheme} from './check-address.ts';
import {
  blockWrappers,
  forbidden,
  htmlSchema,
  inlineWrappers,
  isKept,
  media,
  mediaParts,
} from './html-elements.ts';
import {createAltProblem} from './image-problems.ts';
import {createNestingProblem, maxDepth} from './parse-markdown.ts';

/**
 * The attribute that identifies an element of Markdown while its tree is parsed as HTML. HTML
 * cannot contain an attribute with a space in its name, so no article can forge it.
 */
const origin = 'from markdown';

/**
 * Reads the HTML of a tree.
 *
 * @param tree a tree with `raw` nodes, as `mdast-util-to-hast` creates it; it is modified
 * @param file the Markdown file, for locations
 * @returns a tree of safe elements, in which elements of Markdown are unchanged; no tree if the call
 *   stack is too small for the HTML, which is reported
 */
export function readHtml(tree: Root, file: VFile): {tree: Root | undefined; problems: Problem[]} {
  const originals: Element[] = [];
  walkElements(tree, (element) => {
    originals.push({...element, properties: {...element.properties}});
    element.properties[origin] = String(originals.length - 1);
    placeLineBreaks(element);
  });
  let parsed: Root;
  try {
    parsed = raw(tree, {file}) as Root;
    completePositions(parsed);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return {
      tree: undefined,
      problems: [createNestingProblem({line: 1, column: 1}, file.path)],
    };
  }
  const reader = new HtmlReader(originals, file.path);
  const children = reader.readAll(parsed.children, {inline: false, depth: 0});
  return {
    tree: {type: 'root', children: mergeSpaces(wrapPhrases(children))},
    problems: reader.problems,
  };
}

/**
 * Places the line break that Markdown puts between a text and a block, such as a list in the same
 * item. The parser joins it to the text, whose position would otherwise have no end.
 */
function placeLineBreaks({children}: Element): void {
  children.forEach((node, nth) => {
    const before = children[nth - 1];
    if (node.type !== 'text' || node.position || before?.type !== 'text' || !before.position)
      return;
    const {end} = before.position;
    node.position = {start: end, end};
  });
}

/**
 * Removes positions without a start, which nodes get that have none in Markdown, and ends those
 * without an end, which elements get that are never closed, where their content ends.
 */
function completePositions(parent: Parents): void {
  for (const child of parent.children) {
    if (child.type === 'element') completePositions(child);
    const position = child.position as Partial<Position> | undefined;
    if (!position?.start) delete child.position;
    else position.end ??= findContentEnd(child) ?? position.start;
  }
}

const findContentEnd = (node: RootContent): Position['end'] | undefined =>
  'children' in node ? node.children.findLast((child) => child.position)?.position?.end : undefined;

/** Where elements are: whether they may only be part of a line, and how deep. */
interface Context {
  inline: boolean;
  depth: number;
}

/** Reads the nodes of one tree, and collects their problems. */
class HtmlReader {
  readonly problems: Problem[] = [];
  readonly #originals: readonly Element[];
  readonly #file: string;
  readonly #ids = new Set<string>();

  constructor(originals: readonly Element[], file: string) {
    this.#originals = originals;
    this.#file = file;
  }

  readAll(nodes: readonly RootContent[], context: Context): ElementContent[] {
    const read = nodes.flatMap((node, nth): ElementContent[] => {
      if (node.type === 'text') {
        const before = nodes[nth - 1];
        // Browsers show no white space after a line break.
        const isLineStart = before?.type === 'element' && before.tagName === 'br';
        return [isLineStart ? {...node, value: node.value.replace(/^[\t\n\f\r ]+/, '')} : node];
      }
      return node.type === 'element' ? this.#read(node, context) : [];
    });
    return mergeSpaces(splitSpaces(read));
  }

  #read(element: Element, context: Context): ElementContent[] {
    const {tagName, properties} = element;
    if (context.depth >= maxDepth) {
      this.problems.push(createNestingProblem(element.position, this.#file));
      return [];
    }
    const original = this.#originals[Number(properties[origin] ?? -1)];
    if (original) {
      const children = this.#readChildren(element, context);
      return tagName === 'p' ? toParagraphs(original, children) : [{...original, children}];
    }

    this.#checkAttributes(element);
    const fix = forbidden.get(tagName);
    if (fix !== undefined) {
      this.#report(element, `The element \`<${tagName}>\` is not supported.`, {
        rule: 'html',
        expected: 'one of the elements that content/README.md lists',
        fix,
      });
      return [];
    }
    if (mediaParts.has(tagName)) return [];
    const addressed = media.get(tagName);
    if (addressed) return this.#linkTo(element, addressed);
    if (blockWrappers.has(tagName)) {
      const children = this.#readChildren(element, context);
      return context.inline ? children : separate(wrapPhrases(children));
    }
    if (inlineWrappers.has(tagName)) return this.#readChildren(element, context);
    if (!isKept(tagName)) {
      this.#report(
        element,
        `The element \`<${tagName}>\` is not supported, so only its text is shown.`,
        {
          rule: 'html-replaced',
          expected: 'one of the elements that content/README.md lists',
          fix: 'Write a backslash before `<` if it is text; otherwise delete the tags.',
        },
      );
      return this.#readChildren(element, context);
    }
    const children = this.#readChildren(element, context);
    const safe = sanitize({...element, children: []}, htmlSchema) as Element;
    const {href, name} = properties;
    if (tagName === 'img') {
      if (properties['alt'] === undefined) {
        this.problems.push(createAltProblem(element.position, this.#file));
      }
      if (typeof properties['src'] !== 'string') return [];
    }
    if (tagName === 'a' && typeof name === 'string') safe.properties['id'] ??= name;
    this.#keepUniqueId(safe);
    const isEmptied =
      (tagName === 'span' || tagName === 'a') && Object.keys(safe.properties).length === 0;
    if (isEmptied) return children;
    if (tagName === 'p') return toParagraphs(safe, children);
    if (tagName === 'a' && children.length === 0 && safe.properties['id'] === undefined) return [];
    if (tagName === 'a' && href === undefined) safe.tagName = 'span';
    return [{...safe, children}];
  }

  /** Removes an id that the page needs, or that an earlier element has. */
  #keepUniqueId({properties}: Element): void {
    const {id} = properties;
    if (id === undefined) return;
    const isUsable = /^\S+$/.test(String(id)) && describeReservedId(String(id)) === undefined;
    if (isUsable && !this.#ids.has(String(id))) this.#ids.add(String(id));
    else delete properties['id'];
  }

  #readChildren(element: Element, {inline, depth}: Context): ElementContent[] {
    return this.readAll(element.children, {
      inline: inline || isInline(element),
      depth: depth + 1,
    });
  }

  /** Replaces an element that shows another file with a link to it. */
  #linkTo(element: Element, names: readonly string[]): ElementContent[] {
    const {tagName} = element;
    const sources = element.children.filter((child) => child.type === 'element');
    const href = [element, ...sources]
      .flatMap(({properties}) => [...names, 'src'].map((name) => properties[name]))
      .find((value) => typeof value === 'string' && value !== '');
    const address = typeof href === 'string' ? href.trim().replace(/^\/\//, 'https://') : undefined;
    const unsafe = address ? checkAddress(address, element.position, this.#file) : [];
    this.problems.push(...unsafe);
    this.#report(
      element,
      address
        ? `The element \`<${tagName}>\` is not supported, so a link to \`${address}\` is shown.`
        : `The element \`<${tagName}>\` is not supported and has no address, so it is not shown.`,
      {
        rule: 'html-replaced',
        expected: 'text, images and links',
        fix: address
          ? `Replace it with a link of your own: \`[What it shows](${address})\`.`
          : 'Delete it, or replace it with a link to what it shows.',
      },
    );
    if (!address || unsafe.length > 0) return [];
    const value =
      typeof element.properties['title'] === 'string' ? element.properties['title'] : '';
    return [
      {
        type: 'element',
        tagName: 'a',
        properties: {href: address, dataApparatus: true},
        children: [{type: 'text', value: value.trim() || address}],
        position: element.position,
      },
    ];
  }

  #checkAttributes(element: Element): void {
    for (const [name, value] of Object.entries(element.properties)) {
      if (/^on/i.test(name)) {
        this.#report(element, `The attribute \`${name.toLowerCase()}\` runs code.`, {
          rule: 'html',
          expected: 'HTML without code',
          fix: `Delete the attribute \`${name.toLowerCase()}\`.`,
        });
      } else if (typeof value === 'string') {
        const isLink = element.tagName === 'a' && name === 'href';
        const runsCode = codeSchemes.has(getScheme(value) ?? '');
        if (isLink || (runsCode && addressNames.has(name))) {
          this.problems.push(...checkAddress(value, element.position, this.#file));
        }
      }
    }
  }

  #report({position}: Element, reason: string, details: Omit<ProblemDetails, 'file' | 'place'>) {
    this.problems.push(
      problem(reason, {
        ...details,
        file: this.#file,
        place: position,
      }),
    );
  }
}

/** The properties that contain an address, in any element. */
const addressNames: ReadonlySet<string> = new Set(
  'action background cite data formAction href longDesc poster src xLinkHref'.split(' '),
);

/** The schemes of addresses that contain code. */
const codeSchemes: ReadonlySet<string> = new Set(['data:', 'javascript:', 'vbscript:']);

/** Returns whether an element can contain only parts of a line. */
function isInline(element: Element): boolean {
  return /^(?:a|h[1-6]|p|pre|summary)$/.test(element.tagName) || phrasing(element);
}

/** Returns blocks with white space around them, as Markdown separates them. */
const separate = (blocks: ElementContent[]): ElementContent[] =>
  blocks.length === 0 ? [] : [{type: 'text', value: '\n'}, ...blocks, {type: 'text', value: '\n'}];

/** Encloses each run of parts of a line in a paragraph, without the white space around it. */
function wrapPhrases(nodes: readonly ElementContent[]): ElementContent[] {
  const wrapped: ElementContent[] = [];
  let run: ElementContent[] = [];
  const close = () => {
    const start = run.findIndex((node) => !isSpace(node));
    const end = run.findLastIndex((node) => !isSpace(node)) + 1;
    wrapped.push(...run.slice(0, Math.max(0, start)));
    if (end > 0) wrapped.push(...createParagraph(run.slice(start, end)));
    wrapped.push(...run.slice(end));
    run = [];
  };
  for (const node of nodes) {
    if (isBlock(node)) {
      close();
      wrapped.push(node);
    } else run.push(node);
  }
  close();
  return wrapped;
}

/** Removes white space next to other white space, which elements that are not kept leave behind. */
const mergeSpaces = (nodes: readonly ElementContent[]): ElementContent[] =>
  nodes.filter((node, nth) => {
    const before = nodes[nth - 1];
    return !(before && isSpace(before) && isSpace(node));
  });

/**
 * Splits the white space beside blocks from texts, as it is in Markdown. It is not part of the text
 * (see `project.ts`), whether a mark begins or ends there or not.
 */
const splitSpaces = (nodes: readonly ElementContent[]): ElementContent[] =>
  nodes.flatMap((node, nth): ElementContent[] => {
    if (node.type !== 'text' || isSpace(node)) return [node];
    const {value} = node;
    let start = 0;
    let end = value.length;
    if (isBlock(nodes[nth - 1])) while (isSpaceAt(value, start)) start++;
    if (isBlock(nodes[nth + 1])) while (isSpaceAt(value, end - 1)) end--;
    const toSpace = (space: string) =>
      space === '' ? [] : [{type: 'text' as const, value: space}];
    return [
      ...toSpace(value.slice(0, start)),
      {...node, value: value.slice(start, end)},
      ...toSpace(value.slice(end)),
    ];
  });

/** Returns whether a character is white space in HTML. No-break spaces are text. */
const isSpaceAt = (text: string, offset: number): boolean =>
  '\t\n\f\r '.includes(text[offset] ?? 'end');

const isSpace = (node: ElementContent): boolean => node.type === 'text' && node.value.trim() === '';

/** Creates a paragraph. */
function createParagraph(children: ElementContent[]): Element[] {
  const [first, last] = [children[0], children.at(-1)];
  if (first?.type === 'text') first.value = first.value.trimStart();
  if (last?.type === 'text') last.value = last.value.trimEnd();
  const position = first?.position &&
    last?.position && {start: first.position.start, end: last.position.end};
  return toParagraphs(
    {
      type: 'element',
      tagName: 'p',
      properties: {},
      children: [],
      ...(position && {position}),
    },
    children,
  );
}

/** Sets the children of a paragraph. One without words of the article is not part of its text. */
function toParagraphs(paragraph: Element, children: ElementContent[]): Element[] {
  if (children.length === 0) return [];
  const isAdded = children.every(
    (node) => isSpace(node) || (node.type === 'element' && isApparatus(node)),
  );
  const properties = isAdded
    ? {...paragraph.properties, dataApparatus: true}
    : paragraph.properties;
  return [{...paragraph, properties, children}];
}

/** Returns whether a tree has HTML that is not parsed. */
export function hasRawHtml(node: Nodes): boolean {
  if ((node as {type: string}).type === 'raw') return true;
  return 'children' in node && node.children.some(hasRawHtml);
}
