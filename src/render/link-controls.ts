/**
 * Make an article ready for links that land on the words.
 *
 * Each paragraph and list item gets a link to itself. These links hold no text, nor do the
 * references to notes: the style sheet writes their signs. So what a browser searches,
 * selects and copies is the article alone, and a passage is found by its words though a
 * numeral stands among them. And a line of the HTML is a line of the text, so that a
 * script sees where a block ends.
 */
import type {Element, ElementContent, Nodes, Root, RootContent, Text} from 'hast';
import {isApparatus} from '../edition/plain-text.ts';
import type {LocatedAnnotation} from '../edition/vocabulary.ts';

/**
 * @param tree a painted article, with places for the notes; it is not changed
 * @param annotations of the article; one without a note, to bear its link, is followed by it
 * @returns a new tree
 */
export function addLinkControls(tree: Root, annotations: readonly LocatedAnnotation[]): Root {
  const bare = annotations.filter(({numeral}) => numeral === '');
  const ends = new Map(bare.map((annotation) => [endOfPassage(tree, annotation.id), annotation]));

  const dress = <Child extends RootContent>(child: Child, inPre: boolean): RootContent[] => {
    if (child.type === 'text') return [inPre ? child : inOneLine(child)];
    if (child.type !== 'element') return [child];
    const {properties, tagName} = child;
    if (typeof properties['dataReference'] === 'string') return [reference(child)];
    if (properties['dataNotes'] !== undefined) return [{type: 'text', value: '\n'}, child];
    const children = child.children.flatMap(
      (each) => dress(each, inPre || tagName === 'pre') as ElementContent[],
    );
    const number = /^p(\d+)$/.exec(String(properties['id']))?.[1];
    const annotation = ends.get(child);
    return [
      {...child, children: number ? beginWith(linkToBlock(number), children) : children},
      ...(annotation ? [inText(createPassageLink(annotation))] : []),
    ];
  };
  return {...tree, children: tree.children.flatMap((child) => dress(child, false))};
}

/** A line break in the source of a paragraph is rendered as a space. One after `<br>` stays. */
const inOneLine = (node: Text): Text =>
  /\S/.test(node.value) ? {...node, value: node.value.replaceAll('\n', ' ')} : node;

/** A reference whose numeral is not part of the text. What it refers to, its address says. */
function reference(element: Element): Element {
  const {dataReference: _, ...properties} = element.properties;
  const [numeral] = element.children;
  const dataNumeral = numeral?.type === 'text' ? numeral.value : '';
  return {...element, properties: {...properties, dataNumeral}, children: []};
}

/** An item of a list that is a row of its own keeps its text in a `<div>` (see `place-notes.ts`). */
function beginWith(link: Element, children: ElementContent[]): ElementContent[] {
  const [first, ...rest] = children;
  return first?.type === 'element' && first.tagName === 'div'
    ? [{...first, children: [link, ...first.children]}, ...rest]
    : [link, ...children];
}

/** The last mark of an annotation's first passage, or the link that encloses it. */
function endOfPassage(tree: Root, id: string): Element | undefined {
  let end: Element | undefined;
  let isOver = false;
  const visit = (node: Nodes, link?: Element): void => {
    if (isOver) return;
    if (node.type === 'text') {
      isOver = end !== undefined && /\S/.test(node.value);
    } else if ('children' in node) {
      for (const child of node.children) {
        const around =
          link ?? (child.type === 'element' && child.tagName === 'a' ? child : undefined);
        if (child.type !== 'element') visit(child, around);
        else if (!isMarkOf(child, id)) visit(isApparatus(child) ? nothing : child, around);
        else if (!isOver) end = around ?? child;
      }
    }
  };
  visit(tree);
  return end;
}

const nothing: Root = {type: 'root', children: []};

const isMarkOf = ({properties}: Element, id: string): boolean =>
  String(properties['dataAnnotations'] ?? '')
    .split(' ')
    .includes(id);

const linkToBlock = (number: string): Element =>
  inText(linkTo(`p${number}`, ['pin'], `Link to paragraph ${number}`));

/** The link to an annotated passage, as it stands beside a note. */
export const createPassageLink = ({id, kind, numeral, gistText}: LocatedAnnotation): Element =>
  linkTo(id, ['pin', 'of-passage'], `Link to ${kind}${numeral ? ` ${numeral}` : `: ${gistText}`}`);

/** The build finds the links again in the page: their attributes have this order (see `prove-links.ts`). */
const linkTo = (id: string, className: string[], ariaLabel: string): Element => ({
  type: 'element',
  tagName: 'a',
  properties: {className, ariaLabel, href: `#${id}`},
  children: [],
});

const inText = (link: Element): Element => ({
  ...link,
  properties: {...link.properties, dataApparatus: true},
});
