/** Reads what a page states about itself, in its head. */
import type {Element, Nodes, Root} from 'hast';
import {walkElements} from '../annotate/text/walk.ts';
import type {Facts} from './model.ts';

/** The comment that browsers write into a page when they save it. */
const savedFrom = /^\s*saved from url=\(\d+\)(https?:\/\/\S+)\s*$/;

/** Read the facts of a page. The reader mode reads authors and dates better, where it works. */
export function readPageFacts(tree: Root): Facts {
  const metas = new Map<string, string>();
  let [title, lang, canonical]: (string | undefined)[] = [];
  const saved = tree.children.flatMap((child) =>
    child.type === 'comment' ? (savedFrom.exec(child.value)?.[1] ?? []) : [],
  );
  walkElements(tree, (element) => {
    const {tagName, properties} = element;
    if (tagName === 'html') lang ??= textValue(properties['lang']);
    if (tagName === 'title') title ??= textOf(element).replace(/\s+/g, ' ').trim() || undefined;
    if (tagName === 'link' && hasRel(element, 'canonical')) {
      canonical ??= textValue(properties['href']);
    }
    const name = textValue(properties['name'] ?? properties['property'])?.toLowerCase();
    const content = textValue(properties['content']);
    if (tagName === 'meta' && name && content && !metas.has(name)) metas.set(name, content);
  });
  const pick = (...names: string[]) =>
    names.map((name) => metas.get(name)).find((value) => value !== undefined);
  const siteName = pick('og:site_name');
  return {
    title: pick('og:title', 'dc.title', 'citation_title', 'twitter:title') ?? title,
    author: pick('author', 'dc.creator', 'citation_author'),
    publisher: siteName === undefined ? undefined : {name: siteName},
    source: [canonical, pick('og:url'), ...saved].find((address) => isWebAddress(address)),
    published: pick('article:published_time', 'dc.date', 'citation_publication_date', 'date'),
    lang,
    description: pick('description', 'og:description'),
  };
}

/** Return whether a text is an absolute address of the web. */
export const isWebAddress = (text: string | undefined): text is string =>
  text !== undefined && /^https?:\/\//i.test(text) && URL.canParse(text);

const hasRel = ({properties: {rel}}: Element, name: string): boolean =>
  Array.isArray(rel) && rel.includes(name);

const textValue = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
