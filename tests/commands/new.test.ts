import {mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import sharp from 'sharp';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {main} from '../../src/commands/new.ts';
import {type Content, compileFolder, writeContent} from '../edition/content.ts';
import {createDocx, createOdt, gutenberg, markdown, page, pdfText} from '../intake/inputs.ts';
import {collectOutput} from './collect-output.ts';

let server: Server;
let origin: string;
let png: Buffer;

beforeAll(async () => {
  png = await sharp({create: {width: 4, height: 3, channels: 3, background: '#246'}})
    .png()
    .toBuffer();
  server = createServer(({url = ''}, response) => {
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
  return {code, printed, read, article, contentFolder};
}

/** Start an article, and expect it to be published with its source. */
async function start(input: string, ...options: string[]) {
  const result = await run(['a', '--from', input, ...options]);
  expect(result.printed.stdout).not.toContain('It is a draft');
  expect(result.code).toBe(0);
  const {edition, problems} = compileFolder(result.contentFolder);
  expect(problems.map(({message, line}) => `${line}: ${message}`)).toEqual([]);
  expect(edition?.articles.map(({slug}) => slug)).toEqual(['a']);
  const names = readdirSync(join(result.contentFolder, 'articles/a')).sort();
  return {...result, names};
}

describe('npm run new --from', () => {
  test('a book of Project Gutenberg', async () => {
    const {article, read, printed} = await start(writeInput('71.txt', gutenberg));
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

      He went home (*or so it seemed to us*) and slept until the morning, when\\
      the harbour-\\
      master knocked. 1. That was all. \\* Not quite.

      \\*       \\*       \\*       \\*       \\*

      It ended *there*.
      "
    `);
    expect(printed.stdout).toMatchInlineSnapshot(`
      "../../gloss-tests-B9cq1G/gloss-content-sqSPy0/articles/a/article.md
      ../../gloss-tests-B9cq1G/gloss-content-sqSPy0/articles/a/source.txt

      The text of article.md is that of source.txt, letter by letter.
        - The header and the licence of Project Gutenberg are left out.
        - The lines of 1 wrapped paragraphs are joined.
        - 2 paragraphs keep their lines, as verse. Join them if they are prose.

      Next:
        1. The input does not state \`published\`, \`source\`: add what you know to the front matter.
        2. Read the article beside its source: npm run dev, then /articles/a/
        3. Write your notes in ../../gloss-tests-B9cq1G/gloss-content-sqSPy0/articles/a/annotations.md: content/README.md shows how.
        4. npm run verify, then npm run permalinks -- --write when you publish.
      "
    `);
  });

  test('the text of a PDF', async () => {
    const {article, read, printed} = await start(writeInput('report.txt', pdfText));
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
    expect(printed.stdout).toMatchInlineSnapshot(`
      "../../gloss-tests-B9cq1G/gloss-content-efuUf0/articles/a/article.md
      ../../gloss-tests-B9cq1G/gloss-content-efuUf0/articles/a/source.txt

      The text of article.md is that of source.txt, letter by letter.
        - 6 running heads and page numbers are left out.
        - The lines of 2 wrapped paragraphs are joined.
        - 4 words hyphenated at the end of a line are joined; check those with (?): revolution, harbour, reported (?), well-known.

      Next:
        1. Check the title, which is the first words of the text.
        2. The input does not state \`author\`, \`published\`, \`source\`, \`lang\`: add what you know to the front matter (the language is en unless given).
        3. Read the article beside its source: npm run dev, then /articles/a/
        4. Write your notes in ../../gloss-tests-B9cq1G/gloss-content-efuUf0/articles/a/annotations.md: content/README.md shows how.
        5. npm run verify, then npm run permalinks -- --write when you publish.
      "
    `);
  });

  test('a saved page', async () => {
    const {article, read, printed, names} = await start(
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
        - from: Related
          to: © The Harbour Review
      ---

      # The harbour after the storm

      By Ada Example

      The storm broke the wall on **Friday**, and [nobody had mended it](https://news.example.org/wall/) since 1953, although the port office, as it says, had asked for it every single year, and had been told every year that there was no money for walls.

      ![The quay](<quay-one.png>)
      The quay on *Friday*. Photo: A. Example

      Advertisement

      Buy a lamp now

      ## What came after

      Nobody knows what it cost, said the harbour master, who has been in office since 1998; H<sub>2</sub>O came through the roof\\*, and 2 \\* 3 \\* 4 = 24 people, <q>more or less</q>, slept in the school. The rest went home, or to friends, or to the church.

      - One wall, of stone
      - Two lamps, and the light of the old quay

      > “We have never seen the like of it,” said one of them, “and we have seen quite a lot in all the years at this quay.”

      <table><caption>Costs</caption><tbody><tr><th>What</th><th>How much</th></tr><tr><td colspan="2">Nothing was <a>counted</a></td></tr></tbody></table>

      <!-- image page_files/missing.png --><!-- image ../secret.png x -->

      The port office did not answer. A new wall, it said in the spring, would be built as soon as somebody had paid for the old one, which nobody has done until today.
      "
    `);
    expect(printed.stdout).toMatchInlineSnapshot(`
      "../../gloss-tests-B9cq1G/gloss-content-IW7uJb/articles/a/article.md
      ../../gloss-tests-B9cq1G/gloss-content-IW7uJb/articles/a/source.html
      ../../gloss-tests-B9cq1G/gloss-content-IW7uJb/articles/a/quay-one.png

      The text of article.md is that of source.html, letter by letter.
        - 8 lines of the page are not part of the article: navigation, advertisements, the foot. They are listed in \`omitted\`, and readers can open them.
        - 1 links without a web address are words only.
        - Images beside the article: quay-one.png.
        - The image \`page_files/missing.png\` is a comment in the text: it is on the web, and is downloaded only with \`--images\`.
        - The image \`../secret.png\` is a comment in the text: it is not in the folder of the file.

      Next:
        1. Read the article beside its source: npm run dev, then /articles/a/
        2. Write your notes in ../../gloss-tests-B9cq1G/gloss-content-IW7uJb/articles/a/annotations.md: content/README.md shows how.
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

      [^footnote-2]:
          The port office says so.
      "
    `);
    expect(String(read('articles/a/source.html'))).toMatchInlineSnapshot(`
      "<!doctype html>
      <meta charset="utf-8">
      <!-- Extracted by Gloss from a document with the SHA-256 ba3bc52f5a08dd4e0bd25cc36545bd3cb9509e8ccb4d30c06a5e00ab3b65c4a2. -->
      <h1>The harbour after the storm</h1>
      <p>The storm broke the wall on <strong>Friday</strong>, “he said”, and *nobody* had mended it<a role="doc-noteref" href="#footnote-2"></a> since 1953.</p>
      <h1>What came after</h1>
      <p><img alt="The quay" src="image-1"></p>
      <p>1. Nobody knows <em>why</em>.</p>
      <section role="doc-endnotes"><ol><li id="footnote-2"><p>The port office says so. </p></li></ol></section>
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

      | | |
      | - | - |
      | What | Cost |
      | Wall | 5 \\| 6 |

      ![The quay](quay.png)

      [^note-1]:
          The port office says so.
      "
    `);
    expect(String(read('articles/a/source.html'))).toMatchInlineSnapshot(`
      "<!doctype html>
      <meta charset="utf-8">
      <!-- Extracted by Gloss from a document with the SHA-256 0791f14aae9a425dcb1b71799da25e12b1d093d089e5e987b11776a61f40ac79. -->
      <h1>The harbour after the storm</h1>
      <p>The storm broke the <em>old</em> wall<a role="doc-noteref" href="#note-1"></a> on Friday. Nobody<br>knows.</p>
      <h2>What came after</h2>
      <ol><li><p>One wall</p></li><li><p>Two lamps</p></li></ol>
      <table><tr><td>What</td><td>Cost</td></tr><tr><td>Wall</td><td>5 | 6</td></tr></table>
      <p><img src="Pictures/quay.png" alt="The quay"></p>
      <section role="doc-endnotes"><ol><li id="note-1"><p>The port office says so.</p></li></ol></section>
      "
    `);
  });
});
