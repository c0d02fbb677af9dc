/**
 * Marks foreign words: words in another script than their context get a `lang`, so that screen
 * readers use the right voice (WCAG 2.2, 3.1.2).
 *
 * The script is detected; editors declare which language it represents. Otherwise the tag
 * contains only the script: `und-Cyrl`.
 */
import type {Element, ElementContent, RootContent, Text} from 'hast';
import type {Range} from '../annotate/model/model.ts';
import {remember} from '../annotate/model/remember.ts';
import {scriptCharacters, scriptsOf, undeterminedTags} from './scripts.ts';

/** The languages of a text, as BCP 47 tags. */
export interface Languages {
  /** The language of the text. */
  lang: string;
  /** Languages of words in other scripts, one per script. */
  foreign: readonly string[];
}

/** A range of words in another language than the text. Offsets are in UTF-16 code units. */
export interface ForeignWords extends Range {
  lang: string;
}

/** A language, and a pattern that matches text beginning with one of its letters. */
interface Writing {
  lang: string;
  begins: RegExp;
}

/** Text that may separate two words of one range: anything but letters. */
const between = /^[^\p{L}]*$/u;
/** Roman numerals belong to no language. */
const romanNumeral = /^[IVXLCDM]+$/;
/** Elements whose text is not in a natural language. */
const unspoken = new Set(['code', 'kbd', 'pre', 'samp', 'var']);

const writing = remember(
  (lang: string): Writing => ({
    lang,
    begins: new RegExp(`^[${scriptCharacters(scriptsOf(lang))}]`, 'u'),
  }),
);
const ofUnknownLanguage = undeterminedTags.map(writing);

/**
 * Create a function that finds the words of a text in scripts other than its own.
 *
 * @returns a function that returns disjoint ranges in text order; each begins and ends with a
 *   letter or digit
 */
export function createForeignWordFinder({
  lang,
  foreign,
}: Languages): (text: string) => ForeignWords[] {
  const own = scriptsOf(lang);
  if (own.length === 0) return () => [];
  // Most digits, and letters such as “µ”, are common to all scripts.
  const home = scriptCharacters([...own, 'Zyyy', 'Zinh']);
  const letter = new RegExp(`(?![${home}])[\\p{L}\\p{N}][\\p{M}\\u200c\\u200d]*`, 'gu');
  const writings = [...foreign.map(writing), ...ofUnknownLanguage];

  return (text) => {
    const runs: (Range & {writings: readonly Writing[]})[] = [];
    for (const {0: found, index: start} of text.matchAll(letter)) {
      const end = start + found.length;
      const fits = ({begins}: Writing) => begins.test(found);
      const last = runs.at(-1);
      const goesOn = last && between.test(text.slice(last.end, start));
      const shared = goesOn ? last.writings.filter(fits) : [];
      if (last && shared.length > 0) {
        runs[runs.length - 1] = {start: last.start, end, writings: shared};
      } else {
        runs.push({start, end, writings: writings.filter(fits)});
      }
    }
    return runs
      .filter(({start, end}) => !romanNumeral.test(text.slice(start, end)))
      .map(({start, end, writings: [first]}) => ({start, end, lang: first?.lang ?? 'und'}));
  };
}

/**
 * Mark the foreign words in nodes with `<span lang>`, or with `lang` on an element that contains
 * nothing else. Elements with a `lang` and code are skipped.
 *
 * @param nodes are not modified
 * @returns nodes with the same text; unchanged nodes are reused
 */
export function markForeignWords<Node extends RootContent>(
  nodes: readonly Node[],
  languages: Languages,
): (Node | ElementContent)[] {
  return markAll(nodes, createForeignWordFinder(languages));
}

type Find = ReturnType<typeof createForeignWordFinder>;

function markAll<Node extends RootContent>(
  nodes: readonly Node[],
  find: Find,
): (Node | ElementContent)[] {
  return nodes.flatMap((node): (Node | ElementContent)[] => {
    if (node.type === 'text') return markText(node, find);
    if (node.type !== 'element') return [node];
    const {tagName, properties} = node;
    if (unspoken.has(tagName) || properties['lang'] !== undefined) return [node];
    const children = markAll(node.children, find);
    if (children.every((child, nth) => child === node.children[nth])) return [node];
    const [only, ...more] = children;
    return node.children[0]?.type === 'text' && only?.type === 'element' && more.length === 0
      ? [{...node, properties: {...properties, ...only.properties}, children: only.children}]
      : [{...node, children}];
  });
}

function markText(node: Text, find: Find): (Text | Element)[] {
  const pieces: (Text | Element)[] = [];
  let from = 0;
  const add = (end: number, lang?: string) => {
    const text: Text = {type: 'text', value: node.value.slice(from, end)};
    if (lang) pieces.push({type: 'element', tagName: 'span', properties: {lang}, children: [text]});
    else if (from < end) pieces.push(text);
    from = end;
  };
  for (const {start, end, lang} of find(node.value)) {
    add(start);
    add(end, lang);
  }
  if (from === 0) return [node];
  add(node.value.length);
  return pieces;
}
