import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import sharp from 'sharp';
import {beforeAll, describe, expect, test} from 'vitest';
import {compileFolder, writeContent} from './content.ts';

let png: Buffer;

beforeAll(async () => {
  png = await sharp({create: {width: 4, height: 3, channels: 3, background: '#246'}})
    .png()
    .toBuffer();
});

/** Compile an article with images beside it. */
function compile(text: string, names: readonly string[], matter = '') {
  const folder = writeContent({
    'articles/a/article.md': `---\ntitle: A\n${matter}---\n\nText.\n\n${text}\n`,
  });
  mkdirSync(join(folder, 'articles/a'), {recursive: true});
  for (const name of names) writeFileSync(join(folder, 'articles/a', name), png);
  return compileFolder(folder);
}

describe('an image', () => {
  test.each([
    ['![a](b.png)', 'b.png', 'b.png'],
    ['![a](./b.png)', 'b.png', 'b.png'],
    ['![a](<B c.PNG>)', 'B c.PNG', 'B%20c.PNG'],
    ['![a](%C3%A9.png)', 'é.png', '%C3%A9.png'],
    ['<img src="b.png" alt="">', 'b.png', 'b.png'],
  ])('%s is the file %s', (markdown, name, path) => {
    const {edition, problems} = compile(markdown, [name]);
    expect(problems).toEqual([]);
    expect(edition?.images).toMatchObject([
      {path: `/articles/a/${path}`, size: {width: 4, height: 3}},
    ]);
  });

  test.each([
    ['![a](c.png)', /Write `b\.png`/, ''],
    ['![a](B.png)', /Write `b\.png`/, ''],
    ['![a](https://x.example/b.png)', /Run `npm run images -- a`/, ''],
    ['![a](/b.png)', /Copy it into the folder/, ''],
    ['![a](/b.png)', /Run `npm run images -- a`/, 'source: https://x.example/\n'],
    ['![a](data:image/png;base64,AA)', /Save it as a file/, ''],
    ['![](b.png)', /Write it between the brackets/, ''],
    ['<img src="b.png">', /in HTML, as `alt=/, ''],
  ])('%s has a fix', (markdown, fix, matter) => {
    const {problems} = compile(markdown, ['b.png'], matter);
    expect(problems.find((each) => each.ruleId === 'image')?.fix).toMatch(fix);
  });

  test('that no text shows is a warning, and is not published', () => {
    const {edition, problems} = compile('Text.', ['b.png']);
    expect(problems).toMatchObject([{ruleId: 'image-unused', fatal: false}]);
    expect(edition?.images).toEqual([]);
  });

  test('with a caption can be compared with a source that does not have it', () => {
    const text = 'One.\n\n![a](b.png "Photo: Ada")\n\nTwo.';
    const folder = writeContent({
      'articles/a/article.md': `---\ntitle: A\n---\n\n${text}\n`,
      'articles/a/source.txt': 'One.\n\nTwo.\n',
    });
    writeFileSync(join(folder, 'articles/a/b.png'), png);
    expect(compileFolder(folder).problems).toEqual([]);
  });
});
