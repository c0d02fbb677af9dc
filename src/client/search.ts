/**
 * The client script of the search page. Results replace the list of pages. The query is in the
 * URL.
 */
import {
  countHits,
  type Hit,
  type Outcome,
  openSearch,
  type PartHits,
  type Search,
} from '../search/engine.ts';
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

/** Number of results that are added at a time, at most. */
const moreCount = 20;

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

/** Mark the found words in a text. */
const markWords = (text: string, {words, language}: Loaded): (Node | string)[] =>
  createNodes(splitByWords(text, words, language));

/** A language and its direction. */
type Source = Pick<HTMLElement, 'lang' | 'dir'>;

const setSource = <Node extends HTMLElement>({lang, dir}: Source, node: Node): Node =>
  Object.assign(node, {lang, dir});

/** Render the line of a result: its numeral, its link and its status. */
function renderLine(part: Part, found: Loaded): HTMLElement {
  const {address, fields, facets} = found;
  const {place, kind, kindName = '', numeral = '', status, statusName = ''} = facets;
  const nth = partEntry(part).fields.findIndex(({shown}) => shown === 'link');
  const link = createElement('a', ...(place ? [place] : markWords(fields[nth] ?? '', found)));
  link.href = address;
  const isOfEdition = place !== undefined || partEntry(part).fields[nth]?.ofEdition;
  setSource(isOfEdition ? document.documentElement : facets, link);
  const line = addClass('line', createElement('div', link));
  if (kind) {
    const name = addClass('sr-only', createElement('span', `${kindName} `));
    const mark = addClass('numeral', createElement('span', name, numeral));
    mark.dataset['kind'] = kind;
    line.prepend(mark);
  }
  if (status) {
    const mark = createElement('span', statusName);
    mark.dataset['status'] = status;
    line.append(mark);
  }
  return line;
}

/** Link to the page of a passage; the line itself links to the passage in the article. */
function renderPassageLink({address, facets}: Loaded, texts: SearchTexts): HTMLElement {
  const {kindName = '', numeral = ''} = facets;
  const [article = '', id = ''] = address.split('#');
  const link = createElement('a', texts.ownPage);
  link.href = `${article}${id}/`;
  link.setAttribute(
    'aria-label',
    fill(texts.ownPageNamed, {name: `${kindName} ${numeral}`.trim()}),
  );
  return addClass('ways', createElement('p', link));
}

/** Render a result: its line, and excerpts around the words that were found. */
function renderResult(part: Part, found: Loaded, texts: SearchTexts): HTMLElement {
  const {fields, facets, words, language} = found;
  let hasShownMatch = false;
  const shown = partEntry(part).fields.flatMap((field, nth) => {
    const pieces = splitByWords(fields[nth] ?? '', words, language);
    const hasMatch = pieces.some(({isMatch}) => isMatch);
    const isShown =
      field.shown === 'always' || (hasMatch && !(field.shown === 'reason' && hasShownMatch));
    hasShownMatch ||= hasMatch;
    if (field.shown === 'link' || !isShown || pieces.length === 0) return [];
    const excerpt = createExcerpt(pieces, excerptLength, language);
    return renderField(field, excerpt, field.ofEdition ? document.documentElement : facets, texts);
  });
  if (part === 'passage') shown.push(renderPassageLink(found, texts));
  const line = renderLine(part, found);
  return addClass('result', createElement('li', line, createElement('div', ...shown)));
}

function renderField(
  {label, quoted}: Field,
  pieces: Piece[],
  source: Source,
  texts: SearchTexts,
): HTMLElement {
  const text = quoted
    ? createElement('blockquote', ...createNodes(pieces))
    : addClass('text', createElement('p', ...createNodes(pieces)));
  if (label) {
    const before = addClass('label', createElement('bdi', texts[label]));
    before.lang = document.documentElement.lang;
    text.prepend(before);
  }
  return setSource(source, text);
}

/** Results with their language. */
interface Loaded extends Found {
  language: string;
}

/** Load the texts of results. */
const loadHits = (hits: readonly Hit[]): Promise<Loaded[]> =>
  Promise.all(hits.map(async (hit) => ({...(await hit.load()), language: hit.language})));

/** Name the article of the results of a list. */
function renderArticle({facets}: Loaded, {in: text}: SearchTexts): HTMLElement[] {
  const {article, articleAddress} = facets;
  if (!article || !articleAddress) return [];
  const link = setSource(facets, createElement('a', article));
  link.href = articleAddress;
  const [before = '', after = ''] = text.split('{article}');
  return [createElement('h3', before, link, after)];
}

/** Render results as one list for each article, in the order of its best result. */
const renderLists = (part: Part, results: readonly Loaded[], texts: SearchTexts): HTMLElement[] =>
  [...Map.groupBy(results, ({facets}) => facets.articleAddress).values()].flatMap((own) => [
    ...own.slice(0, 1).flatMap((found) => renderArticle(found, texts)),
    createElement('ol', ...own.map((found) => renderResult(part, found, texts))),
  ]);

/**
 * Render the results of one part of the edition as a section with a heading.
 *
 * @param first the results that are shown at first
 */
function renderSection(
  {part, hits}: PartHits,
  first: readonly Loaded[],
  texts: SearchTexts,
): HTMLElement {
  const {label, all} = texts.parts[part];
  const heading = createElement('h2', `${label} (${hits.length})`);
  heading.id = `found-${part}`;
  const section = createElement('section', heading, ...renderLists(part, first, texts));
  section.setAttribute('aria-labelledby', heading.id);
  const more = createElement('button');
  more.type = 'button';
  let shown = first.length;
  const update = (): void => {
    const rest = hits.length - shown;
    if (rest === 0) more.remove();
    more.textContent =
      rest > moreCount
        ? fill(texts.more, {part: label, count: moreCount, rest})
        : fill(all, {count: hits.length});
  };
  more.addEventListener('click', async () => {
    const next = await loadHits(hits.slice(shown, shown + moreCount));
    shown += next.length;
    const added = renderLists(part, next, texts);
    more.before(...added);
    update();
    added
      .find(({tagName}) => tagName === 'OL')
      ?.querySelector('a')
      ?.focus();
  });
  section.append(more);
  update();
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

/** Say how many results there are, and how they were found if not all words have been. */
function renderMessage(
  asked: string,
  {query, found, have, suggestion}: Outcome,
  results: readonly Loaded[],
  texts: SearchTexts,
): (Node | string)[] {
  const count = countHits(found);
  const plural = new Intl.PluralRules(document.documentElement.lang).select(count);
  const ofCount = fill(texts.results[plural] ?? '', {count, query});
  const message =
    count === 0
      ? fill(texts.none, {query})
      : have === 'all'
        ? nameOtherWords(ofCount, query, results, texts)
        : fill(texts[have], {results: ofCount});
  if (suggestion === undefined) return [message];
  const link = createElement('a', fill(texts.word, {word: suggestion}));
  link.href = `?q=${encodeURIComponent(suggestion)}`;
  const text =
    query === suggestion
      ? fill(texts.near, {query: asked, results: message, suggestion: '\0'})
      : `${message} · ${fill(texts.suggest, {suggestion: '\0'})}`;
  const [before = '', after = ''] = text.split('\0');
  return [before, link, after];
}

/** Whether the reader has switched off the shortcuts, in the dialog of an article (`keys.ts`). */
function areKeysOff(): boolean {
  // Access throws if the reader has blocked storage.
  try {
    return localStorage.getItem('keys') === 'off';
  } catch {
    return false;
  }
}

/** Run searches from the form: while typing, on submit, and for the query in the URL. */
function handleForm(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>('input');
  const [status, results, index] = ['found', 'results', 'index'].map((id) =>
    document.getElementById(id),
  );
  if (!input || !status || !results || !index) return;
  const {search: folder = '', languages = ''} = form.dataset;
  const texts: SearchTexts = JSON.parse(form.dataset['texts'] ?? '');

  let opened: Promise<Search> | undefined;
  let latestQuery: string | undefined;

  const show = (message: (Node | string)[], sections: HTMLElement[]): void => {
    status.replaceChildren(...message);
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
      show([], []);
      return;
    }
    try {
      if (!opened) status.textContent = texts.searching;
      opened ??= openSearch(folder, languages.split(' '), document.documentElement.lang);
      const outcome = await (await opened)(query);
      const {found} = outcome;
      const loaded = await Promise.all(
        found.map(({hits}) => loadHits(hits.slice(0, initialCount))),
      );
      // A later query has replaced this one in the meantime.
      if (latestQuery !== query) return;
      show(
        renderMessage(query, outcome, loaded.flat(), texts),
        found.map((each, nth) => renderSection(each, loaded[nth] ?? [], texts)),
      );
    } catch {
      opened = undefined;
      latestQuery = undefined;
      show([texts.failed], []);
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

  addEventListener('keydown', (event) => {
    const {key, code, ctrlKey, metaKey, altKey, isComposing} = event;
    const isTyping = (event.target as Element).matches('input, select, textarea');
    if (ctrlKey || metaKey || altKey || isTyping || isComposing || areKeysOff()) return;
    // On a keyboard for another script, use the key in the same physical position.
    if (key !== '/' && (/^[ -~]$/.test(key) || code !== 'Slash')) return;
    event.preventDefault();
    input.focus();
    input.select();
  });

  // The query of the URL, unless the reader typed one before this script was loaded.
  input.value ||= new URL(location.href).searchParams.get('q') ?? '';
  if (input.value) runQuery();
}

const form = document.querySelector<HTMLFormElement>('form[data-search]');
if (form) handleForm(form);
