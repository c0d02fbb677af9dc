/**
 * Paints an article: adds a `<mark>` for each segment, a link for each name, and the references to
 * notes. The text does not change.
 */
import type {Element, ElementContent, Properties, Root, RootContent, Text} from 'hast';
import type {Range} from '../model/model.ts';
import type {Leaf, Projection} from '../text/project.ts';
import type {Segment} from './segment.ts';

/** The elements to add. Offsets refer to the projected text. */
export interface Plan {
  /** Disjoint, in text order. */
  segments: readonly Segment[];
  /** Returns the attributes of a mark of a segment. `first` is whether it is the first mark. */
  mark: (segment: Segment, first: boolean) => Properties;
  /** Returns elements without text for the start of the first mark of a segment. */
  within: (segment: Segment) => Element[];
  /** Links that enclose marks. Disjoint, in text order. */
  links: readonly (Range & {properties: Properties})[];
  /** Elements to insert after the text that ends at `offset`, in text order. */
  references: readonly {offset: number; element: Element}[];
}

/** The indent of a line of verse, which is not marked (see `remark-verse-indents.ts`). */
const verseIndent = /^\u00A0{2,}(?=\S)/;

/**
 * Paints a tree.
 *
 * @param tree the article; it is not modified
 * @param projection the projection of this tree, not of a copy
 * @returns a new tree, whose projection has the same text
 */
export function paint(tree: Root, {leaves}: Projection, plan: Plan): Root {
  const leafOf = new Map<Text, Leaf>(leaves.map((leaf) => [leaf.node, leaf]));
  const {segments, links, references} = plan;
  // References that must follow a link, because a link cannot contain interactive elements.
  const waiting: Element[] = [];
  let nextSegment = 0;
  let nextLink = 0;
  let nextReference = 0;
  let identified: (typeof links)[number] | undefined;

  const paintLeaf = (leaf: Leaf): ElementContent[] => {
    const result: ElementContent[] = [];
    let link: {element: Element; end: number} | undefined;
    const [indent = ''] = verseIndent.exec(leaf.node.value) ?? [];
    if (indent !== '') result.push({type: 'text', value: indent});

    for (let start = leaf.start + indent.length; start < leaf.end; ) {
      while ((segments[nextSegment]?.end ?? Infinity) <= start) nextSegment++;
      while ((links[nextLink]?.end ?? Infinity) <= start) nextLink++;
      const segment = segments[nextSegment];
      const linked = leaf.inLink ? undefined : links[nextLink];
      const inSegment = segment !== undefined && segment.start <= start;
      const inLinked = linked !== undefined && linked.start <= start;
      const end = Math.min(
        leaf.end,
        (inSegment ? segment.end : segment?.start) ?? Infinity,
        (inLinked ? linked.end : linked?.start) ?? Infinity,
        Math.max(references[nextReference]?.offset ?? Infinity, start + 1),
      );
      const text: Text = {
        type: 'text',
        value: leaf.node.value.slice(start - leaf.start, end - leaf.start),
      };

      if (inLinked && !link) {
        // A name that spans several text nodes has several links, but only one id.
        const {id, ...properties} = linked.properties;
        const element: Element = {
          type: 'element',
          tagName: 'a',
          properties: linked === identified ? properties : linked.properties,
          children: [],
        };
        identified = linked;
        link = {element, end: linked.end};
        result.push(element);
      }
      const target = link?.element.children ?? result;
      if (inSegment) {
        const first = segment.start === start;
        target.push({
          type: 'element',
          tagName: 'mark',
          properties: plan.mark(segment, first),
          children: first ? [...plan.within(segment), text] : [text],
        });
      } else {
        target.push(text);
      }

      for (
        let reference = references[nextReference];
        reference && reference.offset <= end;
        reference = references[++nextReference]
      ) {
        waiting.push(reference.element);
      }
      if (link && link.end <= end) link = undefined;
      if (!link && !leaf.inLink) result.push(...waiting.splice(0));
      start = end;
    }
    result.push(...(leaf.inLink ? [] : waiting.splice(0)));
    return result;
  };

  const paintAll = <Child extends ElementContent | RootContent>(
    children: readonly Child[],
  ): (Child | ElementContent)[] =>
    children.flatMap((child): (Child | ElementContent)[] => {
      if (child.type === 'text') {
        const leaf = leafOf.get(child);
        return leaf ? paintLeaf(leaf) : [child];
      }
      if (child.type !== 'element') return [child];
      const painted = {...child, children: paintAll(child.children) as ElementContent[]};
      return child.tagName === 'a' ? [painted, ...waiting.splice(0)] : [painted];
    });

  return {...tree, children: paintAll(tree.children) as RootContent[]};
}
