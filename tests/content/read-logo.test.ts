import sharp from 'sharp';
import {describe, expect, test} from 'vitest';
import {decodeLogo, getLogoSize} from '../../src/edition/logo.ts';
import {article, compileFolder, compileGood, problemsOf, writeContent} from '../edition/content.ts';

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 40"><path d="M0 0h9v9z"/></svg>';
const png = await sharp({create: {width: 30, height: 10, channels: 3, background: 'red'}})
  .png()
  .toBuffer();
const site = (logo: string) => `---\nname: A\nlogo: ${logo}\n---\n`;
const rest = {'articles/a/article.md': article};

/** The logo of content that has an image. */
function logoOf(name: string, image: string | Uint8Array) {
  const {publication} = compileGood({...rest, 'site.md': site(name), [name]: image});
  if (!publication.logo) throw new Error('The site has no logo.');
  return publication.logo;
}

describe('the logo', () => {
  test.each([
    ['logo.svg', svg, {width: 48, height: 32}],
    ['our-mark.png', png, {width: 96, height: 32}],
    ['wide.svg', svg.replace('0 0 60 40', '0 0 600 10'), {width: 192, height: 3}],
  ])('is read with its size: %s.', async (name, image, size) => {
    const logo = logoOf(name, image);
    expect(getLogoSize(logo)).toEqual(size);
    expect(await decodeLogo(logo)).toEqual(Buffer.from(image));
  });

  test('is refused when it is decoded if it is damaged.', async () => {
    await expect(decodeLogo(logoOf('a.png', png.subarray(0, 40)))).rejects.toThrow(
      /a\.png is damaged/,
    );
  });

  test.each([
    ['an empty file', 'logo.svg', ''],
    ['a text', 'logo.png', 'Not an image.'],
    ['an image in another format', 'logo.png', svg],
    ['an SVG without a size', 'logo.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['an SVG with a script', 'logo.svg', svg.replace('<path', '<script>1</script><path')],
    [
      'an SVG with a prefixed script',
      'logo.svg',
      svg.replace('<path', '<s:script>1</s:script><path'),
    ],
    ['an SVG with an event', 'logo.svg', svg.replace('<path', '<path onload="1"')],
    ['an SVG with a link', 'logo.svg', svg.replace('<path', '<a href="x"/><path')],
    [
      'an SVG with an image of another host',
      'logo.svg',
      svg.replace('<path', '<image href="https://a.example/x.png"/><path'),
    ],
    [
      'an SVG with an address in its styles',
      'logo.svg',
      svg.replace('<path', '<style>rect{fill:url(https://a.example/a.png#x)}</style><path'),
    ],
    [
      'an SVG with an imported style sheet',
      'logo.svg',
      svg.replace('<path', '<style>@import url(//a.example/x.css);</style><path'),
    ],
    [
      'an SVG with an escaped import',
      'logo.svg',
      svg.replace('<path', '<style>@\\69mport "//a.example/x.css";</style><path'),
    ],
    [
      'an SVG with an encoded address',
      'logo.svg',
      svg.replace('<path', '<image href="&#104;ttps://a.example/x.png"/><path'),
    ],
    ['an SVG with an entity', 'logo.svg', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg}`],
  ])('may not be %s.', (_, name, image) => {
    expect(problemsOf({...rest, 'site.md': site(name), [name]: image})).toEqual([
      `${name}:1:1 file`,
    ]);
  });

  test('may be an SVG that refers to its own parts and contains images.', () => {
    const own = svg.replace(
      '<path',
      '<use href="#a" xlink:href=\'#b\' fill="url(#c)"/><image href="data:image/png;base64,AA"/><path',
    );
    expect(problemsOf({...rest, 'site.md': site('logo.svg'), 'logo.svg': own})).toEqual([]);
  });

  test.each(['logo.gif', '../logo.svg', 'a/logo.svg', '.svg', '"https://a.example/logo.svg"'])(
    'may not have the name %s.',
    (name) => {
      expect(problemsOf({...rest, 'site.md': site(name)})).toContain('site.md:3:7 front-matter');
    },
  );
});

test('A missing logo is reported with the nearest name.', () => {
  const problems = (content: Record<string, string>) =>
    compileFolder(writeContent({...rest, 'site.md': site('logo.svg'), ...content})).problems;
  expect(problems({})).toMatchObject([{line: 3, fix: 'Add `logo.svg`, or remove `logo`.'}]);
  expect(problems({'logos.svg': svg})).toMatchObject([
    {line: 3, nearest: 'logos.svg', fix: 'Write `logo: logos.svg`.'},
  ]);
});

test('An image that is not the logo is reported.', () => {
  const images = {'one.svg': svg, 'two.svg': svg};
  expect(problemsOf({...rest, ...images, 'site.md': site('one.svg')})).toEqual([
    'two.svg:1:1 file',
  ]);
  const [problem] = compileFolder(writeContent({...rest, 'one.svg': svg})).problems;
  expect(problem?.expected).toBeUndefined();
  expect(problem).toMatchObject({
    fix: 'Write `logo: one.svg` in `site.md`, or move it out of the content folder.',
  });
});
