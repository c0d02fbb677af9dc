/**
 * Prepares an article for links with text directives (`#:~:text=`).
 *
 * Each paragraph and list item gets a link to itself. These links and the references to notes
 * contain no text: the style sheet writes their symbols and numerals. So browsers search,
 * select and copy only the article, and a text directive matches across a numeral. Each line
 * of the HTML is a line of the text, so that a script can find the end of a block.
 */
import type {Element, ElementContent, Nodes, Root, RootContent, Text} from 'hast';
import type {Article} from '../edition/model.ts';
import {isApparatus} from '../edition/plain-text.ts';
import {
  defined,
  type Gap,
  type LocatedAnnotation,
  paragraphId,
  paragraphNumber,
} from '../edition/vocabulary.ts';
import type {Interface} from '../language/interface.ts';
import {formatNameInSentence, formatRatedName} from './describe-annotation.ts';

/**
 * Add link controls to an article, and labels to the references and the signs of gaps. An
 * annotation without a note gets a link after its passage.
 *
 * @param article its tree has placeholders for the notes and the gaps; it is not changed
 * @returns a new tree
 */
export function addLinkControls(
  {tree, annotations, gaps}: Pick<Article, 'tree' | 'annotations' | 'gaps'>,
  ui: Interface,
): Root {
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  const withoutNote = annotations.filter(({numeral}) => numeral === '');
  const ends = new Map(
    withoutNote.map((annotation) => [findPassageEnd(tree, annotation.id), annotation]),
  );

  const addLinks = <Child extends RootContent>(child: Child, inPre: boolean): RootContent[] => {
    if (child.type === 'text') return [inPre ? child : replaceNewlines(child)];
    if (child.type !== 'element') return [child];
    const {properties, tagName} = child;
    const id = properties['dataReference'];
    if (typeof id === 'string') {
      return [labelReference(child, defined(byId.get(id), `the annotation ${id}`), ui)];
    }
    if (tagName === 'a' && properties['dataGap'] !== undefined) return [labelSign(child, gaps, ui)];
    if (isApparatus(child)) return [child];
    const children = child.children.flatMap(
      (each) => addLinks(each, inPre || tagName === 'pre') as ElementContent[],
    );
    const number = paragraphNumber(properties['id']);
    const annotation = ends.get(child);
    return [
      {...child, children: number ? prependLink(createBlockLink(number, ui), children) : children},
      ...(annotation ? [createPassageLink(annotation, ui)] : []),
    ];
  };
  return {...tree, children: tree.children.flatMap((child) => addLinks(child, false))};
}

/** Replace the line breaks of a paragraph's source by spaces. The newline after `<br>` stays. */
const replaceNewlines = (node: Text): Text =>
  /\S/.test(node.value) ? {...node, value: node.value.replaceAll('\n', ' ')} : node;

/** Move the numeral of a reference from the text to an attribute, and add its label. */
function labelReference(element: Element, annotation: LocatedAnnotation, ui: Interface): Element {
  // Without its text, the language of the numeral would apply to the label.
  const {dataReference: _, lang: __, href, ...properties} = element.properties;
  const [numeral] = element.children;
  const dataNumeral = numeral?.type === 'text' ? numeral.value : '';
  const ariaLabel = formatRatedName(annotation, ui);
  return {...element, properties: {href, ...properties, ariaLabel, dataNumeral}, children: []};
}

/** Add the label and the symbol of the sign of a gap. */
function labelSign(element: Element, gaps: readonly Gap[], ui: Interface): Element {
  const {dataGap, ...properties} = element.properties;
  const {lines} = defined(gaps[Number(dataGap) - 1], `the gap ${dataGap}`);
  const ariaLabel = ui.text('gap.sign', {count: lines.length});
  return {
    ...element,
    properties: {...properties, className: ['no-underline'], ariaLabel, dataNumeral: ' […]'},
  };
}

/** Prepend a link. A list item with notes has its text in a `<div>` (see `place-notes.ts`). */
function prependLink(link: Element, children: ElementContent[]): ElementContent[] {
  const [first, ...rest] = children;
  return first?.type === 'element' && first.tagName === 'div'
    ? [{...first, children: [link, ...first.children]}, ...rest]
    : [link, ...children];
}

/** Find the last mark of an annotation's first passage, or the link around that mark. */
function findPassageEnd(tree: Root, id: string): Element | undefined {
  let end: Element | undefined;
  let hasEnded = false;
  const visit = (node: Nodes, link?: Element): void => {
    if (hasEnded) return;
    if (node.type === 'text') {
      hasEnded = end !== undefined && /\S/.test(node.value);
    } else if ('children' in node) {
      for (const child of node.children) {
        const outerLink =
          link ?? (child.type === 'element' && child.tagName === 'a' ? child : undefined);
        if (child.type !== 'element') visit(child, outerLink);
        else if (!isMarkOf(child, id)) visit(isApparatus(child) ? emptyRoot : child, outerLink);
        else if (!hasEnded) end = outerLink ?? child;
      }
    }
  };
  visit(tree);
  return end;
}

const emptyRoot: Root = {type: 'root', children: []};

const isMarkOf = ({properties}: Element, id: string): boolean =>
  String(properties['dataAnnotations'] ?? '')
    .split(' ')
    .includes(id);

const createBlockLink = (number: string, ui: Interface): Element =>
  createLink(paragraphId(number), ['pin'], ui.text('link.paragraph', {number}));

/** Create the link to a passage without a note. */
const createPassageLink = (annotation: LocatedAnnotation, ui: Interface): Element =>
  createLink(
    annotation.id,
    ['pin', 'of-passage'],
    ui.text('link.passage', {
      name: formatNameInSentence(annotation, ui),
      gist: annotation.gistText,
    }),
  );

/** The order of the attributes matters: `prove-links.ts` matches these links in the built page. */
const createLink = (id: string, className: string[], ariaLabel: string): Element => ({
  type: 'element',
  tagName: 'a',
  properties: {className, dataApparatus: true, ariaLabel, href: `#${id}`},
  children: [],
});
