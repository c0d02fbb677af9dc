/**
 * The client script of the search page. Results replace the index and are copies of its
 * entries. The query is in the URL.
 */
import {type Hit, openSearch, type PartHits, type Search} from '../search/engine.ts';
import {
  createExcerpt,
  type Found,
  listOtherWords,
  type Piece,
  splitByWords,
} from '../search/found.ts';
import {type Field, type Part, partEntry} from '../search/parts.ts';
import type {SearchTexts} from '../search/texts.ts';

/** Number of results of each part that are shown at first. */
const initialCount = 10;

/** Maximum length of an excerpt, in characters. */
const excerptLength = 260;

/** Delay between the last keystroke and the search, in milliseconds. */
const typingDelay = 300;

/** Fill the variables of a text: `{count}`. */
const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));

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
function articleLink(address: string, index: Map<string, HTMLElement>, texts: SearchTexts): Node[] {
  const href = address.replace(/#.*$/, '');
  const entry = index.get(href);
  const title = entry?.querySelector('a')?.textContent;
  if (!entry || !title) return [];
  const link = createElement('a', title.trim());
  link.href = href;
  link.lang = entry.lang;
  link.dir = entry.dir;
  const [before = '', after = ''] = texts.in.split('{article}');
  return [createElement('span', before, link, after)];
}

/** Link to a piece of text, named after its position in the article: `Paragraph 6`. */
function positionLink(address: string, texts: SearchTexts): HTMLElement {
  const [, fragment = ''] = address.split('#');
  const [, number] = /^p(\d+)$/.exec(fragment) ?? [];
  const {paragraph, footnote, text} = texts;
  const name = number ? fill(paragraph, {number}) : fragment ? footnote : text;
  const link = addClass('place', createElement('a', name));
  link.href = address;
  return createElement('div', link);
}

/** Link to the page of a passage; the entry itself links to the passage in the article. */
function passageLink(address: string, name: string, texts: SearchTexts): Node[] {
  const [article = '', id = ''] = address.split('#');
  const link = createElement('a', texts.ownPage);
  link.href = `${article}${id}/`;
  link.setAttribute('aria-label', fill(texts.ownPageNamed, {name}));
  return [link];
}

/** Render a result: its entry of the index, and excerpts around the words that were found. */
function renderResult(
  part: Part,
  language: string,
  {address, fields, words}: Found,
  index: Map<string, HTMLElement>,
  texts: SearchTexts,
): HTMLElement {
  const entry = index.get(address);
  const line = entry ? (entry.cloneNode(true) as HTMLElement) : positionLink(address, texts);
  const numeral = line.querySelector('.numeral')?.textContent?.replace(/\s+/g, ' ').trim();
  if (entry) markWords(line, words, language);
  const {lang, dir} = entry ?? index.get(address.replace(/#.*$/, '')) ?? document.documentElement;

  let hasShownMatch = false;
  const shown = partEntry(part).fields.flatMap((field, nth) => {
    const pieces = splitByWords(fields[nth] ?? '', words, language);
    const hasMatch = pieces.some(({isMatch}) => isMatch);
    const isShown =
      field.shown === 'always' || (hasMatch && !(field.shown === 'reason' && hasShownMatch));
    hasShownMatch ||= hasMatch;
    if (field.shown === 'name' || !isShown || pieces.length === 0) return [];
    const source = field.ofEdition ? document.documentElement : {lang, dir};
    const excerpt = createExcerpt(pieces, excerptLength, language);
    return renderField(field, excerpt, source, texts);
  });

  const links = [
    ...(entry && part !== 'passage' ? [] : articleLink(address, index, texts)),
    ...(part === 'passage' ? passageLink(address, numeral ?? '', texts) : []),
  ];
  if (links.length > 0) shown.push(addClass('ways', createElement('p', ...links)));
  return addClass('result', createElement('li', line, createElement('div', ...shown)));
}

function renderField(
  {isNote, quoted}: Field,
  pieces: Piece[],
  {lang, dir}: {lang: string; dir: string},
  {note}: SearchTexts,
): HTMLElement {
  const text = quoted
    ? createElement('blockquote', ...createNodes(pieces))
    : addClass('text', createElement('p', ...createNodes(pieces)));
  if (isNote) {
    const before = addClass('label', createElement('bdi', note));
    before.lang = document.documentElement.lang;
    text.prepend(before);
  }
  text.lang = lang;
  text.dir = dir;
  return text;
}

/** Results with their language. */
interface Loaded extends Found {
  language: string;
}

/** Load the texts of results. */
const loadHits = (hits: readonly Hit[]): Promise<Loaded[]> =>
  Promise.all(hits.map(async (hit) => ({...(await hit.load()), language: hit.language})));

/**
 * Render the results of one part of the edition as a section with a heading.
 *
 * @param first the results that are shown at first
 */
function renderSection(
  {part, hits}: PartHits,
  first: readonly Loaded[],
  index: Map<string, HTMLElement>,
  texts: SearchTexts,
): HTMLElement {
  const render = (results: readonly Loaded[]) =>
    results.map((found) => renderResult(part, found.language, found, index, texts));
  const {label, all} = texts.parts[part];
  const heading = createElement('h2', `${label} (${hits.length})`);
  heading.id = `found-${part}`;
  const list = createElement('ol', ...render(first));
  const section = createElement('section', heading, list);
  section.setAttribute('aria-labelledby', heading.id);
  if (hits.length > initialCount) {
    const more = createElement('button', fill(all, {count: hits.length}));
    more.type = 'button';
    more.addEventListener('click', async () => {
      const added = render(await loadHits(hits.slice(initialCount)));
      list.append(...added);
      more.remove();
      added[0]?.querySelector('a')?.focus();
    });
    section.append(more);
  }
  return section;
}

/** Maximum number of words that a message names. */
const maxNamedWords = 3;

/** Add the words that were found instead of those of the query to a message. */
function nameOtherWords(
  message: string,
  query: string,
  results: readonly Loaded[],
  {foundAs, word}: SearchTexts,
): string {
  const {lang} = document.documentElement;
  const others = listOtherWords(
    query,
    results.flatMap(({words}) => words),
    results[0]?.language ?? lang,
  ).slice(0, maxNamedWords);
  if (others.length === 0) return message;
  const words = new Intl.ListFormat(lang, {type: 'unit'}).format(
    others.map((other) => fill(word, {word: other})),
  );
  return fill(foundAs, {results: message, words});
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
  const texts: SearchTexts = JSON.parse(form.dataset['texts'] ?? '');
  const plurals = new Intl.PluralRules(document.documentElement.lang);

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
      if (!opened) status.textContent = texts.searching;
      opened ??= openSearch(folder, languages.split(' '));
      const found = await (await opened)(query);
      const loaded = await Promise.all(
        found.map(({hits}) => loadHits(hits.slice(0, initialCount))),
      );
      // A later query has replaced this one in the meantime.
      if (latestQuery !== query) return;
      const count = found.reduce((sum, {hits}) => sum + hits.length, 0);
      const message = count === 0 ? texts.none : texts.results[plurals.select(count)];
      show(
        nameOtherWords(fill(message ?? '', {count, query}), query, loaded.flat(), texts),
        found.map((each, nth) => renderSection(each, loaded[nth] ?? [], entries, texts)),
      );
    } catch {
      opened = undefined;
      latestQuery = undefined;
      show(texts.failed, []);
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
