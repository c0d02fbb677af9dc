/**
 * Programs that read annotations, run in a built page: each places the selectors of a document, and
 * reports which words it found. The offsets count the text of the article without apparatus, in
 * UTF-16 code units.
 */
import {createCssSelectorMatcher, createTextQuoteSelectorMatcher} from '@apache-annotator/dom';
import {makeRefinable} from '@apache-annotator/selector';
import {createTextAnnotator, W3CTextFormat} from '@recogito/text-annotator';
import {toRange} from 'dom-anchor-text-quote';

interface Selector {
  type: string;
  value: string;
  exact: string;
  start: number;
  end: number;
  refinedBy: Selector;
}

interface Target {
  source: {id: string; format: string};
  selector: Selector[];
}

export interface Annotation {
  id: string;
  'gloss:id': string;
  target: Target[];
}

/** The first and last offset, and the characters that were found, without white space; or an error. */
export type Place = string;

const article = document.querySelector('[data-article]') as HTMLElement;

/** The text nodes of the article without apparatus, with the offset of each. */
function listTexts(): [node: Text, offset: number][] {
  const texts: [Text, number][] = [];
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  let offset = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (node.parentElement?.closest('[data-apparatus]')) continue;
    texts.push([node, offset]);
    offset += node.data.length;
  }
  return texts;
}

/** The text of the article in the page, without apparatus. */
export const readArticle = (): string =>
  listTexts()
    .map(([{data}]) => data)
    .join('');

function locate(ranges: Iterable<Range>): Place {
  const found = new Map<number, string>();
  for (const range of ranges) {
    for (const [node, offset] of listTexts()) {
      if (!range.intersectsNode(node)) continue;
      const from = node === range.startContainer ? range.startOffset : 0;
      const to = node === range.endContainer ? range.endOffset : node.length;
      for (let at = from; at < to; at++) {
        if (/\S/.test(node.data.charAt(at))) found.set(offset + at, node.data.charAt(at));
      }
    }
  }
  const inOrder = [...found].sort(([a], [b]) => a - b);
  return `${inOrder[0]?.[0]}–${inOrder.at(-1)?.[0]}: ${inOrder.map(([, each]) => each).join('')}`;
}

/** The marks of an annotation, which are its words. */
function locateMarks(id: string): Place {
  const marks = article.querySelectorAll(`mark[data-annotations~="${id}"]`);
  return locate(
    [...marks].map((mark) => {
      const range = document.createRange();
      range.selectNodeContents(mark);
      return range;
    }),
  );
}

const listPieces = ({target}: Annotation): Selector[][] =>
  target.filter(({source}) => source.format === 'text/html').map(({selector}) => selector);
const find = (selectors: Selector[], type: string): Selector =>
  selectors.find((each) => each.type === type) as Selector;

async function placeOr(place: () => Promise<Range[]> | Range[]): Promise<Place> {
  try {
    return locate(await place());
  } catch (error) {
    return String(error);
  }
}

/** Take the only match: a selector with several is not enough. */
async function only<Match>(matches: AsyncIterable<Match>): Promise<Match> {
  const all: Match[] = [];
  for await (const match of matches) all.push(match);
  if (all.length !== 1) throw new Error(`${all.length} matches`);
  return all[0] as Match;
}

/** Where an element starts, in the whole text of the article, for programs that search nearby. */
function measureStart(selector: string): number {
  const before = document.createRange();
  before.setStart(article, 0);
  before.setEndBefore(document.querySelector(selector) as Element);
  return before.toString().length;
}

const matchRefined = makeRefinable(((selector: Selector) =>
  selector.type === 'CssSelector'
    ? createCssSelectorMatcher(selector as never)
    : createTextQuoteSelectorMatcher(selector as never)) as never) as (
  selector: never,
) => (scope: Node) => AsyncIterable<Range>;

const programs: Record<string, (annotation: Annotation) => Promise<Place>> = {
  'Apache Annotator, in the element': (annotation) =>
    placeOr(() =>
      Promise.all(
        listPieces(annotation).map((selectors) =>
          only(matchRefined(find(selectors, 'CssSelector') as never)(document)),
        ),
      ),
    ),
  'Apache Annotator, in the article': (annotation) =>
    placeOr(() =>
      Promise.all(
        listPieces(annotation).map(async (selectors) => {
          const quote = find(selectors, 'TextQuoteSelector');
          for await (const range of createTextQuoteSelectorMatcher(quote as never)(article)) {
            return range as Range;
          }
          throw new Error('no match');
        }),
      ),
    ),
  'dom-anchor-text-quote': (annotation) =>
    placeOr(() =>
      listPieces(annotation).map((selectors) =>
        toRange(article, find(selectors, 'TextQuoteSelector'), {
          hint: measureStart(find(selectors, 'CssSelector').value),
        }),
      ),
    ),
};

/**
 * Load annotations into Recogito. It counts UTF-16 code units, where the data model counts code
 * points, so positions after a character outside the first plane are converted for it.
 */
function placeWithRecogito(annotations: Annotation[]): Record<string, Place> {
  const characters = [...readArticle()];
  const toUnits = (position: number) => characters.slice(0, position).join('').length;
  const convert = (selector: Selector): Selector =>
    selector.type === 'TextPositionSelector'
      ? {...selector, start: toUnits(selector.start), end: toUnits(selector.end)}
      : selector;
  const recogito = createTextAnnotator(article, {
    adapter: W3CTextFormat(location.href, article) as never,
  });
  recogito.setAnnotations(
    annotations.map((annotation) => ({
      ...annotation,
      target: annotation.target.map((target) => ({
        ...target,
        selector: target.selector.map(convert),
      })),
    })) as never,
    // To replace all, this version calls a method of its base that places nothing.
    false,
  );
  return Object.fromEntries(
    annotations.map(({id}) => {
      const placed = recogito.state.store.getAnnotation(id);
      return [id, placed ? locate(placed.target.selector.map(({range}) => range)) : 'not read'];
    }),
  );
}

/** Place annotations with each program, and report their marks, each by the id of the annotation. */
export async function placeAll(
  annotations: Annotation[],
): Promise<Record<string, Record<string, Place>>> {
  const places: Record<string, Record<string, Place>> = {
    marks: Object.fromEntries(
      annotations.map((annotation) => [annotation.id, locateMarks(annotation['gloss:id'])]),
    ),
  };
  for (const [name, place] of Object.entries(programs)) {
    const found: Record<string, Place> = {};
    for (const annotation of annotations) found[annotation.id] = await place(annotation);
    places[name] = found;
  }
  return {...places, Recogito: placeWithRecogito(annotations)};
}
