/**
 * Fidelity: that the article's text is the source's, less what is declared left
 * out. Letter by letter; only white space may differ in kind and amount, for
 * Markdown wraps lines.
 */
import type {Root} from 'hast';
import {visitParents} from 'unist-util-visit-parents';
import {location} from 'vfile-location';
import type {PlaceInSource} from './place-in-source.ts';
import {type Problem, problem} from './problem.ts';
import type {Projection} from './project.ts';

export interface FidelityInput {
  /** The article, before or after painting, and its projection. */
  tree: Root;
  projection: Projection;
  /** The text as received. */
  source: string;
  /** Lines of the source that the article leaves out. */
  omitted: readonly string[];
  /** Paths, for messages. */
  sourceFile: string;
  articleFile: string;
  placeInArticle: PlaceInSource;
}

/** What the page shows without its being in the text: the signs of list items and footnotes. */
interface Marker {
  /** Offset in the projected text that it stands before. */
  offset: number;
  /** How the source may write it, anchored at its start. */
  pattern: RegExp;
  /** Whether the source must have it. */
  required: boolean;
  /** Whether a block begins with it, so that what it parts is parted anyhow. */
  block: boolean;
  told: string;
}

/** Compare the article with its source: no problem, or the first difference. */
export function checkFidelity(input: FidelityInput): Problem[] {
  const {tree, projection, source, omitted, sourceFile, articleFile, placeInArticle} = input;
  const {text} = projection;
  const blanked = blankOmitted(source, omitted);
  const markers = listMarkers(tree, projection);
  const problems: Problem[] = blanked.unused.map((line) =>
    problem(`The line “${line}” is declared as omitted, but it is not in the source.`, {
      file: articleFile,
      rule: 'omitted',
      expected: `a line of ${sourceFile}, exactly`,
      mend: 'Copy the line from the source, or take it out of `omitted`.',
    }),
  );

  let here = 0;
  let there = 0;
  let nextMarker = 0;
  const skip = (value: string, offset: number): number => {
    let at = offset;
    while (at < value.length && /[\s\uFEFF]/.test(value.charAt(at))) at++;
    return at;
  };

  for (;;) {
    const spaceHere = skip(text, here);
    let spaceThere = skip(blanked.text, there);
    const parted = {
      here: spaceHere > here || here === 0 || spaceHere === text.length,
      there: spaceThere > there || there === 0 || spaceThere === blanked.text.length,
    };
    here = spaceHere;

    const marker = markers[nextMarker];
    if (marker && marker.offset <= here) {
      nextMarker++;
      const found = marker.pattern.exec(blanked.text.slice(spaceThere, spaceThere + 24));
      if (found) {
        const end = spaceThere + found[0].length;
        spaceThere = skip(blanked.text, end);
        parted.there ||= marker.block || spaceThere > end;
        parted.here ||= marker.block;
      } else if (marker.required) {
        there = spaceThere;
        problems.push(difference(`${marker.told} ${text.slice(here, here + 50)}`));
        return problems;
      }
      // Several markers may stand at one place: a list in a list.
      if (markers[nextMarker] && (markers[nextMarker]?.offset ?? 0) <= here) {
        there = spaceThere;
        continue;
      }
    }
    there = spaceThere;

    if (here >= text.length && there >= blanked.text.length) return problems;
    if (parted.here !== parted.there || text.charAt(here) !== blanked.text.charAt(there)) {
      problems.push(difference(undefined));
      return problems;
    }
    here++;
    there++;
  }

  function difference(articleSide: string | undefined): Problem {
    const show = (value: string, at: number) => {
      const before = value.slice(Math.max(0, at - 30), at);
      const after = value.slice(at, at + 50);
      return `“${at > 30 ? '…' : ''}${before}⟦${after}⟧${at + 50 < value.length ? '…' : ''}”`.replace(
        /\s+/g,
        ' ',
      );
    };
    const inArticle = articleSide ? `“${articleSide}”` : show(text, here);
    const ended = (value: string, at: number) => (at >= value.length ? ' (its end)' : '');
    return problem(
      `The article is not what the source says. The article: ${inArticle}${ended(text, here)}; the source: ${show(blanked.text, there)}${ended(blanked.text, there)}.`,
      {
        file: articleFile,
        place: placeInArticle(Math.min(here, Math.max(0, text.length - 1))),
        rule: 'fidelity',
        expected: show(blanked.text, there),
        mend: 'Mend the article. If the source has a line that is no part of it, declare that line in `omitted`; the source itself is never edited.',
        elsewhere: [
          {
            file: sourceFile,
            place: location(source).toPoint(Math.min(there, source.length)),
            what: 'is where the source goes on',
          },
        ],
      },
    );
  }
}

/** Put blanks in the place of the omitted lines, so that all offsets hold. */
function blankOmitted(
  source: string,
  omitted: readonly string[],
): {text: string; unused: string[]} {
  const left = new Set(omitted.map((line) => line.trim()));
  const used = new Set<string>();
  const text = source.replace(/[^\r\n]+/g, (line) => {
    const trimmed = line.replace(/^\uFEFF/, '').trim();
    if (!left.has(trimmed)) return line;
    used.add(trimmed);
    return ' '.repeat(line.length);
  });
  return {text, unused: [...left].filter((line) => !used.has(line))};
}

/** The markers of list items and the calls of footnotes, in the order of the text. */
function listMarkers(tree: Root, projection: Projection): Marker[] {
  const starts = new Map(projection.blocks.map(({element, start}) => [element, start]));
  const markers: Marker[] = [];
  let end = 0;
  const leafEnds = new Map(projection.leaves.map((leaf) => [leaf.node, leaf.end]));

  visitParents(tree, (node, ancestors) => {
    if (node.type === 'text') end = leafEnds.get(node) ?? end;
    if (node.type !== 'element') return;
    if ('dataFootnoteRef' in node.properties) {
      markers.push({
        offset: end,
        pattern: /^(?:\[[^\]\s]{1,20}\]|[¹²³⁰⁴-⁹]+)?/u,
        required: false,
        block: false,
        told: '',
      });
    } else if (node.tagName === 'li') {
      const list = ancestors.at(-1);
      const offset = starts.get(node);
      if (offset === undefined) return;
      const number = node.properties['value'];
      const inFootnotes = ancestors.some(
        (each) => each.type === 'element' && 'dataFootnotes' in each.properties,
      );
      const optional = {offset, required: false, block: true, told: ''};
      if (list?.type === 'element' && list.tagName === 'ol' && number !== undefined) {
        const pattern = new RegExp(`^${number}[.)]`);
        markers.push({offset, pattern, required: true, block: true, told: `${number}.`});
      } else if (inFootnotes) {
        markers.push({...optional, pattern: /^(?:\[[^\]\s]{1,20}\]|\d{1,4}[.)]|[¹²³⁰⁴-⁹]+)/u});
      } else {
        markers.push({...optional, pattern: /^[-*+•‣–—·]\s/});
      }
    }
  });
  return markers.sort((a, b) => a.offset - b.offset);
}
