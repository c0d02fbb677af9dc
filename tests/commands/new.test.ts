import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {zipSync} from 'fflate';
import sharp from 'sharp';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {createFolder} from '../../src/commands/create-files.ts';
import {isPrivateAddress} from '../../src/commands/fetch-page.ts';
import {main} from '../../src/commands/new.ts';
import {formatPath} from '../../src/content/text-file.ts';
import {type Content, compileFolder, writeContent} from '../edition/content.ts';
import {
  createDocx,
  createOdt,
  docxBody,
  gutenberg,
  markdown,
  odtContent,
  page,
  pdfText,
} from '../intake/inputs.ts';
import {collectOutput} from './collect-output.ts';

let server: Server;
let origin: string;
let png: Buffer;

beforeAll(async () => {
  png = await sharp({create: {width: 4, height: 3, channels: 3, background: '#246'}})
    .png()
    .toBuffer();
  server = createServer(({url = ''}, response) => {
    // A slow machine would reuse a connection that the server has closed.
    response.setHeader('connection', 'close');
    if (url === '/page/') {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(page.replace(/<!-- saved.*?-->/, ''));
    } else if (url === '/moved') response.writeHead(302, {location: '/page/'}).end();
    else if (url === '/circle') response.writeHead(302, {location: '/circle'}).end();
    else if (url === '/file') response.writeHead(302, {location: 'file:///etc/passwd'}).end();
    else if (url === '/page/page_files/quay%20one.png') response.end(png);
    else if (url === '/photo.png') response.setHeader('content-type', 'image/png').end(png);
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Write a file into a folder of its own, with files beside it, and return its path. */
function writeInput(name: string, bytes: string | Uint8Array, beside: Content = {}): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'gloss-input-')), 'in');
  mkdirSync(folder);
  for (const [path, content] of Object.entries({[name]: bytes, ...beside})) {
    mkdirSync(join(folder, path, '..'), {recursive: true});
    writeFileSync(join(folder, path), content);
  }
  return join(folder, name);
}

/** Run the command on a content folder. */
async function run(argv: readonly string[], content: Content = {}) {
  const contentFolder = writeContent(content);
  const {output, printed} = collectOutput();
  const code = await main(argv, {...output, contentFolder});
  const read = (path: string) => readFileSync(join(contentFolder, path));
  const article = () => String(read('articles/a/article.md'));
  const folder = formatPath(contentFolder);
  const {stdout, stderr} = printed;
  const out = stdout.replaceAll(folder, 'content');
  return {code, out, err: stderr, read, article, contentFolder};
}

/** Start an article, and expect it to be published with its source. */
async function start(input: string, ...options: string[]) {
  const result = await run(['a', '--from', input, ...options]);
  expect(result.out).not.toContain('It is a draft');
  expect(result.code).toBe(0);
  const {edition, problems} = compileFolder(result.contentFolder);
  expect(problems.map(({message, line}) => `${line}: ${message}`)).toEqual([]);
  expect(edition?.articles.map(({slug}) => slug)).toEqual(['a']);
  const names = readdirSync(join(result.contentFolder, 'articles/a')).sort();
  return {...result, names};
}

describe('npm run new --from', () => {
  test('a book of Project Gutenberg', async () => {
    const {article, read, out} = await start(writeInput('71.txt', gutenberg));
    expect(String(read('articles/a/source.txt'))).toBe(gutenberg);
    expect(article()).toMatchInlineSnapshot(`
      "---
      title: The Lamp at the Quay and other pieces
      author: Ada Example
      lang: en
      omitted:
        - from: The Project Gutenberg eBook of The Lamp at the Quay
          to: team at the quay
        - from: End of the Project Gutenberg EBook of The Lamp at the Quay
          to: "Title: The Lamp at the Quay"
      ---

      THE LAMP

      The keeper said that the lamp had *never* gone out, and that the men of the quay had been well aware of it since the storm of the year before the last. Nobody believed him, “for who,” they said, “has seen it burn on a night like this?”

      The lamp is low,\\
        the sea is high,\\
      and nobody knows\\
        the reason why.

      He went home (*or so it seemed to us*) and slept until the morning, when the harbour-master knocked, who had been asked by the keeper of the Lamp, a well-known man of the quay. 1. That was all. \\* Not quite.

      \\* \\* \\* \\* \\*

      It ended *there*.
      "
    `);
    expect(out).toMatchInlineSnapshot(`
      "content/articles/a/article.md
      content/articles/a/source.txt

      The text of article.md is that of source.txt, letter by letter.
        - The header and the licence of Project Gutenberg are left out.
        - The lines of 2 wrapped paragraphs are joined.
        - 1 paragraph with the lines of verse: join them where it is prose.
        - 1 word hyphenated at the end of a line: joined. Check those with (?): well-known (?).

      Next:
        1. The input does not state \`published\`, \`source\`: add what you know to the front matter.
        2. Read the article beside its source: npm run dev, then /articles/a/
        3. Write your notes in content/articles/a/annotations.md: content/README.md shows how.
        4. npm run verify, then npm run permalinks -- --write when you publish.
      "
    `);
  });

  test('the text of a PDF', async () => {
    const {article, read, out} = await start(writeInput('report.txt', pdfText));
    expect(String(read('articles/a/source.txt'))).toBe(pdfText);
    expect(article()).toMatchInlineSnapshot(`
      "---
      title: The harbour after the storm
      inferred: title
      omitted:
        - THE HARBOUR REPORT
        - from: "7"
          to: THE HARBOUR REPORT
        - from: "8"
          to: THE HARBOUR REPORT
        - "9"
      ---

      # The harbour after the storm

      The storm broke the wall on Friday night, and with it the revolution in the affairs of the port began. The well-known harbour master, who had warned of it since the spring, was not heard. The revolution was complete when the port office reported that nothing had been lost. Nobody believed it, because the wall of the old quay, built in 1953, lay in the water, and with it the well-known lamp that had burned there for more than seventy years without a break. The report was never published in the form in which it had been written.

      A second paragraph begins here, and it is about the “costs” of the whole affair, which were never counted by anyone who could have counted them.
      "
    `);
    expect(out).toMatchInlineSnapshot(`
      "content/articles/a/article.md
      content/articles/a/source.txt

      The text of article.md is that of source.txt, letter by letter.
        - 6 lines with running heads and page numbers: left out.
        - The lines of 2 wrapped paragraphs are joined.
        - 4 words hyphenated at the end of a line: joined. Check those with (?): revolution, harbour, reported (?), well-known.

      Next:
        1. Check the title, which is the first words of the text.
        2. The input does not state \`author\`, \`published\`, \`source\`, \`lang\`: add what you know to the front matter (the language is en unless given).
        3. Read the article beside its source: npm run dev, then /articles/a/
        4. Write your notes in content/articles/a/annotations.md: content/README.md shows how.
        5. npm run verify, then npm run permalinks -- --write when you publish.
      "
    `);
  });

  test('a saved page', async () => {
    const {article, read, out, names} = await start(
      writeInput('page.html', page, {'page_files/quay one.png': png, '../secret.png': png}),
    );
    expect(String(read('articles/a/source.html'))).toBe(page);
    expect(names).toEqual(['article.md', 'quay-one.png', 'source.html']);
    expect(article()).toMatchInlineSnapshot(`
      "---
      title: The harbour after the storm
      author: Ada Example
      publisher:
        name: The Harbour Review
      source: https://news.example.org/harbour/
      published: 2024-03-05
      lang: en-GB
      description: What the storm did.
      omitted:
        - from: Home
          to: About us
        - from: Advertisement
          to: Buy a lamp now
        - from: Related
          to: © The Harbour Review
      ---

      # The harbour after the storm

      By Ada Example

      The storm broke the wall on **Friday**, and [nobody had mended it](https://news.example.org/wall/) since 1953, although the port office, as it says, had asked for it every single year, and had been told every year that there was no money for walls.

      ![The quay](<quay-one.png>)
      The quay on *Friday*. Photo: A. Example

      ## What came after

      Nobody knows what it cost, said the harbour master, who has been in office since 1998; H<sub>2</sub>O came through the roof\\*, and 2 \\* 3 \\* 4 = 24 people, <q>more or less</q>, slept in the school. The rest went home, or to friends, or to the church.

      - One wall, of stone
      - Two lamps, and the light of the old quay

      > “We have never seen the like of it,” said one of them, “and we have seen quite a lot in all the years at this quay.”

      <table><caption>Costs</caption><tbody><tr><th>What</th><th>How much</th></tr><tr><td colspan="2">Nothing was <span>counted</span></td></tr></tbody></table>

      <!-- image page_files/missing.png --><!-- image ../secret.png x -->

      The port office did not answer. A new wall, it said in the spring, would be built as soon as somebody had paid for the old one, which nobody has done until today.
      "
    `);
    expect(out).toMatchInlineSnapshot(`
      "content/articles/a/article.md
      content/articles/a/source.html
      content/articles/a/quay-one.png

      The text of article.md is that of source.html, letter by letter.
        - 10 lines of the page that the reader mode of Firefox leaves out: in \`omitted\`, where readers can open them.
        - 1 link without a web address: words only.
        - Images beside the article: quay-one.png.
        - The image \`page_files/missing.png\` is a comment in the text: it is not beside the file, and is downloaded from the web only with \`--images\`.
        - The image \`../secret.png\` is a comment in the text: it is not in the folder of the file.

      Next:
        1. Read the article beside its source: npm run dev, then /articles/a/
        2. Write your notes in content/articles/a/annotations.md: content/README.md shows how.
        3. npm run verify, then npm run permalinks -- --write when you publish.
      "
    `);
  });

  test('a web address', async () => {
    const {article, names} = await start(`${origin}/moved`);
    expect(article()).toContain(`source: ${origin}/page/\n`);
    expect(article()).toContain(`[nobody had mended it](${origin}/wall/)`);
    expect(names).toEqual(['article.md', 'quay-one.png', 'source.html']);
  });

  test('Markdown', async () => {
    const {article, read} = await start(writeInput('post.md', markdown, {'images/quay.png': png}));
    expect(String(read('articles/a/source.md'))).toBe(markdown);
    expect(article()).toMatchInlineSnapshot(`
      "---
      title: "The harbour: after the storm"
      author: Ada Example
      published: 2024-03-05
      omitted:
        - from: 'title: "The harbour: after the storm" author: Ada Example date: 2024-03-05 10:00:00 +0100 tags:'
          to: "storm layout: post"
      ---

      # The harbour: after the storm

      The storm broke the wall on *Friday*[^1]. ![The quay](quay.png)

      <img src="quay.png" alt="">

      [^1]: Nobody knows.
      "
    `);
  });

  test('a DOCX', async () => {
    const {article, read, names} = await start(writeInput('letter.docx', createDocx(png)));
    expect(names).toEqual(['article.md', 'image-1.png', 'source.html']);
    expect(article()).toMatchInlineSnapshot(`
      "---
      title: The harbour after the storm
      author: Ada Example
      ---

      # The harbour after the storm

      The storm broke the wall on **Friday**, “he said”, and \\*nobody\\* had mended it[^footnote-2] since 1953.

      # What came after

      ![The quay](image-1.png)

      1\\. Nobody knows *why*.

      [^footnote-2]: The port office says so.
      "
    `);
    expect(
      String(read('articles/a/source.html')).replace(/[0-9a-f]{64}/, '…'),
    ).toMatchInlineSnapshot(`
      "<!doctype html>
      <meta charset="utf-8">
      <!-- Extracted by Gloss from a document with the SHA-256 …. -->
      <h1>The harbour after the storm</h1>
      <p>The storm broke the wall on <strong>Friday</strong>, “he said”, and *nobody* had mended it<a data-document-note="footnote-2"></a> since 1953.</p>
      <h1>What came after</h1>
      <p><img alt="The quay" src="image-1"></p>
      <p>1. Nobody knows <em>why</em>.</p>
      <section data-document-notes><ol><li id="footnote-2"><p>The port office says so. </p></li></ol></section>
      "
    `);
  });

  test('an ODT', async () => {
    const {article, read, names} = await start(writeInput('letter.odt', createOdt(png)));
    expect(names).toEqual(['article.md', 'quay.png', 'source.html']);
    expect(article()).toMatchInlineSnapshot(`
      "---
      title: The harbour after the storm
      ---

      # The harbour after the storm

      The storm broke the *old* wall[^note-1] on Friday. Nobody\\
      knows.

      ## What came after

      1. One wall

      2. Two lamps

      <table><tbody><tr><td>What</td><td>Cost</td></tr><tr><td>Wall</td><td>5 | 6</td></tr></tbody></table>

      ![The quay](quay.png)

      [^note-1]: The port office says so.
      "
    `);
    expect(
      String(read('articles/a/source.html')).replace(/[0-9a-f]{64}/, '…'),
    ).toMatchInlineSnapshot(`
      "<!doctype html>
      <meta charset="utf-8">
      <!-- Extracted by Gloss from a document with the SHA-256 …. -->
      <h1>The harbour after the storm</h1>
      <p>The storm broke the <em>old</em> wall<a data-document-note="note-1"></a> on Friday. Nobody<br>knows.</p>
      <h2>What came after</h2>
      <ol><li><p>One wall</p></li><li><p>Two lamps</p></li></ol>
      <table><tr><td>What</td><td>Cost</td></tr><tr><td>Wall</td><td>5 | 6</td></tr></table>
      <p><img src="Pictures/quay.png" alt="The quay"></p>
      <section data-document-notes><ol><li id="note-1"><p>The port office says so.</p></li></ol></section>
      "
    `);
  });
});

describe('npm run new --from reads', () => {
  test.each([
    ['UTF-16 with a byte-order mark', Buffer.from('\uFEFFDie Mauer\n\nHäuser.', 'utf16le'), []],
    ['UTF-16 without one', Buffer.from('Die Mauer\n\nHäuser.', 'utf16le'), []],
    ['a named encoding', Buffer.from('Die Mauer\n\nHäuser.', 'latin1'), ['--encoding', 'latin1']],
  ])('%s', async (_, bytes, options) => {
    const {article, read, out} = await start(writeInput('a.txt', bytes), ...options);
    expect(article()).toContain('Häuser.');
    expect(String(read('articles/a/source.txt'))).toBe('Die Mauer\n\nHäuser.');
    expect(out).toMatch(
      /`source\.txt` is the text in UTF-8; it was in (?:utf-16le|windows-1252)\./,
    );
  });

  test('a page in the encoding that it states', async () => {
    const html = '<html><meta charset="windows-1251"><body><h1>A</h1><p>\xc4\xe0.</p>';
    const {article} = await start(writeInput('a.html', Buffer.from(html, 'latin1')));
    expect(article()).toContain('Да.');
  });

  test('quotation marks of Word that became control characters', async () => {
    const source = 'The wall\n\nHe said \u0093so\u0094 \u0096 it\u0092s true.\n';
    const {article, read, out} = await start(writeInput('a.txt', source));
    expect(article()).toContain('He said “so” – it’s true.');
    expect(String(read('articles/a/source.txt'))).toBe(source);
    expect(out).toContain('4 control characters of Windows');
  });

  test('lines that are paragraphs', async () => {
    const long = `${'A sentence of the paper. '.repeat(8)}End.`;
    const {article} = await start(writeInput('a.txt', `The wall\n${long}\n${long}\n`));
    expect(article()).toContain(`# The wall\n\n${long}\n\n${long}\n`);
  });

  test('images inside of the text', async () => {
    const src = `data:image/png;base64,${png.toString('base64')}`;
    const {names, article} = await start(
      writeInput('a.html', `<h1>A</h1><p>Text <img src="${src}" alt="A lamp"></p>`),
    );
    expect(names).toContain('image.png');
    expect(article()).toContain('![A lamp](image.png)');
  });

  test('images from the web only with `--images`', async () => {
    const input = writeInput(
      'a.html',
      `<h1>A</h1><p>Text <img src="${origin}/photo.png" alt="x"></p>`,
    );
    expect((await start(input)).article()).toContain(`<!-- image ${origin}/photo.png x -->`);
    // The page has no address, so the private network of the server is not asked.
    expect((await start(input, '--images')).out).toContain('an address of a private network');
    const page = `<link rel="canonical" href="${origin}/"><h1>A</h1><p>Text <img src="/photo.png" alt="x"></p>`;
    expect((await start(writeInput('a.html', page), '--images')).names).toContain('photo.png');
  });
});

test('--source names the address of the original', async () => {
  const {article} = await start(
    writeInput('a.md', '# A\n\nSee [more](more.md).\n'),
    ...['--source', 'https://example.org/a/'],
  );
  expect(article()).toContain('source: https://example.org/a/\n');
  expect((await run(['a', '--from', 'x', '--source', 'me'])).err).toContain(
    'begins with `https://`',
  );
});

describe('npm run new --from creates nothing', () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>`;
  const deep = `${'<div>'.repeat(50_000)}x`;
  test.each<[string, string, string | Uint8Array | (() => Uint8Array), RegExp]>([
    ['a PDF', 'a.pdf', '%PDF-1.7 …', /is a PDF[\s\S]*pdftotext/],
    ['RTF', 'a.rtf', '{\\rtf1 x}', /is RTF[\s\S]*DOCX or ODT/],
    ['another archive', 'a.zip', zipSync({x: Buffer.from('x')}), /an archive, and not a document/],
    ['a damaged archive', 'a.docx', 'PK\u0003\u0004xx', /damaged/],
    ['text named DOCX', 'a.docx', 'Text', /not a document/],
    [
      'an unknown encoding',
      'a.txt',
      Buffer.from('H\xe4user', 'latin1'),
      /byte 1, on line 1, is 0xe4[\s\S]*windows-1252 “Häuser”[\s\S]*--encoding <name>/,
    ],
    ['a control character', 'a.txt', 'A\n\nb\u0007c', /Line 3 has the control character U\+0007/],
    ['an empty text', 'a.txt', ' \n', /no words/],
    [
      'a page without text',
      'a.html',
      '<html><script>write()</script>',
      /no text[\s\S]*save the page/,
    ],
    ['a page that is too deep', 'a.html', deep, /nested too deep/],
    [
      'entities in a DOCX',
      'a.docx',
      () => createDocx(png, bomb + docxBody),
      /definitions of its own/,
    ],
    ['entities in an ODT', 'a.odt', () => createOdt(png, bomb + odtContent), /it has definitions/],
    [
      'an ODT that is too deep',
      'a.odt',
      () => createOdt(png, odtContent.replace('<text:p>', '<text:section>'.repeat(20_000))),
      /cannot be read as ODT/,
    ],
    [
      'a DOCX without XML',
      'a.docx',
      () => createDocx(png, '<w:document'),
      /cannot be read as DOCX/,
    ],
    [
      'a bomb',
      'a.odt',
      () => zipSync({'content.xml': new Uint8Array(110_000_000)}),
      /too large when it is unpacked/,
    ],
  ])('from %s', async (_, name, content, message) => {
    const input = writeInput(name, typeof content === 'function' ? content() : content);
    const {code, out, contentFolder} = await run(['a', '--from', input]);
    expect(out).toMatch(message);
    expect(out).toMatch(/\n {4}fix: {6}\S[\s\S]*Nothing was created\.\n$/);
    expect(code).toBe(2);
    expect(existsSync(join(contentFolder, 'articles/a'))).toBe(false);
  });

  test.each([
    ['/missing', /answered 404/],
    ['/circle', /more than 5 times/],
    ['/file', /it leads to `file:\/\/\/etc\/passwd`: it is no address/],
  ])('from %s', async (path, message) => {
    const {code, out} = await run(['a', '--from', origin + path]);
    expect(out).toMatch(message);
    expect(code).toBe(2);
  });

  test('from a file that is missing, or another scheme', async () => {
    expect((await run(['a', '--from', '/x/y.txt'])).out).toContain('`/x/y.txt` is missing.');
    expect((await run(['a', '--from', 'ftp://x.org/y'])).out).toContain(
      'not an address of the web',
    );
  });

  test('where something is already', async () => {
    const {code, out, article} = await run(['a', '--from', writeInput('a.txt', 'B')], {
      'articles/a/article.md': 'mine',
    });
    expect(out).toContain('content/articles/a: exists, and is never replaced.');
    expect(out).toContain('such as `a-2`');
    expect([code, article()]).toEqual([2, 'mine']);
  });

  test('where it cannot write', async () => {
    const contentFolder = writeContent({});
    writeFileSync(join(contentFolder, 'articles'), '');
    const {output, printed} = collectOutput();
    expect(await main(['a'], {...output, contentFolder})).toBe(2);
    expect(printed.stdout).toMatch(/cannot be written \(\w+[\s\S]*Nothing was created/);
  });
});

test('what would be wrong becomes a draft', async () => {
  const source = '# A\n\nText [x](page.md).\n\n<script>x()</script>\n';
  const {code, out, article, read, contentFolder} = await run([
    ...['a', '--from', writeInput('a.md', source)],
  ]);
  expect(code).toBe(1);
  expect(article()).toContain('draft: true\n');
  expect(String(read('articles/a/source.md'))).toBe(source);
  expect(out).toContain('It is a draft, because of what is listed below.');
  expect(out).toMatch(/article\.md:\d+:\d+ {2}The element `<script>` is not supported/);
  expect(compileFolder(contentFolder).problems.filter(({fatal}) => fatal)).toEqual([]);
});

describe('npm run new', () => {
  test('an article without a text is a draft', async () => {
    const {code, article, contentFolder} = await run(['harbour-storm']);
    expect(code).toBe(0);
    const text = readFileSync(join(contentFolder, 'articles/harbour-storm/article.md'), 'utf8');
    expect(text).toContain('title: Harbour Storm\n');
    expect(compileFolder(contentFolder).problems).toEqual([]);
    expect(article).toThrow();
  });

  test('an actor has the name that the articles have', async () => {
    const articles = {
      'articles/b/article.md':
        '---\ntitle: B\n---\n\nErdoğan met Recep Tayyip Erdoğan. Erdoğan’s wall.\n',
      'actors/erdogan-emine.md': '---\nname: Emine\n---\n',
    };
    const {code, out, read, contentFolder} = await run(['actor', 'erdogan'], articles);
    expect(String(read('actors/erdogan.md'))).toMatch(/^---\nname: Erdoğan\n/);
    expect(out).toContain('The articles have the name “Erdoğan”.');
    expect(compileFolder(contentFolder).problems).toEqual([]);
    expect(code).toBe(0);
    const longer = await run(['actor', 'recep-tayyip-erdogan'], articles);
    expect(String(longer.read('actors/recep-tayyip-erdogan.md'))).toContain(
      'name: Recep Tayyip Erdoğan\n',
    );
  });

  test('an actor who is perhaps there is named', async () => {
    const {out} = await run(['actor', 'tokaev'], {
      'actors/tokayev.md': '---\nname: Tokayev\n---\n',
    });
    expect(out).toContain('There is also `tokayev`. Is it the same actor?');
    expect(out).toContain('No article has a name such as “Tokaev”');
  });

  test('a framework', async () => {
    const {code, read, contentFolder} = await run(['framework', 'revolutionary-situation']);
    expect(String(read('frameworks/revolutionary-situation.md'))).toMatch(
      /^---\ntitle: Revolutionary situation\n/,
    );
    expect(compileFolder(contentFolder).problems).toEqual([]);
    expect(code).toBe(0);
  });

  test('never replaces an actor', async () => {
    const {code, read} = await run(['actor', 'x'], {'actors/x.md': 'mine'});
    expect([code, String(read('actors/x.md'))]).toEqual([2, 'mine']);
  });

  test.each([
    [
      ['Über uns', '--from', 'my file.txt'],
      'fix:      Run `npm run new -- uber-uns --from "my file.txt"`',
    ],
    [['con'], 'Run `npm run new -- the-con`'],
    [['日本'], 'Choose another with letters from a to z.'],
    [['../x'], 'Run `npm run new -- x`'],
  ])('%j is not valid, and a valid form is proposed', async (argv, message) => {
    const {code, out} = await run(argv);
    expect(out).toContain(message);
    expect(code).toBe(2);
  });

  test.each([
    [[], 'A slug is missing.'],
    [['actor'], 'An id is missing after `actor`.'],
    [['acter', 'x'], 'Unknown kind `acter`. Is `actor` meant?'],
    [['my', 'article'], 'Join the words of a slug with hyphens: `my-article`.'],
    [['actor', 'x', '--from', 'y'], 'Only articles have `--from`.'],
    [['x', '--form', 'y'], "Unknown option '--form'"],
  ])('%j prints the usage', async (argv, message) => {
    const {code, err} = await run(argv);
    expect(err).toContain(message);
    expect(err).toContain('Usage: npm run new -- <slug>');
    expect(code).toBe(2);
  });
});

test('createFolder leaves nothing if a file cannot be written', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gloss-create-'));
  const files = new Map([
    ['a.md', 'a'],
    ['no/folder.md', 'b'],
  ]);
  expect(() => createFolder(join(folder, 'x'), files)).toThrow(/ENOENT/);
  expect(readdirSync(folder)).toEqual([]);
  mkdirSync(join(folder, 'x'));
  expect(() => createFolder(join(folder, 'x'), new Map([['a.md', 'a']]))).toThrow(/EEXIST/);
  expect(readdirSync(folder)).toEqual(['x']);
});

test('isPrivateAddress knows this machine and its networks', () => {
  const isPrivate = (host: string) => isPrivateAddress(`http://${host}/`);
  expect(
    [
      '127.0.0.1',
      '10.1.2.3',
      '[::1]',
      'localhost',
      '169.254.169.254',
      'printer',
      '[fd00::1]',
    ].filter(isPrivate),
  ).toHaveLength(7);
  expect(['example.org', '8.8.8.8', '[2001:db8::1]', '172.32.0.1'].filter(isPrivate)).toEqual([]);
});
