/**
 * The tree of an article as its page has it, with the notes and the gaps as placeholders.
 *
 * Without its apparatus, the text of the page is exactly the text of the article: one `\n` between
 * blocks and one for each hard break. So offsets in the article are offsets in its page, and a
 * script can find the end of a block.
 */
import type {Element, ElementContent, Parents, RootContent, Text} from 'hast';
import type {Article} from '../edition/model.ts';
import {isApparatus, isBlock, separatesBlocks} from '../edition/plain-text.ts';
import type {Interface} from '../language/interface.ts';
import {addLinkControls} from './link-controls.ts';

/** Create the tree of an article for its page. The article is not changed. */
export function createPageTree(article: Article, ui: Interface): RootContent[] {
  const {children} = addLinkControls(article, ui);
  const labelled =
    article.lang === ui.lang ? children : children.map((node) => setLabelLanguage(node, ui.lang));
  return breakLines(labelled.map(wrapLines));
}

/** Whether a node is a placeholder of notes or of a gap, which is not in the built page. */
export const isPlaceholder = ({tagName, properties}: Element): boolean =>
  tagName === 'div' &&
  ['dataNotes', 'dataGap', 'dataGapInside'].some((name) => properties[name] !== undefined);

/**
 * The class of an element around text. The reader modes of browsers leave out a `div` with names
 * that are links, unless its class says that it is text.
 */
const ofText = {className: ['text']};

/**
 * Enclose a block of lines. On wide screens the top-level blocks are floats (see `article.css`),
 * and Chromium copies two floats without a line break between them.
 */
function wrapLines(node: RootContent): RootContent {
  if (node.type !== 'element') return node;
  if (/^[ou]l$/.test(node.tagName)) return {...node, children: node.children.map(markText)};
  return /^(?:p|pre|h[1-6])$/.test(node.tagName)
    ? {type: 'element', tagName: 'div', properties: ofText, children: [node]}
    : node;
}

/** Mark the text of a list item, which is in a `div` (see `place-notes.ts`). */
function markText(item: ElementContent): ElementContent {
  if (item.type !== 'element') return item;
  const [first, ...rest] = item.children;
  return first?.type === 'element' && first.tagName === 'div'
    ? {...item, children: [{...first, properties: {...first.properties, ...ofText}}, ...rest]}
    : item;
}

/** Set the language of link labels such as `Claim 7`, which are words of the page. */
function setLabelLanguage<Node extends RootContent>(node: Node, lang: string): Node {
  if (node.type !== 'element') return node;
  const {properties} = node;
  return {
    ...node,
    properties: properties['ariaLabel'] === undefined ? properties : {...properties, lang},
    children: node.children.map((child) => setLabelLanguage(child, lang)),
  };
}

/** Replace the white space between blocks by one `\n`, as `project` reads it. */
function breakLines(nodes: RootContent[]): RootContent[] {
  let hasText = false;
  /** Whether a block began or ended after the last text. */
  let isAfterBlock = false;
  /** Whether the `\n` for it is written. */
  let isBroken = false;

  const walk = (parent: Parents, isPre: boolean): ElementContent[] => {
    const result: ElementContent[] = [];
    const endLine = (): void => {
      if (hasText && !isBroken) result.push(lineBreak);
      isBroken = true;
    };
    for (const [index, node] of parent.children.entries()) {
      if (node.type === 'text') {
        if (node.value === '' || separatesBlocks(node, parent, index)) continue;
        if (isAfterBlock) endLine();
        result.push(node);
        hasText = true;
        isAfterBlock = false;
        isBroken = false;
      } else if (node.type === 'element') {
        if (isApparatus(node)) {
          if (isBlock(node)) endLine();
          result.push(markNotAnnotatable(node));
        } else if (node.tagName === 'br') {
          // In a `pre`, both would break the line.
          result.push(...(isPre ? [] : [node]), lineBreak);
          hasText = true;
        } else if (isBlock(node)) {
          isAfterBlock = true;
          endLine();
          result.push({...node, children: walk(node, isPre || node.tagName === 'pre')});
          isAfterBlock = true;
        } else {
          result.push({...node, children: walk(node, isPre)});
        }
      }
    }
    return result;
  };
  return walk({type: 'root', children: nodes}, false);
}

const lineBreak: Text = {type: 'text', value: '\n'};

/** Mark apparatus that contains text with the class by which Recogito leaves out elements. */
function markNotAnnotatable(element: Element): Element {
  if (isPlaceholder(element) || element.children.length === 0) return element;
  const {className} = element.properties;
  const names = Array.isArray(className) ? className : [];
  return {
    ...element,
    properties: {...element.properties, className: [...names, 'not-annotatable']},
  };
}
