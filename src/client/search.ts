/**
 * The search page: what is sought is found when it is asked for, and shown in the place of
 * the index, whose lines it takes. The query stands in the address.
 */
import {openSearch, type PartHits, type Search} from '../search/engine.ts';
import {createExcerpt, type Found, type Piece, splitByWords} from '../search/found.ts';
import {type Field, type Part, partEntry} from '../search/parts.ts';

/** How many of a part are shown before a reader asks for all. */
const shownAtFirst = 10;

/** How long an excerpt is, in characters. */
const excerptLength = 260;

/** How long the typing rests before it is taken for a query, in milliseconds. */
const pause = 300;

const element = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] => {
  const made = document.createElement(name);
  made.append(...children);
  return made;
};

const classed = <Made extends HTMLElement>(className: string, made: Made): Made => {
  made.className = className;
  return made;
};

const nodes = (pieces: readonly Piece[]): (Node | string)[] =>
  pieces.map(({text, isMatch}) => (isMatch ? element('mark', text) : text));

/** The lines of the index, by the addresses that they lead to. */
const readIndex = (index: HTMLElement): Map<string, HTMLElement> =>
  new Map(
    [...index.querySelectorAll<HTMLElement>('[data-entry]')].map((entry) => [
      entry.querySelector('a')?.getAttribute('href') ?? '',
      entry,
    ]),
  );

/** Mark words in all texts of an element. */
function markIn(marked: HTMLElement, words: readonly string[], language: string): void {
  const walker = document.createTreeWalker(marked, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) text.replaceWith(...nodes(splitByWords(text.data, words, language)));
}

/** A link to the article that a place stands in, told as the index tells it. */
function articleLink(address: string, index: Map<string, HTMLElement>): Node[] {
  const href = address.replace(/#.*$/, '');
  const entry = index.get(href);
  const title = entry?.querySelector('a')?.textContent;
  if (!entry || !title) return [];
  const link = element('a', title.trim());
  link.href = href;
  link.lang = entry.lang;
  link.dir = entry.dir;
  return [element('span', document.createTextNode('In '), link)];
}

/** Where a piece of text stands, as a link to it: `Paragraph 6`. */
function placeLink(address: string): HTMLElement {
  const [, place = ''] = address.split('#');
  const [, number] = /^p(\d+)$/.exec(place) ?? [];
  const name = number ? `Paragraph ${number}` : place ? 'Footnote' : 'Text';
  const link = classed('place', element('a', name));
  link.href = address;
  return element('div', link);
}

/** The page of a passage, as a second way to it. */
function passageLink(address: string, name: string): Node[] {
  const [article = '', id = ''] = address.split('#');
  const link = element('a', 'On its own page');
  link.href = `${article}${id}/`;
  link.setAttribute('aria-label', `${name} on its own page`);
  return [link];
}

/** One result: its line of the index, and the words around those that were found. */
function result(
  part: Part,
  language: string,
  {address, fields, words}: Found,
  index: Map<string, HTMLElement>,
): HTMLElement {
  const entry = index.get(address);
  const line = entry ? (entry.cloneNode(true) as HTMLElement) : placeLink(address);
  const numeral = line.querySelector('.numeral')?.textContent?.replace(/\s+/g, ' ').trim();
  if (entry) markIn(line, words, language);
  const {lang, dir} = entry ?? index.get(address.replace(/#.*$/, '')) ?? document.documentElement;

  let isTold = false;
  const texts = partEntry(part).fields.flatMap((field, nth) => {
    const pieces = splitByWords(fields[nth] ?? '', words, language);
    const holds = pieces.some(({isMatch}) => isMatch);
    const isShown = field.shown === 'always' || (holds && !(field.shown === 'reason' && isTold));
    isTold ||= holds;
    if (field.shown === 'name' || !isShown || pieces.length === 0) return [];
    const told = field.ofEdition ? document.documentElement : {lang, dir};
    return textOf(field, createExcerpt(pieces, excerptLength, language), told);
  });

  const ways = [
    ...(entry && part !== 'passage' ? [] : articleLink(address, index)),
    ...(part === 'passage' ? passageLink(address, numeral ?? '') : []),
  ];
  if (ways.length > 0) texts.push(classed('ways', element('p', ...ways)));
  return classed('result', element('li', line, element('div', ...texts)));
}

function textOf(
  {label, quoted}: Field,
  pieces: Piece[],
  {lang, dir}: {lang: string; dir: string},
): HTMLElement {
  const text = quoted
    ? element('blockquote', ...nodes(pieces))
    : classed('text', element('p', ...nodes(pieces)));
  if (label) {
    const before = classed('label', element('bdi', label));
    before.lang = document.documentElement.lang;
    text.prepend(before);
  }
  text.lang = lang;
  text.dir = dir;
  return text;
}

/** All that was found in a part, under its heading. */
async function section(
  {part, hits}: PartHits,
  index: Map<string, HTMLElement>,
): Promise<HTMLElement> {
  const load = (from: number, to?: number) =>
    Promise.all(
      hits.slice(from, to).map(async (hit) => result(part, hit.language, await hit.load(), index)),
    );
  const {label} = partEntry(part);
  const heading = element('h2', `${label} (${hits.length})`);
  heading.id = `found-${part}`;
  const list = element('ol', ...(await load(0, shownAtFirst)));
  const made = element('section', heading, list);
  made.setAttribute('aria-labelledby', heading.id);
  if (hits.length > shownAtFirst) {
    const more = element('button', `Show all ${hits.length} ${label.toLowerCase()}`);
    more.type = 'button';
    more.addEventListener('click', async () => {
      const added = await load(shownAtFirst);
      list.append(...added);
      more.remove();
      added[0]?.querySelector('a')?.focus();
    });
    made.append(more);
  }
  return made;
}

/** Answer the form. */
function answer(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>('input');
  const [status, results, index] = ['found', 'results', 'index'].map((id) =>
    document.getElementById(id),
  );
  if (!input || !status || !results || !index) return;
  const lines = readIndex(index);
  const {search: folder = '', languages = ''} = form.dataset;

  let opened: Promise<Search> | undefined;
  let asked: string | undefined;

  const show = (told: string, found: HTMLElement[]): void => {
    status.textContent = told;
    results.replaceChildren(...found);
    results.hidden = found.length === 0;
    index.hidden = found.length > 0;
  };

  const ask = async (): Promise<void> => {
    const query = input.value.trim();
    if (query === asked) return;
    asked = query;
    const address = new URL(location.href);
    if (query) address.searchParams.set('q', query);
    else address.searchParams.delete('q');
    history.replaceState(null, '', address);
    if (!query) {
      show('', []);
      return;
    }
    try {
      if (!opened) status.textContent = 'Searching …';
      opened ??= openSearch(folder, languages.split(' '));
      const found = await (await opened)(query);
      const sections = await Promise.all(found.map((each) => section(each, lines)));
      // A later query has been asked meanwhile.
      if (asked !== query) return;
      const count = found.reduce((sum, {hits}) => sum + hits.length, 0);
      const told =
        count === 0
          ? `Nothing found for “${query}”. All that can be found stands below.`
          : `${count} ${count === 1 ? 'result' : 'results'} for “${query}”`;
      show(told, sections);
    } catch {
      opened = undefined;
      asked = undefined;
      show('The search could not be loaded. All that it leads to stands below.', []);
    }
  };

  let waiting = 0;
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(ask, pause);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    ask();
  });

  // What the address asks, or what was typed before this script was there.
  input.value ||= new URL(location.href).searchParams.get('q') ?? '';
  if (input.value) ask();
}

const form = document.querySelector<HTMLFormElement>('form[data-search]');
if (form) answer(form);
