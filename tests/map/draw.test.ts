import {readFileSync} from 'node:fs';
import type {Element} from 'hast';
import {selectAll} from 'hast-util-select';
import {beforeAll, describe, expect, test} from 'vitest';
import {createAddresses} from '../../src/addresses/addresses.ts';
import {defined} from '../../src/annotate/model/defined.ts';
import {relationNames} from '../../src/annotate/model/relation-types.ts';
import {findInterface} from '../../src/language/interface.ts';
import {padding, sizes} from '../../src/map/build-box.ts';
import {buildArticleGraph} from '../../src/map/claim-graph.ts';
import {drawMap} from '../../src/map/draw.ts';
import {resolveEdgeStyle} from '../../src/map/edge-style.ts';
import {listDisputedSupports} from '../../src/map/findings.ts';
import {layOut} from '../../src/map/lay-out.ts';
import {boxWidth} from '../../src/map/model.ts';
import {english} from '../language/english.ts';
import {textOf} from '../site/pages.ts';
import {articleWith, claim, gloss, sign} from './maps.ts';

const annotations =
  claim(
    1,
    'status=contested finding="It was not so." attributed-to=lindqvist supports=a2',
    'All "others" & us',
  ) +
  claim(2, 'status=opinion by=haddad rebuts=a1 evidence-for="neglect/1 neglect/2"') +
  sign(3, 'sign=neglect/1') +
  gloss(4, 'elaborates=a1');

const draw = async (front?: string): Promise<Element> =>
  drawMap(
    await layOut(buildArticleGraph(articleWith(annotations, front), english), english),
    'A map',
    createAddresses('/base/'),
    english,
    'en',
  );

let map: Element;
beforeAll(async () => {
  map = await draw();
}, 60_000);

const links = (selector = 'a') =>
  selectAll(selector, map).map(({properties}) => [properties['href'], properties['ariaLabel']]);

describe('drawMap', () => {
  test('links nodes to their passages in reading order, and a sign without one to its framework', () => {
    expect(links('.node > a')).toEqual([
      ['/base/articles/a/#a1', 'Claim 1, contested: All "others" & us; about Maria Lindqvist'],
      ['/base/articles/a/#a2', 'Claim 2, opinion: Gist 2; by Omar Haddad'],
      ['/base/articles/a/#a3', 'Sign I: Gist 3'],
      ['/base/articles/a/#a4', 'Word a: Gist 4'],
      ['/base/frameworks/neglect/#sign-2', 'Sign II, not in the text: Nobody is charged'],
    ]);
  });

  test('marks names in another script than the page with their language', async () => {
    const russian = defined(findInterface('ru'), 'the interface in Russian');
    const drawn = drawMap(
      await layOut(
        buildArticleGraph(articleWith(annotations, 'title: A\nlang: ru'), russian),
        russian,
      ),
      'Карта',
      createAddresses('/base/'),
      russian,
      'en',
    );
    expect(selectAll('[lang=en]', drawn).map(textOf)).toEqual(
      expect.arrayContaining(['Nobody is charged']),
    );
    expect(selectAll('span', drawn)).toEqual([]);
  });

  test('begins the accessible name of each link with its visible text', () => {
    const words = (text: string) => text.replace(/[:;,\s]+/g, ' ');
    for (const link of selectAll('a', map)) {
      const name = words(String(link.properties['ariaLabel']));
      expect(name.startsWith(words(textOf(link)))).toBe(true);
    }
  });

  test('draws relations that argue at once, and the others only with the boxes of their ends', () => {
    const typesIn = (selector: string) =>
      selectAll(selector, map).map(({properties}) => properties['dataRelation']);
    expect(typesIn('svg > g[ariaHidden=true] > .edge').sort()).toEqual([
      'evidence-for',
      'evidence-for',
      'rebuts',
      'supports',
    ]);
    expect(typesIn('.node .edge.stated')).toEqual(['elaborates']);
    expect(typesIn('.node .edge.received')).toEqual(['elaborates']);
    expect(typesIn('.edge')).toHaveLength(4 + 2);
  });

  test('hides edges, titles and frames from assistive technology', () => {
    const hidden = selectAll('g[ariaHidden=true]', map);
    const count = (selector: string) =>
      hidden.reduce((sum, group) => sum + selectAll(selector, group).length, 0);
    for (const selector of ['.edge', '.heading', '.frame']) {
      expect(count(selector), selector).toBe(selectAll(selector, map).length);
      expect(count(selector), selector).toBeGreaterThan(0);
    }
    expect(count('a')).toBe(0);
  });

  test('tints exactly what rests on a disputed claim', async () => {
    const article = articleWith(
      `${annotations}${claim(5, 'supports=a6')}${claim(6, 'supports=a2')}${claim(7, 'status=unsupported finding="No source." evidence-for=neglect/1')}`,
    );
    const drawn = drawMap(
      await layOut(buildArticleGraph(article, english), english),
      'A map',
      createAddresses('/base/'),
      english,
      'en',
    );
    const resting = listDisputedSupports(article.annotations).flatMap(({resting}) => resting);
    const tinted = selectAll('.node[dataRests] > a', drawn).map(({properties}) =>
      String(properties['href']).replace(/.*#/, ''),
    );
    expect(tinted).toEqual(['a2', 'a3']);
    expect(new Set(tinted)).toEqual(new Set(resting.map(({id}) => id)));
    // The tint is not its only sign.
    expect(selectAll('.node[dataRests] .rests', drawn)).toHaveLength(2);
    expect(selectAll('.rests', drawn)).toHaveLength(2);
  });

  test('is a group whose accessible name describes its contents', () => {
    expect(map.properties).toMatchObject({
      role: 'group',
      ariaLabel: 'A map: 2 claims, 2 signs, 1 word explained and 5 relations',
    });
  });

  test('is sized in rem, so that it grows with the font size of the page', () => {
    const [, , width, height] = String(map.properties['viewBox']).split(' ').map(Number);
    expect(map.properties).toMatchObject({
      width: `${Number(width) / 16}rem`,
      height: `${Number(height) / 16}rem`,
    });
  });

  test('has no inline styles or colours', () => {
    expect(selectAll('[style], [fill], [stroke]', map)).toEqual([]);
  });

  test('aligns the text of a right-to-left article to the right', async () => {
    const arabic = await draw('title: A title\nlang: ar');
    const right = selectAll('.node tspan[x]', arabic).map(({properties}) => properties['x']);
    expect(new Set(right)).toEqual(new Set([String(boxWidth - padding.side)]));
    expect(selectAll('.node[direction=rtl]', arabic)).toHaveLength(5);
    expect(selectAll('.node[direction]', map)).toEqual([]);
  });
});

test('every relation has a distinct line and arrowhead', () => {
  const styles = relationNames.map(
    (type) => `${resolveEdgeStyle(type).dash} ${resolveEdgeStyle(type).head}`,
  );
  expect(new Set(styles).size).toBe(styles.length);
});

const css = readFileSync(new URL('../../src/styles/map.css', import.meta.url), 'utf8');

test.each([
  ['.what', sizes.head.size],
  ['.gist', sizes.gist.size],
  [':is(.frame, .heading) text', sizes.title.size],
])('map.css sets %s in the size that is used for measuring, at least 12 px', (name, size) => {
  const rule = css.slice(css.indexOf(`${name} {`)).split('}')[0];
  expect(rule).toContain(`font-size: ${size}px;`);
  expect(size).toBeGreaterThanOrEqual(12);
});
