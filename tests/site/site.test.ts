/**
 * Tests that apply to every site, independent of its content and its base path.
 */
import type {Element} from 'hast';
import {fromHtml} from 'hast-util-from-html';
import {HtmlValidate} from 'html-validate';
import {beforeAll, describe, expect, test} from 'vitest';
import {proveLinks} from '../../src/fragment/prove-links.ts';
import {buildGoodSite, fixtureContent} from './build-site.ts';
import {
  createCspHash,
  describeBrokenReference,
  findPage,
  listCssAddresses,
  listReferences,
  readSite,
  readText,
  type Site,
  selectAll,
  selectOne,
  textContent,
  textOf,
} from './pages.ts';

const htmlValidate = new HtmlValidate({
  extends: ['html-validate:recommended'],
  // The checkboxes of a group share a name (HTML, §4.10.5.1.15).
  rules: {'form-dup-name': ['error', {shared: ['checkbox', 'radio', 'button', 'reset', 'submit']}]},
  elements: [
    'html5',
    {
      // ARIA 1.3 (§6.6.12) and browsers support a list of ids; html-validate implements 1.2.
      '*': {attributes: {'aria-details': {list: true, enum: ['/\\S+/'], reference: 'id'}}},
    },
  ],
});

/** The search page, which has a form and its own policy. */
const search = 'search/index.html';

/** JSON-LD is a data block, not a script (HTML, §4.12.1). */
const dataBlock = '[type="application/ld+json"]';

describe.each([
  {name: 'the first edition', options: {}},
  {name: 'the first edition under a base path', options: {base: '/some/base/'}},
  {
    name: 'several articles under a base path',
    options: {content: fixtureContent('several'), base: '/gloss/'},
  },
  {name: 'one bare article', options: {content: fixtureContent('bare')}},
])('$name', ({options}) => {
  let site: Site;
  beforeAll(async () => {
    site = readSite(await buildGoodSite(options));
  });

  test('has every kind of page that exists without actors and frameworks.', () => {
    const files = site.pages.map(({file}) => file);
    expect(files).toEqual(
      expect.arrayContaining([
        '404.html',
        'about/index.html',
        'actors/index.html',
        'frameworks/index.html',
        'index.html',
      ]),
    );
    expect(files.filter((file) => file.startsWith('articles/')).length).toBeGreaterThan(0);
  });

  test('has no broken link, fragment or file.', () => {
    const broken = site.pages.flatMap((page) =>
      listReferences(page).flatMap(
        ({value}) => describeBrokenReference(site, page.url, value) ?? [],
      ),
    );
    expect(broken).toEqual([]);
  });

  test('has nothing of the form for writing notes.', () => {
    const files = site.files.filter((file) => /\.(?:html|js|css)$/.test(file));
    expect(files.length).toBeGreaterThan(site.pages.length);
    const found = files.filter((file) =>
      /gloss-write|_write\/|gloss-token/.test(readText(site.build, file)),
    );
    expect(found).toEqual([]);
  });

  test('has only absolute paths, which also work on the 404 page.', () => {
    const {build} = site;
    const relative = site.pages.flatMap((page) =>
      listReferences(page).flatMap(({value}) =>
        value.startsWith(build.base) || value.startsWith('#') || /^(https?|mailto):/.test(value)
          ? []
          : `${page.file}: ${value}`,
      ),
    );
    expect(relative).toEqual([]);
  });

  test('links to other sites, but loads nothing from them.', () => {
    const {origin} = site.build;
    const foreign = site.pages.flatMap((page) =>
      listReferences(page).flatMap(({element, attribute, value}) => {
        const url = new URL(value, page.url);
        if (url.origin === origin) return [];
        const isLink = element.tagName === 'a' && attribute === 'href';
        return isLink && ['http:', 'https:', 'mailto:'].includes(url.protocol)
          ? []
          : `${page.file}: <${element.tagName} ${attribute}="${value}">`;
      }),
    );
    expect(foreign).toEqual([]);
    expect(site.pages.flatMap(({tree}) => selectAll('base, [http-equiv=refresh]', tree))).toEqual(
      [],
    );
  });

  test('has styles that load only its own files.', () => {
    const {build} = site;
    const sheets = [
      ...site.files
        .filter((file) => file.endsWith('.css'))
        .map((file) => ({
          file,
          css: readText(build, file),
          url: new URL(build.base + file, build.origin),
        })),
      ...site.pages.flatMap(({file, tree, url}) =>
        selectAll('style', tree).map((style) => ({file, css: textContent(style), url})),
      ),
    ];
    expect(sheets.flatMap(({css}) => listCssAddresses(css)).length).toBeGreaterThan(10);
    const wrong = sheets.flatMap(({file, css, url}) =>
      listCssAddresses(css).flatMap((address) => {
        if (address.startsWith('data:')) return [];
        return new URL(address, url).origin === build.origin
          ? (describeBrokenReference(site, url, address) ?? [])
          : `${file}: ${address}`;
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('has the canonical address of every page, from SITE_URL and BASE_PATH.', () => {
    for (const {tree, url, file} of site.pages) {
      if (file === '404.html') continue;
      // The canonical address of an embedded page is that of its passage.
      const canonical = file.endsWith('/embed/index.html') ? new URL('..', url) : url;
      expect(selectOne('link[rel=canonical]', tree).properties['href'], file).toBe(canonical.href);
    }
  });

  test('has a 404 page without a canonical address.', () => {
    const {tree} = findPage(site, '404.html');
    expect(selectAll('link[rel=canonical]', tree)).toEqual([]);
    expect(selectOne('meta[name=robots]', tree).properties['content']).toBe('noindex');
  });

  test('has a policy on every page that allows only its own styles and scripts.', () => {
    for (const {file, tree} of site.pages) {
      const policy = String(
        selectOne('meta[http-equiv=content-security-policy]', tree).properties['content'],
      );
      const directives = new Map(
        policy.split(';').map((each) => {
          const [name = '', ...sources] = each.trim().split(/\s+/);
          return [name, sources];
        }),
      );
      // The search uses WebAssembly; `search.test.ts` tests that no other page does.
      const other = file === search ? policy.replace(" 'wasm-unsafe-eval'", '') : policy;
      expect(other, file).not.toMatch(/unsafe|\*|https?:|data:|blob:/);
      expect(directives.get('script-src'), file).toContain("'self'");
      expect(directives.get('style-src'), file).toEqual(["'self'"]);
      const inline = (selector: string) =>
        selectAll(selector, tree).map(textContent).map(createCspHash);
      expect(selectAll('style, [style]', tree), file).toEqual([]);
      expect(directives.get('script-src'), file).toEqual(
        expect.arrayContaining(inline(`script:not([src]):not(${dataBlock})`)),
      );
    }
  });

  test('has a small blocking script, except on embedded and redirected pages.', () => {
    for (const {file, tree} of site.pages) {
      const first = selectAll('head script[src]:not([type])', tree);
      const isFramed = selectAll('body.page', tree).length > 0;
      expect(first.length, file).toBe(isFramed ? 1 : 0);
      for (const {properties} of first) {
        const path = new URL(String(properties['src']), site.build.origin).pathname;
        expect(readText(site.build, path.slice(site.build.base.length)).length).toBeLessThan(600);
      }
    }
  });

  test('has at most one other script, a deferred file for articles and the search.', () => {
    for (const {file, tree} of site.pages) {
      const scripts = selectAll(`script:not(${dataBlock})`, tree).filter(
        ({properties}) => properties['type'] !== undefined,
      );
      const mayHave = file.startsWith('articles/') || file === search;
      expect(scripts.length, file).toBeLessThanOrEqual(mayHave ? 1 : 0);
      for (const {properties} of scripts) {
        expect(properties, file).toMatchObject({type: 'module', src: expect.any(String)});
      }
    }
    const withScript = site.pages.filter(({tree}) => selectAll('[type=module]', tree).length > 0);
    expect(withScript.map(({file}) => file)).toEqual(
      expect.arrayContaining(
        site.pages.flatMap(({file, tree}) =>
          selectAll('[data-article]', tree).length > 0 ? file : [],
        ),
      ),
    );
  });

  test('proves every link to a passage and to a block.', () => {
    for (const {html, file} of site.pages.filter(({tree}) => selectAll('.pin', tree).length > 0)) {
      const {html: proven, links} = proveLinks(html.replaceAll(/<a data-context="[^"]*" /g, '<a '));
      expect(proven, file).toBe(html);
      expect(links.size, file).toBe(selectAll('.pin', fromHtml(html)).length);
    }
  });

  test('has no style attributes, event handlers, embedded objects or submitted forms.', () => {
    for (const {file, tree, html} of site.pages) {
      // Script handles the form of the search, and styles handle the choices.
      const sent = file === search ? '' : ', form:not(.choices)';
      // The strip of an article is an SVG file of the site in a frame.
      const embedded = 'object, embed, iframe:not([src$=".svg"])';
      expect(selectAll(`[style], ${embedded}${sent}`, tree), file).toEqual([]);
      expect(html, file).not.toMatch(/<[^>]*\son[a-z]+\s*=/i);
    }
  });

  test('is valid HTML on every page.', async () => {
    const messages: string[] = [];
    for (const {file, html} of site.pages) {
      const report = await htmlValidate.validateString(html, file);
      for (const {line, column, ruleId, message} of report.results.flatMap(
        (each) => each.messages,
      )) {
        messages.push(`${file}:${line}:${column} ${ruleId}: ${message}`);
      }
    }
    expect(messages).toEqual([]);
  });

  test('has unique ids on every page.', () => {
    for (const {file, ids} of site.pages) {
      expect(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        file,
      ).toEqual([]);
    }
  });

  test('has one h1 on every page, and skips no level of headings.', () => {
    for (const {file, tree} of site.pages) {
      const levels = selectAll('h1, h2, h3, h4, h5, h6', tree).map(({tagName}) =>
        Number(tagName.slice(1)),
      );
      expect(
        levels.filter((level) => level === 1),
        file,
      ).toHaveLength(1);
      expect(levels[0], file).toBe(1);
      const skips = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
      expect(skips, file).toEqual([]);
    }
  });

  test('has a unique title and a language on every page.', () => {
    const titles = site.pages.map(({tree}) => textOf(selectOne('head > title', tree)));
    expect(new Set(titles).size).toBe(titles.length);
    for (const {file, tree} of site.pages) {
      // The pages of an article are in its language.
      const [, slug = ''] = /^articles\/([^/]+)\//.exec(file) ?? [];
      const lang = {zasedanie: 'ru', mina: 'ar'}[slug] ?? 'en';
      expect(selectOne('html', tree).properties['lang'], file).toBe(lang);
      expect(selectAll('main', tree), file).toHaveLength(1);
    }
  });

  test('lists every article on the home page.', () => {
    const articles = site.pages.filter(({file}) => /^articles\/[^/]+\/index\.html$/.test(file));
    const listed = selectAll('main article :is(h2, h3) a', findPage(site, '').tree);
    expect(listed.map(({properties}) => String(properties['href'])).sort()).toEqual(
      articles.map(({url}) => url.pathname).sort(),
    );
    const titles = articles.map(({tree}) => textOf(selectOne('h1', tree)));
    expect(listed.map((each: Element) => textOf(each)).sort()).toEqual(titles.sort());
  });

  test('marks the current page in the navigation.', () => {
    for (const {file, tree, url} of site.pages) {
      const current = selectAll('.masthead [aria-current=page]', tree);
      for (const {properties} of current)
        expect(url.pathname).toContain(String(properties['href']));
      // About is named at the foot of each page.
      const expected = /^(404|articles|about)/.test(file) ? 0 : 1;
      expect(current, file).toHaveLength(expected);
    }
  });
});
