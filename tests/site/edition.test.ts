/**
 * The first edition as it is built: that the page keeps what the design promises.
 */
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Element} from 'hast';
import {visitParents} from 'unist-util-visit-parents';
import {beforeAll, describe, expect, test} from 'vitest';
import {parse} from 'yaml';
import {proveLinks} from '../../src/fragment/prove-links.ts';
import {buildGoodSite, editionContent} from './build-site.ts';
import {
  byId,
  hrefs,
  one,
  type Page,
  pageAt,
  readSite,
  type Site,
  select,
  selectAll,
  textContent,
  textOf,
  without,
} from './pages.ts';

const slug = 'csto-kazakhstan-2022';
const articlePath = `/articles/${slug}/`;
const readContent = (...path: string[]): string =>
  readFileSync(join(editionContent, ...path), 'utf8');
const frontMatter = (text: string) => parse(text.split('---')[1] ?? '') as Record<string, unknown>;
const textList = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

interface WrittenAnnotation {
  kind: string;
  id: string;
  attributes: string;
  quote: string;
}

/** The annotations of the file, read without the engine. */
const written: WrittenAnnotation[] = [
  ...readContent('articles', slug, 'annotations.md').matchAll(
    /^:::(\w+)(?:\[.*\])?\{#([\w-]+)([^}]*)\}\n> (.+)$/gm,
  ),
].map(([, kind = '', id = '', attributes = '', quote = '']) => ({kind, id, attributes, quote}));

const actors = readdirSync(join(editionContent, 'actors')).map((file) => {
  const matter = frontMatter(readContent('actors', file));
  return {
    id: file.replace(/\.md$/, ''),
    name: String(matter['name']),
    names: [String(matter['name']), ...textList(matter['aliases'])],
  };
});

let site: Site;
let page: Page;
let article: Element;
/** The article without all that the edition added. */
let source: Element;

beforeAll(async () => {
  site = readSite(await buildGoodSite());
  page = pageAt(site, articlePath.slice(1));
  article = one('[data-article]', page.tree);
  source = without('[data-apparatus]', article);
});

describe('the text', () => {
  test('is that of the source, letter by letter.', () => {
    const omitted = textList(frontMatter(readContent('articles', slug, 'article.md'))['omitted']);
    const expected = readContent('articles', slug, 'source.txt')
      .split('\n')
      .filter((line) => !omitted.includes(line.trim()))
      // The list itself makes the numbers.
      .map((line) => line.replace(/^\d\. /, ''))
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim();
    expect(expected.length).toBeGreaterThan(3000);
    expect(textOf(source)).toBe(expected);
  });

  test('keeps its blocks: nine paragraphs around a list of three.', () => {
    const blocks = source.children.flatMap((child) =>
      child.type === 'element' ? child.tagName : [],
    );
    expect(blocks).toEqual(['p', 'p', 'p', 'p', 'p', 'p', 'p', 'ol', 'p', 'p']);
    expect(selectAll('ol > li', source).map(({properties}) => properties['value'])).toEqual([
      '1',
      '2',
      '3',
    ]);
  });

  test('has an address for every paragraph and every item, in their order.', () => {
    const addressed = selectAll('p, li', source).map(({properties}) => properties['id']);
    expect(addressed).toEqual(Array.from({length: 12}, (_, index) => `p${index + 1}`));
  });

  test('is marked as what it is: its language and its direction.', () => {
    expect(article.properties).toMatchObject({lang: 'en', dir: 'ltr'});
  });
});

describe('the annotations', () => {
  test('are all there: eighteen claims, three signs, nine glosses, two mentions.', () => {
    expect(written.map(({kind}) => kind).sort()).toEqual([
      ...Array<string>(18).fill('claim'),
      ...Array<string>(9).fill('gloss'),
      ...Array<string>(2).fill('mention'),
      ...Array<string>(3).fill('sign'),
    ]);
    for (const {kind, id} of written) {
      const note = select(`#note-${id}`, article);
      expect(note, id).toBeDefined();
      expect(select(`details[data-kind=${kind}]:has(#note-${id})`, article), id).toBeDefined();
    }
    expect(selectAll('details.note', article)).toHaveLength(written.length);
    expect(selectAll('[role=doc-footnote]', article)).toHaveLength(written.length);
  });

  test('have their ids where their passages begin, and their references where they end.', () => {
    for (const {id, quote} of written) {
      const [first = '', last = first] = quote.split(' […] ');
      expect(textFrom(id).startsWith(first), id).toBe(true);
      const before = textBefore(`a[href="#note-${id}"]`);
      expect(before.endsWith(last), `${id}: …${before.slice(-40)}`).toBe(true);
    }
  });

  test('have links that lead to their words, each proven to be the only place in the page.', () => {
    const {links} = proveLinks(page.html);
    expect(links.size).toBe(written.length + 12);
    expect([...links].filter(([, text]) => text === undefined)).toEqual([]);
  });

  test('mark exactly the words that they quote.', () => {
    for (const {id, quote} of written) {
      if (quote.includes('[…]')) continue;
      const marks = selectAll(`mark[data-annotations~="${id}"]`, source);
      expect(marks.map(textContent).join(''), id).toBe(quote);
    }
  });

  test('can be followed from the passage to the note, and back.', () => {
    for (const {id} of written) {
      const reference = one(`a[href="#note-${id}"]`, article);
      expect(reference.properties).toMatchObject({
        role: 'doc-noteref',
        href: `#note-${id}`,
      });
      expect(reference.properties['ariaLabel'], id).toBeTruthy();
      const note = one(`#note-${id}`, page.tree);
      expect(note.properties['role'], id).toBe('doc-footnote');
      expect(hrefs('[role=doc-backlink]', note), id).toEqual([`#${id}`]);
      const details = selectAll('[aria-details]', article).filter(({properties}) =>
        String(properties['ariaDetails']).split(' ').includes(`note-${id}`),
      );
      expect(details.length, id).toBeGreaterThan(0);
    }
  });

  test('are numbered by kind in the order in which they are called: 1 to 18, I to III, a to i.', () => {
    const numerals = (kind: string) =>
      selectAll(`.note[data-kind=${kind}] > summary > .numeral`, article).map((each) =>
        textOf(each).split(' ').at(-1),
      );
    const claims = numerals('claim').map(Number);
    expect([...claims].sort((a, b) => a - b)).toEqual(Array.from({length: 18}, (_, n) => n + 1));
    expect(numerals('sign')).toEqual(['I', 'II', 'III']);
    expect(numerals('gloss').sort()).toEqual([...'abcdefghi']);
    expect(numerals('mention').sort()).toEqual(['*', '†']);
    for (const {id} of written) {
      const [details] = selectAll(`details:has(#note-${id})`, article);
      const numeral = textOf(one('summary .numeral', details ?? article))
        .split(' ')
        .at(-1);
      const reference = one(`a[href="#note-${id}"]`, article);
      expect(reference.properties['dataNumeral'], id).toBe(numeral);
    }
  });

  test('cite a source in every note that bears a status, and in every other but a mention.', () => {
    for (const {id} of written) {
      const links = hrefs('a[href^=http]', one(`#note-${id}`, article));
      expect(links.length, id).toBeGreaterThan(0);
    }
  });

  test('stand directly behind the block that calls them.', () => {
    const followed = [article, ...selectAll('li', article)].flatMap(({children}) => {
      const elements = children.filter((child) => child.type === 'element');
      return elements.flatMap((element, index) => {
        if (element.properties['className']?.toString() !== 'notes') return [];
        const row = elements[index - 1];
        return selectAll('[role=doc-footnote]', element).map(({properties}) => {
          const id = String(properties['id']).replace(/^note-/, '');
          return {
            id,
            called: row !== undefined && select(`a[href="#note-${id}"]`, row) !== undefined,
          };
        });
      });
    });
    expect(followed.filter(({called}) => !called)).toEqual([]);
    expect(followed.map(({id}) => id).sort()).toEqual(written.map(({id}) => id).sort());
  });

  test('show each relation from both ends.', () => {
    const related = written.flatMap(({id, attributes}) =>
      [
        ...attributes.matchAll(
          /(supports|rebuts|restates|elaborates|contrasts|part-of)=(?:"([^"]*)"|(\S+))/g,
        ),
      ].flatMap(([, type = '', quoted, bare]) =>
        (quoted ?? bare ?? '').split(' ').map((target) => ({id, type, target})),
      ),
    );
    expect(related.length).toBeGreaterThan(15);
    const labels: Record<string, [string, string]> = {
      supports: ['Supports', 'Supported by'],
      restates: ['Restates', 'Restated by'],
      elaborates: ['Elaborates', 'Elaborated by'],
      contrasts: ['Contrasts with', 'Contrasted by'],
      'part-of': ['Part of', 'Contains'],
    };
    for (const {id, type, target} of related) {
      const [forward = '', backward = ''] = labels[type] ?? [];
      expect(relationsOf(id)[forward], `${id} ${type} ${target}`).toContain(`#${target}`);
      expect(relationsOf(target)[backward], `${target} of ${id}`).toContain(`#${id}`);
    }
  });
});

describe('the actors', () => {
  test('are linked at every proper name in the text.', () => {
    const {text, owners} = lettersOf(source);
    const found = actors.flatMap(({id, names}) =>
      names.flatMap((name) =>
        [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${name}(?![\\p{L}\\p{N}])`, 'gu'))].map(
          ({index}) => ({id, name, index}),
        ),
      ),
    );
    expect(new Set(found.map(({id}) => id)).size).toBe(4);
    for (const {id, name, index} of found) {
      for (let at = index; at < index + name.length; at++) {
        const link = owners[at]?.find(({tagName}) => tagName === 'a');
        expect(link?.properties['dataActor'], `${name} at ${at}`).toBe(id);
      }
    }
  });

  test('are linked at the epithets “head of Belarus” and “this politician”.', () => {
    const words = (id: string) => selectAll(`[data-actor=${id}]`, article).map(textOf);
    expect(words('lukashenko')).toEqual(['head of Belarus', 'Alexander Lukashenko']);
    expect(words('japarov')).toEqual(['Sadyr Japarov', 'this politician']);
    expect(words('tokayev')).toEqual(['Kassym-Zhomart Tokayev', 'Tokayev']);
    expect(words('lenin')).toEqual(['Lenin']);
  });

  test('are links that enclose the mark, never the other way round.', () => {
    expect(selectAll('mark [data-actor], mark a', article)).toEqual([]);
    expect(selectAll('a[data-actor] mark', article).length).toBeGreaterThan(3);
    expect(selectAll('a a', article)).toEqual([]);
  });

  test('have a page each with every mention in its sentence, and every claim.', () => {
    const text = textOf(source);
    for (const {id, name} of actors) {
      const {tree} = pageAt(site, `actors/${id}/`);
      expect(textOf(one('h1', tree))).toBe(name);

      // A mention that was annotated has the address of its annotation.
      const linked = selectAll(`a[data-actor=${id}]`, article);
      const addresses = linked.map(({properties, children: [mark]}) =>
        String(properties['id'] ?? (mark?.type === 'element' && mark.properties['id'])),
      );
      const section = one('section[aria-labelledby=mentions]', tree);
      expect(hrefs('li a', section)).toEqual(
        addresses.map((address) => `${articlePath}#${address}`),
      );
      const epithets = written.filter(
        ({kind, attributes}) => kind === 'mention' && attributes.includes(`actor=${id}`),
      );
      expect(addresses.filter((address) => !address.startsWith('mention-'))).toEqual(
        epithets.map((epithet) => epithet.id),
      );
      expect(selectAll('li a', section).map(textOf)).toEqual(linked.map(textOf));
      for (const item of selectAll('li', section)) expect(text).toContain(textOf(item));

      const claims = written.filter(
        ({kind, attributes}) =>
          kind === 'claim' &&
          new RegExp(`(?:by|attributed-to)=(?:${id}(?![\\w-])|"[^"]*\\b${id}\\b)`).test(attributes),
      );
      const listed = hrefs('section[aria-labelledby^=claims] a', tree);
      expect(listed.sort()).toEqual(claims.map((claim) => `${articlePath}#${claim.id}`).sort());
    }
    const index = pageAt(site, 'actors/').tree;
    expect(hrefs('main li a', index).sort()).toEqual(actors.map(({id}) => `/actors/${id}/`).sort());
  });

  test('and the claims are listed at the end of the article.', () => {
    const claims = one('section[aria-labelledby=claims]', page.tree);
    expect(hrefs('li > a', claims)).toEqual(
      written.filter(({kind}) => kind === 'claim').map(({id}) => `#${id}`),
    );
    expect(hrefs('section[aria-labelledby=actors] li a', page.tree).sort()).toEqual(
      actors.map(({id}) => `/actors/${id}/`).sort(),
    );
  });
});

describe('the framework', () => {
  test('has an address for each of the three signs, with the passage and the evidence.', () => {
    const {tree} = pageAt(site, 'frameworks/revolutionary-situation/');
    for (const number of [1, 2, 3]) {
      const sign = byId(`sign-${number}`, tree);
      const stating = written.filter(({attributes}) =>
        attributes.includes(`sign="revolutionary-situation/${number}"`),
      );
      const evidence = written.filter(({attributes}) =>
        new RegExp(`evidence-for="[^"]*revolutionary-situation/${number}`).test(attributes),
      );
      expect(hrefs('figcaption a', sign)).toEqual(stating.map(({id}) => `${articlePath}#${id}`));
      expect(selectAll('blockquote', sign).map(textOf)).toEqual(stating.map(({quote}) => quote));
      expect(hrefs('ul a', sign)).toEqual(evidence.map(({id}) => `${articlePath}#${id}`));
      expect(stating.length * evidence.length).toBeGreaterThan(0);
    }
    expect(selectAll('[id^=sign-]', tree)).toHaveLength(3);
  });

  test('is at a glance on the page of the article.', () => {
    const signs = one('section[aria-labelledby^=glance]', page.tree);
    expect(selectAll('li', signs)).toHaveLength(3);
    for (const {id} of written.filter(({kind}) => kind === 'sign')) {
      expect(hrefs('a', signs)).toContain(`#${id}`);
    }
  });
});

/** The relations that a note tells: `{'Supported by': ['#a']}`. */
function relationsOf(id: string): Record<string, string[]> {
  const relations: Record<string, string[]> = {};
  for (const paragraph of selectAll('p.about', one(`#note-${id}`, article))) {
    let label = '';
    for (const child of paragraph.children) {
      if (child.type === 'text') {
        const words = child.value.replace(/[·,]/g, '').trim();
        if (words !== '') label = words;
      } else if (child.type === 'element') {
        relations[label] = [...(relations[label] ?? []), String(child.properties['href'])];
      }
    }
  }
  return relations;
}

/** The text of the source from the element with an id on. */
function textFrom(id: string): string {
  return textAround(`[id="${id}"]`)[1];
}

/** The text of the source up to the end of what stands before an element. */
const textBefore = (selector: string): string => textAround(selector)[0];

function textAround(selector: string): [before: string, after: string] {
  const target = one(selector, article);
  let before = '';
  let after = '';
  let passed = false;
  visitParents(article, (node, ancestors) => {
    if (node === target) passed = true;
    if (node.type !== 'text') return;
    const isApparatus = ancestors.some(
      (ancestor) => ancestor.type === 'element' && 'dataApparatus' in ancestor.properties,
    );
    if (isApparatus) return;
    if (passed) after += node.value;
    else before += node.value;
  });
  return [before, after];
}

/** The text of an element, and for each letter what encloses it. */
function lettersOf(element: Element): {text: string; owners: Element[][]} {
  let text = '';
  const owners: Element[][] = [];
  visitParents(element, 'text', (node, ancestors) => {
    const enclosing = ancestors.filter((each): each is Element => each.type === 'element');
    text += node.value;
    for (let at = 0; at < node.value.length; at++) owners.push(enclosing);
  });
  return {text, owners};
}
