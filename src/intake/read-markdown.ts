/** Reads Markdown with the front matter of other programs. */
import type {Nodes} from 'mdast';
import {toString as toText} from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {parse as parseYaml} from 'yaml';
import {readSource} from '../annotate/read-source.ts';
import {readWindowsControls} from '../annotate/text/windows-controls.ts';
import {type Facts, type Intake, IntakeError} from './model.ts';
import {isWebAddress} from './page-facts.ts';
import {selectOmitted, splitLines} from './select-omitted.ts';

const yamlFences = /^---[ \t]*\r?\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m;
const tomlFences = /^\+\+\+[ \t]*\r?\n([\s\S]*?)^\+\+\+[ \t]*(?:\r?\n|$)/m;

/**
 * Read Markdown. The text stays as it is; front matter is left out, as far as `article.md` does not
 * have it.
 *
 * @throws IntakeError if it has no text
 */
export function readMarkdown(source: string): Intake {
  const [head, values] = readHead(source);
  const all = listLines(source);
  let markdown = removeHead(source, head);
  let kept = listLines(markdown);
  if (!isEnd(kept, all)) {
    // Read as Markdown, the front matter and the text are one paragraph.
    markdown = removeHead(source, '');
    kept = listLines(markdown);
  }
  if (kept.length === 0) {
    throw new IntakeError('The file has no text.', 'Start from a file with the text.');
  }
  const omitted = selectOmitted(
    all.map(({text}, nth) => ({text, isOmitted: nth < all.length - kept.length})),
  );
  const stated = toFacts(values);
  const title = stated.title ?? findTitle(markdown);
  const first = kept[0]?.text ?? '';
  return {
    source: {name: 'source.md', text: source},
    markdown: /[\r\n]$/.test(markdown) ? markdown : `${markdown}\n`,
    facts: {...stated, title: title ?? cutTitle(first)},
    isTitleInferred: title === undefined,
    omitted,
    images: new Map(),
    base: stated.source,
    remarks:
      omitted.length > 0
        ? ['The front matter of the file is in `omitted`; what Gloss knows of it is taken over.']
        : [],
  };
}

/** Return the text below the front matter. */
const removeHead = (source: string, head: string): string =>
  readWindowsControls(source.slice(head.length).replace(/^(?:[ \t]*\r?\n)+/, ''));

/** Return the lines of what a text says. */
const listLines = (value: string): {text: string}[] =>
  splitLines(readSource({path: 'source.md', value}, 'markdown').text);

/** Return whether a list of lines is the end of another. */
const isEnd = (end: readonly {text: string}[], all: readonly {text: string}[]): boolean =>
  end.every(({text}, nth) => all[all.length - end.length + nth]?.text === text);

/** Read the front matter: its text with its fences, and its values. */
function readHead(source: string): [head: string, values: Readonly<Record<string, unknown>>] {
  const [yamlHead, yaml] = source.startsWith('---') ? (yamlFences.exec(source) ?? []) : [];
  if (yamlHead !== undefined && source.startsWith(yamlHead)) {
    try {
      const values: unknown = parseYaml(yaml ?? '', {schema: 'failsafe', logLevel: 'silent'});
      if (typeof values === 'object' && values !== null && !Array.isArray(values)) {
        return [yamlHead, values as Record<string, unknown>];
      }
    } catch {
      // It is a text between two lines.
    }
    return ['', {}];
  }
  const [tomlHead, toml] = source.startsWith('+++') ? (tomlFences.exec(source) ?? []) : [];
  if (tomlHead === undefined || !source.startsWith(tomlHead)) return ['', {}];
  const pairs = [...(toml ?? '').matchAll(/^([\w-]+)\s*=\s*(?:"([^"\\]*)"|'([^']*)'|(\S+))\s*$/gm)];
  return [
    tomlHead,
    Object.fromEntries(
      pairs.map(([, key, double, single, bare]) => [key, double ?? single ?? bare]),
    ),
  ];
}

/** Take over the values whose keys mean what those of Gloss mean. */
function toFacts(values: Readonly<Record<string, unknown>>): Facts {
  const pick = (...names: string[]): string | undefined =>
    names.map((name) => textValue(values[name])).find((value) => value !== undefined);
  const source = pick('canonical_url', 'canonical', 'source', 'url', 'permalink', 'link');
  return {
    title: pick('title'),
    author: pick('author', 'authors'),
    published: pick('published', 'date', 'pubDate', 'publishDate'),
    lang: pick('lang', 'language', 'locale'),
    description: pick('description'),
    source: isWebAddress(source) ? source : undefined,
  };
}

/** Return a value as a text: itself, or the `name` of one person. */
function textValue(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined;
  if (Array.isArray(value)) return value.length === 1 ? textValue(value[0]) : undefined;
  return typeof value === 'object' && value !== null && 'name' in value
    ? textValue(value.name)
    : undefined;
}

const parser = unified().use(remarkParse);

/** Return the words of the heading that begins a text. */
function findTitle(markdown: string): string | undefined {
  const [first] = parser.parse(markdown).children as Nodes[];
  return first?.type === 'heading' && first.depth === 1
    ? toText(first).replace(/\s+/g, ' ').trim() || undefined
    : undefined;
}

const cutTitle = (text: string): string => {
  const words = text.split(/\s+/);
  return words.length > 12 ? `${words.slice(0, 8).join(' ')} …` : text;
};
