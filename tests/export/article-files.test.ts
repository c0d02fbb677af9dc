import {XMLParser, XMLValidator} from 'fast-xml-parser';
import {strFromU8, unzipSync} from 'fflate';
import {fromHtml} from 'hast-util-from-html';
import {select, selectAll} from 'hast-util-select';
import {describe, expect, test} from 'vitest';
import type {EditionAnnotation} from '../../src/edition/model.ts';
import {renderArgdown} from '../../src/export/argdown.ts';
import {listArticleFiles, listClaimFiles} from '../../src/export/article-files.ts';
import {renderClaimsCsv} from '../../src/export/claims-csv.ts';
import {createEpub} from '../../src/export/epub.ts';
import {createHypothesisDocument} from '../../src/export/hypothesis.ts';
import {renderTei} from '../../src/export/tei.ts';
import {english} from '../language/english.ts';
import {articleOf, bare, exported, first, historyOf, several, siteWith} from './site.ts';

const site = siteWith(historyOf(exported));
const tides = articleOf(exported, 'tides');
const note = articleOf(bare, 'note');
const articles = [first, several, exported, bare].flatMap((edition) => edition.articles);
const page = 'https://edition.example/some/base/articles/tides/';

test('An article lists the files that it has.', () => {
  const names = (of: typeof tides) =>
    [...listArticleFiles(of, site), ...listClaimFiles(of, site)].map(({href}) =>
      href.split('/').at(-1),
    );
  expect(names(tides)).toEqual([
    'book.epub',
    'tei.xml',
    'hypothesis.json',
    'claims.csv',
    'argument.argdown',
  ]);
  expect(names(note)).toEqual(['book.epub', 'tei.xml']);
});

describe('the table of claims', () => {
  const rows = renderClaimsCsv(tides, site, english).split('\r\n');

  test('has a row for each claim, with status, finding, quote, address and sources.', () => {
    expect(rows[0]).toBe(
      'name,id,status,type,claim,finding,quote,speaker,about,paragraphs,address,sources,modified',
    );
    expect(rows[1]).toBe(
      `Claim 1,held-first,supported,factual,The wall held: the second report,,The wall held.,Maria Lindqvist,,2,${page}held-first/,https://report.example/,2025-06-07T08:09:10Z`,
    );
    expect(rows).toHaveLength(6);
    expect(rows.at(-1)).toBe('');
  });

  test('quotes fields with commas and quotation marks.', () => {
    const [claim] = tides.annotations.filter(({id}) => id === 'held-tuesday');
    const changed = {...claim, finding: 'It "holds",\nsays'} as EditionAnnotation;
    const article = {...tides, annotations: [changed]};
    expect(renderClaimsCsv(article, site, english)).toContain(',"It ""holds"",\nsays",');
  });
});

describe('the argument', () => {
  const argument = renderArgdown(tides, site, english);

  test('has a statement for each claim, and its relations that argue.', () => {
    expect(argument).toContain('===\ntitle: High water & low water\nauthor: Maria Lindqvist\n');
    expect(argument).toContain(
      '[Claim 4]: It held on Tuesday #contested {"status":"contested","finding":"The gauge, “broken”, shows nothing.",',
    );
    expect(argument).toContain(
      '\n    -> [Claim 1]\n    +> [Sign II of “Three signs of neglect”]\n',
    );
    expect(argument).toContain('"restates":["Claim 1"]');
  });

  test('escapes what Argdown would read.', () => {
    const [claim] = tides.annotations.filter(({id}) => id === 'held-first');
    const article = {...tides, annotations: claim ? [{...claim, gistText: '[a] *b* #c <d>'}] : []};
    expect(renderArgdown(article, site, english)).toContain(
      ']: \\[a\\] \\*b\\* \\#c \\<d\\> #supported',
    );
  });
});

describe('the document for Hypothesis', () => {
  const document = createHypothesisDocument(tides, site, english);
  const annotations = document['annotations'] as Record<string, unknown>[];
  const find = (id: string) => annotations.find((each) => each['id'] === `${page}${id}/`);

  test('has all annotations, on the page of the article.', () => {
    expect(annotations).toHaveLength(tides.annotations.length);
    expect(find('held-first')).toMatchObject({
      created: '2024-01-02T03:04:05Z',
      updated: '2025-06-07T08:09:10Z',
      user: 'acct:editor-ada@edition.example',
      user_info: {display_name: 'Ada Example'},
      uri: page,
      document: {title: ['High water & low water']},
      target: [{source: page, selector: [{exact: 'The wall held.'}]}],
      tags: ['claim', 'factual', 'supported'],
    });
  });

  test('has status, finding and note as Markdown.', () => {
    expect(find('held-tuesday')?.['text']).toBe(
      `**It held on *Tuesday***\n\nContested: The gauge, “broken”, shows nothing.\n\nThe table says so; \`3 m\` <kbd>held</kbd>.\n\n- One\n- Two\n\n<${page}held-tuesday/>`,
    );
  });

  test('quotes a passage of several pieces in the note.', () => {
    expect(find('nobody')).toMatchObject({
      target: [{selector: [{exact: 'Nobody measured the water.'}]}],
      text: expect.stringMatching(/^> Nobody measured the water. The wall held.\n\n\*\*/),
    });
  });

  test('has a constant date where nothing is committed.', () => {
    expect(createHypothesisDocument(tides, siteWith(), english)['export_date']).toBe(
      '1970-01-01T00:00:00Z',
    );
  });
});

describe('TEI', () => {
  const tei = renderTei(tides, site, english);
  const read = (of: string) =>
    new XMLParser({ignoreAttributes: false, preserveOrder: true, trimValues: false}).parse(of);
  type Node = {[name: string]: Node[] | string};
  const textOf = (nodes: Node[]): string =>
    nodes
      .map((node) =>
        '#text' in node
          ? String(node['#text'])
          : Object.entries(node)
              .filter(([name]) => name !== ':@' && name !== 'note')
              .map(([, inner]) => textOf(inner as Node[]))
              .join(''),
      )
      .join('');
  const findAll = (nodes: Node[], name: string): Node[] =>
    nodes.flatMap((node) =>
      Object.entries(node).flatMap(([key, inner]) =>
        Array.isArray(inner) ? [...(key === name ? [node] : []), ...findAll(inner, name)] : [],
      ),
    );

  test.each(articles.map((article) => [article.slug, article] as const))(
    'has all words of the text: %s',
    (_, article) => {
      const document = renderTei(article, site, english);
      expect(XMLValidator.validate(document)).toBe(true);
      const [body] = findAll(read(document), 'body');
      const words = textOf([body ?? {}]).replace(/\s/g, '');
      // A footnote is where it is called, so it is read apart.
      const notes = findAll([body ?? {}], 'note').map((each) => textOf(each['note'] as Node[]));
      const text = article.text.replace(/\s/g, '');
      expect((words + notes.join('')).replace(/\s/g, '').length).toBeGreaterThanOrEqual(
        text.length,
      );
      expect(text.startsWith(words.slice(0, 200))).toBe(true);
    },
  );

  test('has annotations that refer to their segments.', () => {
    const ids = new Set([...tei.matchAll(/xml:id="([^"]*)"/g)].map(([, id]) => id));
    const targets = [...tei.matchAll(/ (?:target|ana|resp|active|passive)="([^"]*)"/g)]
      .flatMap(([, target = '']) => target.split(' '))
      .filter((each) => each.startsWith('#'));
    expect(targets.length).toBeGreaterThan(40);
    expect(targets.filter((each) => !ids.has(each.slice(1)))).toEqual([]);
    expect(tei).toContain(
      '<annotation xml:id="held-tuesday" motivation="assessing" target="#seg.13" ana="#status.contested" resp="#editor-ada #editor-omar">',
    );
    expect(tei).toContain('<relation name="rebuts" active="#held-tuesday" passive="#held-first"/>');
  });

  test('has footnotes where they are called, and lists, tables and line breaks.', () => {
    expect(tei).toContain('water.</seg><hi rend="sup"><note xml:id="fn.1" place="foot" n="1">');
    expect(tei).toContain('<hi rend="sup"><ref target="#fn.1">1</ref></hi>');
    expect(tei).toContain(
      '<row role="label"><cell>Day</cell><cell>Water</cell><cell>Wall</cell></row>',
    );
    expect(tei).toMatch(/<list rend="bulleted"><item xml:id="p5">/);
    expect(tei).toContain('It rained</seg><lb/>');
  });
});

describe('the e-book', () => {
  const book = createEpub(tides, () => undefined, site, english);
  const files = unzipSync(book);
  const read = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const tree = fromHtml(read('EPUB/article.xhtml').replace(/<(\w+)([^<>]*)\/>/g, '<$1$2></$1>'));

  test('begins with its type, which is not compressed.', () => {
    expect(Object.keys(files)[0]).toBe('mimetype');
    expect(strFromU8(book.slice(30, 58))).toBe('mimetypeapplication/epub+zip');
  });

  test('is the same for the same content.', () => {
    expect(createEpub(tides, () => undefined, site, english)).toEqual(book);
  });

  test('has each note as a pop-up footnote, to which its numeral refers.', () => {
    const calls = selectAll('#text a[role=doc-noteref]', tree);
    const notes = tides.annotations.filter(({numeral}) => numeral !== '');
    expect(calls).toHaveLength(notes.length);
    expect(read('EPUB/article.xhtml').match(/epub:type="footnote"/g)).toHaveLength(notes.length);
    for (const {properties} of calls) {
      const target = select(String(properties['href']), tree);
      expect(target?.tagName).toBe('aside');
    }
  });

  test('links only to what it contains, or to the site.', () => {
    const ids = new Set(selectAll('[id]', tree).map(({properties}) => properties['id']));
    const hrefs = selectAll('a[href]', tree).map(({properties}) => String(properties['href']));
    expect(hrefs.length).toBeGreaterThan(30);
    for (const href of hrefs) {
      if (href.startsWith('#')) expect(ids).toContain(decodeURIComponent(href.slice(1)));
      else expect(href).toMatch(/^https:/);
    }
  });

  test('has annotations whose positions select their words.', () => {
    const {items, about} = JSON.parse(read('META-INF/annotations.json'));
    expect(about['dc:title']).toBe('High water & low water');
    const characters = [...(textContent(select('#text', tree)) ?? '')];
    for (const annotation of tides.annotations) {
      const item = items.find((each: {id: string}) => each.id === `${page}${annotation.id}/`);
      const {start, end} = item.target.selector[0].refinedBy;
      const [range = {start: 0, end: 0}] = annotation.ranges;
      const words = tides.text.slice(range.start, range.end).replace(/\s/g, '');
      const selected = characters.slice(start, end).join('').replace(/\s/g, '');
      // Numerals and calls are in the text of the book.
      if (selected.length === words.length) expect(selected).toBe(words);
      expect(selected.slice(0, 4)).toBe(words.slice(0, 4));
      expect(selected.slice(-4)).toBe(words.slice(-4));
    }
  });

  test('has images of the article, and the description of one that it cannot have.', () => {
    const image = {
      type: 'element' as const,
      tagName: 'img',
      properties: {src: '/articles/tides/wall.png', alt: 'The wall'},
      children: [],
    };
    const article = {...tides, tree: {...tides.tree, children: [image, ...tides.tree.children]}};
    const png = new Uint8Array([137, 80, 78, 71]);
    const withImage = unzipSync(
      createEpub(article, () => ({name: 'wall.png', bytes: png}), site, english),
    );
    expect(withImage['EPUB/images/1.png']).toEqual(png);
    expect(strFromU8(withImage['EPUB/article.xhtml'] ?? png)).toContain('src="images/1.png"');
    const without = unzipSync(createEpub(article, () => undefined, site, english));
    expect(strFromU8(without['EPUB/article.xhtml'] ?? png)).not.toContain('<img');
    expect(strFromU8(without['EPUB/article.xhtml'] ?? png)).toContain('The wall');
  });
});

function textContent(node: unknown): string {
  const {
    type,
    value,
    children = [],
  } = node as {
    type: string;
    value: string;
    children?: unknown[];
  };
  return type === 'text' ? value : children.map(textContent).join('');
}
