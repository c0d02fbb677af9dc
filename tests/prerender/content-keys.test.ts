import {describe, expect, test} from 'vitest';
import {createExportSite} from '../../src/export/export-site.ts';
import {type History, noHistory} from '../../src/history/history.ts';
import {createContentKeys, type Surroundings} from '../../src/prerender/content-keys.ts';
import {type Content, compileGood} from '../edition/content.ts';

const note = (id: string, words: string, attributes = '') =>
  `:::claim[Gist]{#${id} type=factual status=opinion ${attributes}}\n> ${words}\n\nA note.\n:::\n`;
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const content: Content = {
  'actors/anna.md': '---\nname: Anna Berg\n---\n\nA life.\n',
  'actors/otto.md': '---\nname: Otto Lund\n---\n\nA life.\n',
  'frameworks/steps.md': '---\ntitle: Steps\nsigns:\n  - {number: 1, title: One}\n---\n\nText.\n',
  'articles/one/article.md': '---\ntitle: One\n---\n\nAnna Berg left the old town.\n',
  'articles/one/annotations.md': note('left', 'left the old town', 'evidence-for="steps/1"'),
  'articles/two/article.md': '---\ntitle: Two\n---\n\nOtto Lund stayed. See [it](../one/).\n',
  'articles/two/annotations.md': note('stayed', 'stayed', 'by=otto'),
};
const paths = [
  '/articles/one/',
  '/articles/one/left/preview.png',
  '/articles/two/',
  '/actors/anna/',
  '/actors/otto/',
  '/frameworks/steps/',
];

const image = (src: string) =>
  ({src, width: 1, height: 1, loading: 'lazy', decoding: 'async'}) as const;
const surroundings: Surroundings = {
  site: createExportSite('https://edition.example', '/', noHistory),
  digestFile: (file) => file,
  findImage: (path) => image(path),
  hasTwin: () => true,
};

function keysOf(files: Content, history: History = noHistory): (string | undefined)[] {
  const site = createExportSite('https://edition.example', '/', history);
  return paths.map(createContentKeys(compileGood(files), {...surroundings, site}));
}

/** Which keys a change of some files changes. */
function changedBy(change: Content): string[] {
  const [before, after] = [keysOf(content), keysOf({...content, ...change})];
  return paths.filter((_, nth) => before[nth] !== after[nth]);
}

const ofOne = [
  '/articles/one/',
  '/articles/one/left/preview.png',
  '/actors/anna/',
  '/frameworks/steps/',
];
const ofTwo = ['/articles/two/', '/actors/otto/'];

describe('a key', () => {
  test('is the same for the same content, and belongs to an article, an actor or a framework', () => {
    expect(changedBy({})).toEqual([]);
    expect(keysOf(content)).not.toContain(undefined);
    const keyOf = createContentKeys(compileGood(content), surroundings);
    for (const path of ['/', '/articles/three/', '/actors/', '/about/', '/feed.xml']) {
      expect(keyOf(path)).toBeUndefined();
    }
  });

  test('changes with a note, for its article, actor and framework', () => {
    const changed = note('left', 'left the old town', 'evidence-for="steps/1"').replace(
      'A note',
      'Words',
    );
    expect(changedBy({'articles/one/annotations.md': changed})).toEqual(ofOne);
  });

  test('changes with the text, the title, an actor, and a framework', () => {
    const two = content['articles/two/article.md'] as string;
    expect(changedBy({'articles/two/article.md': two.replace('Two', 'Three')})).toEqual(ofTwo);
    expect(changedBy({'articles/two/article.md': `${two}\nMore.\n`})).toEqual(ofTwo);
    const anna = content['actors/anna.md'] as string;
    expect(changedBy({'actors/anna.md': anna.replace('---\n\n', 'role: Mayor\n---\n\n')})).toEqual(
      ofOne,
    );
    const steps = content['frameworks/steps.md'] as string;
    expect(changedBy({'frameworks/steps.md': steps.replace('One', 'First')})).toEqual(ofOne);
  });

  test('changes with the site, for all', () => {
    expect(changedBy({'site.md': '---\nname: Other\n---\n'})).toEqual(paths);
    expect(changedBy({'style.css': '.a { color: red }'})).toEqual(paths);
  });

  test('does not change with an article that has nothing to do with it', () => {
    const other = {'articles/three/article.md': '---\ntitle: Three\n---\n\nNobody.\n'};
    expect(changedBy(other)).toEqual([]);
    expect(changedBy({...other, 'actors/ida.md': '---\nname: Ida Holm\n---\n\nA life.\n'})).toEqual(
      [],
    );
  });

  test('changes with the other parts of its series', () => {
    const part = (title: string, slug: string) => ({
      [`articles/${slug}/article.md`]: `---\ntitle: ${title}\nseries: Town\n---\n\nAnna Berg left the old town.\n`,
    });
    const [alone, both, renamed] = [
      part('One', 'one'),
      {...part('One', 'one'), ...part('Three', 'three')},
      {...part('One', 'one'), ...part('Four', 'three')},
    ].map((change) => keysOf({...content, ...change})[0]);
    expect(new Set([alone, both, renamed]).size).toBe(3);
  });

  test('changes with the dates of its annotations', () => {
    const dates = {created: '2026-01-01T00:00:00Z', modified: '2026-01-02T00:00:00Z'};
    const dated = keysOf(content, {...noHistory, annotations: new Map([['one/left', dates]])});
    expect(paths.filter((_, nth) => dated[nth] !== keysOf(content)[nth])).toEqual(ofOne);
  });

  test('changes if a page that it links to gets or loses a twin', () => {
    const edition = compileGood(content);
    const isOther = (address: string) => address !== 'https://edition.example/articles/one/';
    const [all, none] = [() => true, isOther].map((hasTwin) =>
      createContentKeys(edition, {...surroundings, hasTwin}),
    );
    expect(all?.('/articles/two/')).not.toBe(none?.('/articles/two/'));
    expect(all?.('/articles/one/')).toBe(none?.('/articles/one/'));
  });

  test('changes with the bytes of an image, and with its address, which equal files share', () => {
    const edition = compileGood({
      ...content,
      'articles/one/wall.png': onePixel,
      'articles/one/article.md':
        '---\ntitle: One\n---\n\nAnna Berg left the old town.\n\n![A wall](wall.png)\n',
    });
    const keysWith = (change: Partial<Surroundings>) =>
      paths.map(createContentKeys(edition, {...surroundings, ...change}));
    const before = keysWith({});
    for (const change of [{digestFile: () => 'other'}, {findImage: () => image('/lift.png')}]) {
      const after = keysWith(change);
      expect(paths.filter((_, nth) => before[nth] !== after[nth])).toEqual(ofOne);
    }
  });

  test('knows the pages that a site with a base path, a biography or a field links to', () => {
    const edition = compileGood({
      ...content,
      'actors/anna.md': '---\nname: Anna Berg\n---\n\nSee [it](/frameworks/steps/).\n',
      'articles/two/article.md':
        '---\ntitle: Two\nsource: https://edition.example/base/about/\n---\n\nOtto Lund stayed.\n',
    });
    const asked = new Set<string>();
    const keyOf = createContentKeys(edition, {
      ...surroundings,
      site: createExportSite('https://edition.example', '/base/', noHistory),
      hasTwin: (address) => {
        asked.add(address);
        return true;
      },
    });
    paths.map(keyOf);
    expect(asked).toContain('https://edition.example/base/frameworks/steps/');
    expect(asked).toContain('https://edition.example/base/about/');
  });

  test('does not belong to the further pages of a list', () => {
    const site = {...content, 'actors/page.md': '---\nname: Page\n---\n\nA life.\n'};
    expect(createContentKeys(compileGood(site), surroundings)('/actors/page/2/')).toBeUndefined();
  });
});
