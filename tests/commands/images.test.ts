import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import sharp from 'sharp';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {downloadImage} from '../../src/commands/download-image.ts';
import {findImages} from '../../src/commands/find-images.ts';
import {main} from '../../src/commands/images.ts';
import {type Content, compileFolder, writeContent} from '../edition/content.ts';
import {collectOutput} from './collect-output.ts';

let server: Server;
let origin: string;
let png: Buffer;
let jpeg: Buffer;

beforeAll(async () => {
  const image = sharp({create: {width: 4, height: 3, channels: 3, background: '#246'}});
  png = await image.clone().png().toBuffer();
  jpeg = await image.clone().jpeg().toBuffer();
  server = createServer(({url = ''}, response) => {
    const {pathname} = new URL(url, 'http://localhost');
    if (pathname === '/moved.png') response.writeHead(302, {location: '/a/Quay%20one.png'}).end();
    else if (pathname === '/slow.png') response.writeHead(200).write('x');
    else if (pathname === '/page.png') response.end('<html></html>');
    else if (pathname === '/script.svg') {
      response.end(
        '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><script>x</script></svg>',
      );
    } else if (pathname.endsWith('photo.jpg')) response.end(jpeg);
    else if (/\.png$/.test(pathname) && !pathname.includes('missing')) response.end(png);
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Run the command on a content folder. */
async function run(content: Content, ...argv: string[]) {
  const contentFolder = writeContent(content);
  const {output, printed} = collectOutput();
  const code = await main(argv, {...output, contentFolder});
  const read = (file: string) => readFileSync(join(contentFolder, 'articles/a', file), 'utf8');
  return {code, printed, read, contentFolder};
}

describe('npm run images', () => {
  test('downloads images, and changes nothing but their addresses', async () => {
    const article = (one: string, two: string, three: string, four: string) =>
      `---\r\ntitle: "A ![x](${origin}/front.png)"\r\nsource: ${origin}/posts/a/\r\n---\r\n\r\nOne ![b [c](d)](${one} "t") *two*.\r\n\r\n![e][f]\r\n\r\n<img class="x" src="${two}" alt="">\r\n\r\n![g](<${three}>)\r\n\r\n\`![h](${origin}/h.png)\` [i](${origin}/i.png)\r\n\r\n[f]: ${four}\r\n`;
    const before = article(
      `${origin}/a/Quay%20one.png?s=1`,
      '/moved.png',
      '../../photo.jpg',
      `${origin}/moved.png`,
    );
    const {code, printed, read, contentFolder} = await run({
      'articles/a/article.md': before,
      'articles/a/annotations.md': `:::gloss[G]{#g}\n> two\n\nA ![photo](${origin}/photo.jpg).\n:::\n`,
    });
    expect(printed.stdout).toContain('3 downloaded, 0 failed.');
    expect(code).toBe(0);
    expect(read('article.md')).toBe(
      article('quay-one.png', 'quay-one.png', 'photo.jpg', 'quay-one.png')
        .replace('src="quay-one.png"', 'src="moved.png"')
        .replace('[f]: quay-one.png', '[f]: moved.png'),
    );
    expect(read('annotations.md')).toContain('![photo](photo.jpg)');
    expect(readdirSync(join(contentFolder, 'articles/a')).sort()).toEqual([
      ...['annotations.md', 'article.md', 'moved.png', 'photo.jpg', 'quay-one.png'],
    ]);
    expect(compileFolder(contentFolder).problems.map(({message}) => message)).toEqual([]);
  });

  test('reports what it cannot download, and leaves it', async () => {
    const article = `---\ntitle: A\n---\n\n![a](${origin}/missing.png) ![b](${origin}/page.png)\n\n![c](${origin}/script.svg) ![d](${origin}/b.png)\n`;
    const {code, printed, read} = await run({'articles/a/article.md': article});
    expect(code).toBe(1);
    expect(printed.stdout).toMatch(/article\.md:5:6 {2}\S+ was not downloaded: .* 404 Not Found/);
    expect(printed.stdout).toMatch(/page\.png was not downloaded: .* not an image/);
    expect(printed.stdout).toMatch(
      /script\.svg was not downloaded: `image\.svg` contains `<script`.* run a script/,
    );
    expect(printed.stdout).toContain('1 downloaded, 3 failed.');
    expect(read('article.md')).toBe(article.replace(`${origin}/b.png`, 'b.png'));
  });

  test('does not replace other files', async () => {
    const contentFolder = writeContent({
      'articles/a/article.md': `---\ntitle: A\n---\n\n![a](${origin}/b.png)\n`,
    });
    writeFileSync(join(contentFolder, 'articles/a/b.png'), jpeg);
    const {output} = collectOutput();
    expect(await main(['a'], {...output, contentFolder})).toBe(0);
    expect(readFileSync(join(contentFolder, 'articles/a/b.png'))).toEqual(jpeg);
    expect(existsSync(join(contentFolder, 'articles/a/b-2.png'))).toBe(true);
  });

  test('names the nearest article', async () => {
    const {code, printed} = await run({'articles/a/article.md': '---\ntitle: A\n---\n\nA\n'}, 'b');
    expect(code).toBe(2);
    expect(printed.stderr).toContain('There is no article `b`.');
  });
});

test('downloadImage has limits of size and time', async () => {
  const limits = {length: 10, time: 200};
  expect(await downloadImage(`${origin}/b.png`, undefined, limits)).toBe(
    'it has more than 10 bytes',
  );
  expect(await downloadImage(`${origin}/slow.png`, undefined, limits)).toMatch(
    /longer than 0.2 seconds/,
  );
  expect(await downloadImage('http://127.0.0.1:1/b.png')).toMatch(/ECONNREFUSED|bad port/);
});

test.each([
  ['![a](b.png)', ['b.png']],
  ['![a](<b c.png> "d")', ['b c.png']],
  ['![a](b\\_c.png)', ['b_c.png']],
  ['![a](b(c).png)', ['b(c).png']],
  ['[![a](b.png)](c.png)', ['b.png']],
  ["x <img alt='' src='b.png?c=1&amp;d'> y", ['b.png?c=1&d']],
  ['<img src=b.png><img\nsrc="c.png">', ['b.png', 'c.png']],
  ['<img alt="a > b" src="b.png">', ['b.png']],
  ['<!-- ![a](b.png) <img src="c.png"> --> `![a](c.png)`', []],
])('findImages finds the images of %j', (markdown, sources) => {
  const found = findImages(markdown);
  expect(found.map(({src}) => src)).toEqual(sources);
  for (const {src, start, end} of found) {
    expect(markdown.slice(start, end).replace('\\', '').replace('&amp;', '&')).toBe(src);
  }
});
