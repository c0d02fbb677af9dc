/**
 * Tests the pages of the first edition against the promises of the design.
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
  findById,
  findPage,
  listHrefs,
  type Page,
  readSite,
  removeMatches,
  type Site,
  select,
  selectAll,
  selectOne,
  textContent,
  textOf,
} from './pages.ts';

const slug = 'csto-kazakhstan-2022';
const articlePath = `/articles/${slug}/`;
const readContent = (...path: string[]): string =>
  readFileSync(join(editionContent, ...path), 'utf8');
const frontMatter = (text: string) => parse(text.split('---')[1] ?? '') as Record<string, unknown>;
const textList = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

interface SourceAnnotation {
  kind: string;
  id: string;
  attributes: string;
  quote: string;
}

/** The annotations of the file, parsed without the engine. */
const written: SourceAnnotation[] = [
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
/** The article without the elements that the edition added. */
let source: Element;

beforeAll(async () => {
  site = readSite(await buildGoodSite());
  page = findPage(site, articlePath.slice(1));
  article = selectOne('[data-article]', page.tree);
  source = removeMatches('[data-apparatus]', article);
});

describe('the text', () => {
  test('is the same as in the source, letter by letter.', () => {
    const omitted = textList(frontMatter(readContent('articles', slug, 'article.md'))['omitted']);
    const expected = readContent('articles', slug, 'source.txt')
      .split('\n')
      .filter((line) => !omitted.includes(line.trim()))
      // In the article, the numbers are list markers.
      .map((line) => line.replace(/^\d\. /, ''))
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim();
    expect(expected.length).toBeGreaterThan(3000);
    expect(textOf(source)).toBe(expected);
  });

  test('has nine paragraphs, and a list with three items.', () => {
    const blocks = selectAll(':scope > div > *, :scope > :not(div)', source).map(
      ({tagName}) => tagName,
    );
    expect(blocks).toEqual(['p', 'p', 'p', 'p', 'p', 'p', 'p', 'ol', 'p', 'p']);
    expect(selectAll('ol > li', source).map(({properties}) => properties['value'])).toEqual([
      '1',
      '2',
      '3',
    ]);
  });

  test('has an id for every paragraph and every list item, in order.', () => {
    const addressed = selectAll('p, li', source).map(({properties}) => properties['id']);
    expect(addressed).toEqual(Array.from({length: 12}, (_, index) => `p${index + 1}`));
  });

  test('has attributes for its language and its direction.', () => {
    expect(article.properties).toMatchObject({lang: 'en', dir: 'ltr'});
  });
});

describe('the annotations', () => {
  test('are eighteen claims, three signs, nine glosses and two mentions.', () => {
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

  test('have their ids at the start of their passages, and their references at the end.', () => {
    for (const {id, quote} of written) {
      const [first = '', last = first] = quote.split(' […] ');
      expect(textFrom(id).startsWith(first), id).toBe(true);
      const before = textBefore(`a[href="#note-${id}"]`);
      expect(before.endsWith(last), `${id}: …${before.slice(-40)}`).toBe(true);
    }
  });

  test('stand in blocks with links, which are proven to be unique in the page.', () => {
    const {links} = proveLinks(page.html);
    expect(links.size).toBe(12);
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
      const reference = selectOne(`a[href="#note-${id}"]`, article);
      expect(reference.properties).toMatchObject({
        role: 'doc-noteref',
        href: `#note-${id}`,
      });
      expect(reference.properties['ariaLabel'], id).toBeTruthy();
      const note = selectOne(`#note-${id}`, page.tree);
      expect(note.properties['role'], id).toBe('doc-footnote');
      expect(listHrefs('[role=doc-backlink]', note), id).toEqual([`#${id}`]);
      const details = selectAll('[aria-details]', article).filter(({properties}) =>
        String(properties['ariaDetails']).split(' ').includes(`note-${id}`),
      );
      expect(details.length, id).toBeGreaterThan(0);
    }
  });

  test('are numbered by kind in the order of their references: 1 to 18, I to III, a to i.', () => {
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
      const numeral = textOf(selectOne('summary .numeral', details ?? article))
        .split(' ')
        .at(-1);
      const reference = selectOne(`a[href="#note-${id}"]`, article);
      expect(reference.properties['dataNumeral'], id).toBe(numeral);
    }
  });

  test('have a link to a source in every note.', () => {
    for (const {id} of written) {
      const links = listHrefs('a[href^=http]', selectOne(`#note-${id}`, article));
      expect(links.length, id).toBeGreaterThan(0);
    }
  });

  test('are next to the block with their references.', () => {
    const followed = [article, ...selectAll('li', article)].flatMap(({children}) => {
      const elements = children.filter((child) => child.type === 'element');
      return elements.flatMap((element, index) => {
        if (!selectAll('.notes', element).includes(element)) return [];
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

  test('show each relation in both notes.', () => {
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
      restates: ['Restates', 'Restated in'],
      elaborates: ['Elaborates', 'Expanded in'],
      contrasts: ['Contrasts with', 'In contrast with'],
      'part-of': ['Part of', 'Includes'],
    };
    for (const {id, type, target} of related) {
      const [forward = '', backward = ''] = labels[type] ?? [];
      expect(listRelations(id)[forward], `${id} ${type} ${target}`).toContain(`#${target}`);
      expect(listRelations(target)[backward], `${target} of ${id}`).toContain(`#${id}`);
    }
  });
});

describe('the actors', () => {
  test('are linked from every proper name in the text.', () => {
    const {text, owners} = readCharacters(source);
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

  test('are linked from the epithets “head of Belarus” and “this politician”.', () => {
    const words = (id: string) => selectAll(`[data-actor=${id}]`, article).map(textOf);
    expect(words('lukashenko')).toEqual(['head of Belarus', 'Alexander Lukashenko']);
    expect(words('japarov')).toEqual(['Sadyr Japarov', 'this politician']);
    expect(words('tokayev')).toEqual(['Kassym-Zhomart Tokayev', 'Tokayev']);
    expect(words('lenin')).toEqual(['Lenin']);
  });

  test('have links that contain marks, and are never within a mark.', () => {
    expect(selectAll('mark [data-actor], mark a', article)).toEqual([]);
    expect(selectAll('a[data-actor] mark', article).length).toBeGreaterThan(3);
    expect(selectAll('a a', article)).toEqual([]);
  });

  test('have pages with the sentences of all mentions, and with all claims.', () => {
    const text = textOf(source);
    for (const {id, name} of actors) {
      const {tree} = findPage(site, `actors/${id}/`);
      expect(textOf(selectOne('h1', tree))).toBe(name);

      // An annotated mention has the id of its annotation.
      const linked = selectAll(`a[data-actor=${id}]`, article);
      const addresses = linked.map(({properties, children: [mark]}) =>
        String(properties['id'] ?? (mark?.type === 'element' && mark.properties['id'])),
      );
      const section = selectOne('section[aria-labelledby=mentions]', tree);
      expect(listHrefs('li a', section)).toEqual(
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
      const listed = listHrefs('section[aria-labelledby^=claims] a', tree);
      expect(listed.sort()).toEqual(claims.map((claim) => `${articlePath}#${claim.id}`).sort());
    }
    const index = findPage(site, 'actors/').tree;
    expect(listHrefs('main li a', index).sort()).toEqual(
      actors.map(({id}) => `/actors/${id}/`).sort(),
    );
  });

  test('are listed at the end of the article, and so are the disputed claims.', () => {
    const claims = selectOne('section[aria-labelledby=claims]', page.tree);
    expect(listHrefs('li > a', claims)).toEqual(
      written
        .filter(({attributes}) => /status=(contested|unsupported)/.test(attributes))
        .map(({id}) => `#${id}`),
    );
    expect(selectAll('[data-finding]', claims)).toHaveLength(4);
    expect(listHrefs('section[aria-labelledby=actors] li a', page.tree).sort()).toEqual(
      actors.map(({id}) => `/actors/${id}/`).sort(),
    );
  });
});

describe('the home page of the only article', () => {
  test('is its front: the tally, the disputed claims with their findings, and the actors.', () => {
    const {tree} = findPage(site, '');
    expect(textOf(selectOne('.tally p', tree))).toMatch(/^18 claims: 4 contested, /);
    const disputed = selectOne('section[aria-labelledby=claims]', tree);
    expect(listHrefs('a', disputed)).toHaveLength(4);
    expect(selectAll('[data-finding]', disputed)).toHaveLength(4);
    expect(listHrefs('section[aria-labelledby=actors] li a', tree).sort()).toEqual(
      actors.map(({id}) => `/actors/${id}/`).sort(),
    );
    expect(textOf(selectOne('main article', tree))).toContain('The online meeting of the leaders');
  });
});

describe('the framework', () => {
  test('has an id for each of the three signs, with the passage and the evidence.', () => {
    const {tree} = findPage(site, 'frameworks/revolutionary-situation/');
    for (const number of [1, 2, 3]) {
      const sign = findById(`sign-${number}`, tree);
      const stating = written.filter(({attributes}) =>
        attributes.includes(`sign="revolutionary-situation/${number}"`),
      );
      const evidence = written.filter(({attributes}) =>
        new RegExp(`evidence-for="[^"]*revolutionary-situation/${number}`).test(attributes),
      );
      expect(listHrefs('figcaption a', sign)).toEqual(
        stating.map(({id}) => `${articlePath}#${id}`),
      );
      expect(selectAll('blockquote', sign).map(textOf)).toEqual(stating.map(({quote}) => quote));
      expect(listHrefs('ul a', sign)).toEqual(evidence.map(({id}) => `${articlePath}#${id}`));
      expect(stating.length * evidence.length).toBeGreaterThan(0);
    }
    expect(selectAll('[id^=sign-]', tree)).toHaveLength(3);
  });

  test('has a link on the page of the article, to the first passage that states a sign.', () => {
    const [first] = written.filter(({kind}) => kind === 'sign');
    const links = selectAll('.ways a', page.tree).filter((link) => textOf(link).endsWith('III'));
    expect(links.map(({properties}) => properties['href'])).toEqual([`#${first?.id}`]);
    expect(links.map(textOf)).toEqual(['Revolutionary situationI, II, III']);
  });
});

/** List the relations in a note, such as `{'Supported by': ['#a']}`. */
function listRelations(id: string): Record<string, string[]> {
  const relations: Record<string, string[]> = {};
  for (const paragraph of selectAll('p.about', selectOne(`#note-${id}`, article))) {
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

/** Return the text of the source from the element with an id to the end. */
function textFrom(id: string): string {
  return textAround(`[id="${id}"]`)[1];
}

/** Return the text of the source before an element. */
const textBefore = (selector: string): string => textAround(selector)[0];

function textAround(selector: string): [before: string, after: string] {
  const target = selectOne(selector, article);
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

/** Return the text of an element, and the ancestors of each character. */
function readCharacters(element: Element): {text: string; owners: Element[][]} {
  let text = '';
  const owners: Element[][] = [];
  visitParents(element, 'text', (node, ancestors) => {
    const enclosing = ancestors.filter((each): each is Element => each.type === 'element');
    text += node.value;
    for (let at = 0; at < node.value.length; at++) owners.push(enclosing);
  });
  return {text, owners};
}
