/**
 * The client script of the search page. Results replace the index and are copies of its
 * entries. The query is in the URL.
 */
import {openSearch, type PartHits, type Search} from '../search/engine.ts';
import {createExcerpt, type Found, type Piece, splitByWords} from '../search/found.ts';
import {type Field, type Part, partEntry} from '../search/parts.ts';

/** Number of results of each part that are shown at first. */
const initialCount = 10;

/** Maximum length of an excerpt, in characters. */
const excerptLength = 260;

/** Delay between the last keystroke and the search, in milliseconds. */
const typingDelay = 300;

const createElement = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] => {
  const created = document.createElement(name);
  created.append(...children);
  return created;
};

const addClass = <Node extends HTMLElement>(className: string, node: Node): Node => {
  node.className = className;
  return node;
};

const createNodes = (pieces: readonly Piece[]): (Node | string)[] =>
  pieces.map(({text, isMatch}) => (isMatch ? createElement('mark', text) : text));

/** Read the entries of the index, keyed by the address that each links to. */
const readIndex = (index: HTMLElement): Map<string, HTMLElement> =>
  new Map(
    [...index.querySelectorAll<HTMLElement>('[data-entry]')].map((entry) => [
      entry.querySelector('a')?.getAttribute('href') ?? '',
      entry,
    ]),
  );

/** Mark words in all text nodes of an element. */
function markWords(element: HTMLElement, words: readonly string[], language: string): void {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts)
    text.replaceWith(...createNodes(splitByWords(text.data, words, language)));
}

/** Link to the article of a result, with its title from the index. */
function articleLink(address: string, index: Map<string, HTMLElement>): Node[] {
  const href = address.replace(/#.*$/, '');
  const entry = index.get(href);
  const title = entry?.querySelector('a')?.textContent;
  if (!entry || !title) return [];
  const link = createElement('a', title.trim());
  link.href = href;
  link.lang = entry.lang;
  link.dir = entry.dir;
  return [createElement('span', document.createTextNode('In '), link)];
}

/** Link to a piece of text, named after its position in the article: `Paragraph 6`. */
function positionLink(address: string): HTMLElement {
  const [, fragment = ''] = address.split('#');
  const [, number] = /^p(\d+)$/.exec(fragment) ?? [];
  const name = number ? `Paragraph ${number}` : fragment ? 'Footnote' : 'Text';
  const link = addClass('place', createElement('a', name));
  link.href = address;
  return createElement('div', link);
}

/** Link to the page of a passage; the entry itself links to the passage in the article. */
function passageLink(address: string, name: string): Node[] {
  const [article = '', id = ''] = address.split('#');
  const link = createElement('a', 'On its own page');
  link.href = `${article}${id}/`;
  link.setAttribute('aria-label', `${name} on its own page`);
  return [link];
}

/** Render a result: its entry of the index, and excerpts around the words that were found. */
function renderResult(
  part: Part,
  language: string,
  {address, fields, words}: Found,
  index: Map<string, HTMLElement>,
): HTMLElement {
  const entry = index.get(address);
  const line = entry ? (entry.cloneNode(true) as HTMLElement) : positionLink(address);
  const numeral = line.querySelector('.numeral')?.textContent?.replace(/\s+/g, ' ').trim();
  if (entry) markWords(line, words, language);
  const {lang, dir} = entry ?? index.get(address.replace(/#.*$/, '')) ?? document.documentElement;

  let hasShownMatch = false;
  const texts = partEntry(part).fields.flatMap((field, nth) => {
    const pieces = splitByWords(fields[nth] ?? '', words, language);
    const hasMatch = pieces.some(({isMatch}) => isMatch);
    const isShown =
      field.shown === 'always' || (hasMatch && !(field.shown === 'reason' && hasShownMatch));
    hasShownMatch ||= hasMatch;
    if (field.shown === 'name' || !isShown || pieces.length === 0) return [];
    const source = field.ofEdition ? document.documentElement : {lang, dir};
    return renderField(field, createExcerpt(pieces, excerptLength, language), source);
  });

  const links = [
    ...(entry && part !== 'passage' ? [] : articleLink(address, index)),
    ...(part === 'passage' ? passageLink(address, numeral ?? '') : []),
  ];
  if (links.length > 0) texts.push(addClass('ways', createElement('p', ...links)));
  return addClass('result', createElement('li', line, createElement('div', ...texts)));
}

function renderField(
  {label, quoted}: Field,
  pieces: Piece[],
  {lang, dir}: {lang: string; dir: string},
): HTMLElement {
  const text = quoted
    ? createElement('blockquote', ...createNodes(pieces))
    : addClass('text', createElement('p', ...createNodes(pieces)));
  if (label) {
    const before = addClass('label', createElement('bdi', label));
    before.lang = document.documentElement.lang;
    text.prepend(before);
  }
  text.lang = lang;
  text.dir = dir;
  return text;
}

/** Render the results of one part of the edition as a section with a heading. */
async function renderSection(
  {part, hits}: PartHits,
  index: Map<string, HTMLElement>,
): Promise<HTMLElement> {
  const load = (from: number, to?: number) =>
    Promise.all(
      hits
        .slice(from, to)
        .map(async (hit) => renderResult(part, hit.language, await hit.load(), index)),
    );
  const {label} = partEntry(part);
  const heading = createElement('h2', `${label} (${hits.length})`);
  heading.id = `found-${part}`;
  const list = createElement('ol', ...(await load(0, initialCount)));
  const section = createElement('section', heading, list);
  section.setAttribute('aria-labelledby', heading.id);
  if (hits.length > initialCount) {
    const more = createElement('button', `Show all ${hits.length} ${label.toLowerCase()}`);
    more.type = 'button';
    more.addEventListener('click', async () => {
      const added = await load(initialCount);
      list.append(...added);
      more.remove();
      added[0]?.querySelector('a')?.focus();
    });
    section.append(more);
  }
  return section;
}

/** Run searches from the form: while typing, on submit, and for the query in the URL. */
function handleForm(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>('input');
  const [status, results, index] = ['found', 'results', 'index'].map((id) =>
    document.getElementById(id),
  );
  if (!input || !status || !results || !index) return;
  const entries = readIndex(index);
  const {search: folder = '', languages = ''} = form.dataset;

  let opened: Promise<Search> | undefined;
  let latestQuery: string | undefined;

  const show = (message: string, sections: HTMLElement[]): void => {
    status.textContent = message;
    results.replaceChildren(...sections);
    results.hidden = sections.length === 0;
    index.hidden = sections.length > 0;
  };

  const runQuery = async (): Promise<void> => {
    const query = input.value.trim();
    if (query === latestQuery) return;
    latestQuery = query;
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
      const sections = await Promise.all(found.map((each) => renderSection(each, entries)));
      // A later query has replaced this one in the meantime.
      if (latestQuery !== query) return;
      const count = found.reduce((sum, {hits}) => sum + hits.length, 0);
      const message =
        count === 0
          ? `Nothing found for “${query}”. All that can be found stands below.`
          : `${count} ${count === 1 ? 'result' : 'results'} for “${query}”`;
      show(message, sections);
    } catch {
      opened = undefined;
      latestQuery = undefined;
      show('The search could not be loaded. All that it leads to stands below.', []);
    }
  };

  let timer = 0;
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(runQuery, typingDelay);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    runQuery();
  });

  // The query of the URL, unless the reader typed one before this script was loaded.
  input.value ||= new URL(location.href).searchParams.get('q') ?? '';
  if (input.value) runQuery();
}

const form = document.querySelector<HTMLFormElement>('form[data-search]');
if (form) handleForm(form);
