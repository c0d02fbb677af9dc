/**
 * Turns images that are alone in their paragraph into figures. The caption is the title of the
 * image, or the lines that follow it in the paragraph.
 */
import type {Element, ElementContent, ElementData, Parents} from 'hast';

declare module 'hast' {
  interface ElementData {
    /** Whether a caption is the title of its image, which a source may not have. */
    isTitle?: boolean;
  }
}

/** Forms the figures in a tree. The tree is modified. */
export function formFigures(parent: Parents): void {
  parent.children.forEach((child, nth) => {
    if (child.type !== 'element') return;
    formFigures(child);
    const figure = child.tagName === 'p' ? createFigure(child) : undefined;
    if (figure) parent.children[nth] = figure;
  });
}

/** Creates the figure for a paragraph that begins with an image on a line of its own. */
function createFigure(paragraph: Element): Element | undefined {
  const [shown, ...rest] = paragraph.children;
  const image = shown && findImage(shown);
  if (!image || !beginsNewLine(rest)) return undefined;
  const {title, ...properties} = image.properties;
  const lines = trimStart(rest);
  const caption: ElementContent[] =
    lines.length > 0
      ? lines
      : typeof title === 'string' && title.trim() !== ''
        ? [{type: 'text', value: title.trim(), position: image.position}]
        : [];
  if (lines.length === 0) image.properties = properties;
  const figcaption: Element = {
    type: 'element',
    tagName: 'figcaption',
    properties: {},
    children: caption,
    position: paragraph.position,
    ...(lines.length === 0 && {data: {isTitle: true} as ElementData}),
  };
  return {
    ...paragraph,
    tagName: 'figure',
    children: caption.length > 0 ? [shown, figcaption] : [shown],
  };
}

/** Returns an image, also if it is the only child of a link. */
function findImage(node: ElementContent): Element | undefined {
  if (node.type !== 'element') return undefined;
  if (node.tagName === 'img') return node;
  const [only, ...more] = node.children;
  return node.tagName === 'a' && only && more.length === 0 ? findImage(only) : undefined;
}

/** Returns whether nodes after an image are empty, or begin with a line break. */
function beginsNewLine([first]: readonly ElementContent[]): boolean {
  if (!first) return true;
  if (first.type === 'element') return first.tagName === 'br';
  return first.type === 'text' && /^[ \t]*[\r\n]/.test(first.value);
}

/** Removes the white space and line breaks before the first words. */
function trimStart(nodes: readonly ElementContent[]): ElementContent[] {
  const [first, ...rest] = nodes;
  if (!first) return [];
  if (first.type === 'element') return first.tagName === 'br' ? trimStart(rest) : [...nodes];
  if (first.type !== 'text') return [...nodes];
  const value = first.value.replace(/^[\t\n\f\r ]+/, '');
  return value === '' ? trimStart(rest) : [{...first, value}, ...rest];
}
