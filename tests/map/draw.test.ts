import {readFileSync} from 'node:fs';
import type {Element} from 'hast';
import {select, selectAll} from 'hast-util-select';
import {beforeAll, describe, expect, test} from 'vitest';
import {createAddresses} from '../../src/addresses/addresses.ts';
import {relationNames} from '../../src/annotate/model/relation-types.ts';
import {articleGraph} from '../../src/map/claim-graph.ts';
import {drawMap} from '../../src/map/draw.ts';
import {edgeLook} from '../../src/map/edge-look.ts';
import {layOut} from '../../src/map/lay-out.ts';
import {sizes} from '../../src/map/set-box.ts';
import {textOf} from '../site/pages.ts';
import {articleWith, claim, gloss, sign} from './maps.ts';

const annotations =
  claim(1, 'status=contested attributed-to=lindqvist supports=a2', 'All "others" & us') +
  claim(2, 'status=opinion by=haddad rebuts=a1 evidence-for="neglect/1 neglect/2"') +
  sign(3, 'sign=neglect/1') +
  gloss(4, 'elaborates=a1');

const draw = async (front?: string): Promise<Element> =>
  drawMap(
    await layOut(articleGraph(articleWith(annotations, front))),
    'A map',
    createAddresses('/base/'),
  );

let map: Element;
beforeAll(async () => {
  map = await draw();
}, 60_000);

const links = (selector = 'a') =>
  selectAll(selector, map).map(({properties}) => [properties['href'], properties['ariaLabel']]);

describe('a drawn map', () => {
  test('links each node to its passage, in reading order, and a sign without one to its framework.', () => {
    expect(links('.node > a:first-child')).toEqual([
      [
        '/base/articles/a/#a1',
        'Claim 1, contested: All "others" & us; by the author, on Maria Lindqvist',
      ],
      ['/base/articles/a/#a2', 'Claim 2, opinion: Gist 2; by Omar Haddad'],
      ['/base/articles/a/#a3', 'Sign I: Gist 3'],
      ['/base/articles/a/#a4', 'Gloss a: Gist 4'],
      ['/base/frameworks/neglect/#sign-2', 'Sign II, not in the text: Nobody is charged'],
    ]);
  });

  test('links those whom a claim is on to their pages.', () => {
    expect(links('.node > a:not(:first-child)')).toEqual([
      ['/base/actors/lindqvist/', 'on Maria Lindqvist'],
    ]);
  });

  test('begins the name of each link with the words that are seen.', () => {
    const words = (text: string) => text.replace(/[:;,\s]+/g, ' ');
    for (const link of selectAll('a', map)) {
      const name = words(String(link.properties['ariaLabel']));
      expect(name.startsWith(words(textOf(link)))).toBe(true);
    }
  });

  test('tells each edge by a label, and keeps labels, edges and frames from being heard.', () => {
    expect(selectAll('.label', map).map(textOf).sort()).toEqual([
      'elaborates',
      'evidence for',
      'evidence for',
      'rebuts',
      'supports',
    ]);
    const unheard = select('g[ariaHidden=true]', map);
    expect(selectAll('.label, .edge, .frame', unheard)).toHaveLength(5 + 5 + 2);
    expect(selectAll('a', unheard)).toEqual([]);
    expect(selectAll('.label, .edge, .frame', map)).toHaveLength(5 + 5 + 2);
  });

  test('is a group with a name that tells what it holds.', () => {
    expect(map.properties).toMatchObject({
      role: 'group',
      ariaLabel: 'A map: 2 claims, 2 signs, 1 gloss and 5 relations',
    });
  });

  test('grows with the type of the page, for it is measured in rem.', () => {
    const [, , width, height] = String(map.properties['viewBox']).split(' ').map(Number);
    expect(map.properties).toMatchObject({
      width: `${Number(width) / 16}rem`,
      height: `${Number(height) / 16}rem`,
    });
  });

  test('has its colours from the style sheet, and no style of its own.', () => {
    expect(selectAll('[style], [fill], [stroke]', map)).toEqual([]);
  });

  test('sets the words of an article that runs from right to left from the right.', async () => {
    const arabic = await draw('title: A title\nlang: ar');
    const right = selectAll('.node tspan[x]', arabic).map(({properties}) => properties['x']);
    expect(new Set(right)).toEqual(new Set(['150']));
    expect(selectAll('.node[direction=rtl]', arabic)).toHaveLength(5);
    expect(selectAll('.node[direction]', map)).toEqual([]);
  });
});

test('Each relation has a look of its own, though its colour is not seen.', () => {
  const looks = relationNames.map((type) => `${edgeLook(type).dash} ${edgeLook(type).head}`);
  expect(new Set(looks).size).toBe(looks.length);
});

const css = readFileSync(new URL('../../src/styles/map.css', import.meta.url), 'utf8');

test.each([
  ['.what', sizes.head.size],
  ['.gist', sizes.gist.size],
  ['.on', sizes.on.size],
  ['.label', sizes.label.size],
  ['.frame text', sizes.title.size],
])(
  'The style sheet sets %s in the size that it was measured with, 12 px or more.',
  (name, size) => {
    const rule = css.slice(css.indexOf(`${name} {`)).split('}')[0];
    expect(rule).toContain(`font-size: ${size}px;`);
    expect(size).toBeGreaterThanOrEqual(12);
  },
);
