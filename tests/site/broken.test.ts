/**
 * Tests that a build reports all problems of the content, and publishes nothing.
 */
import {existsSync} from 'node:fs';
import {cp, mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {beforeAll, describe, expect, test} from 'vitest';
import {
  type Build,
  buildSite,
  createTemporaryFolder,
  editionContent,
  fixtureContent,
} from './build-site.ts';

/** The problems of the fixture `broken`, with their locations. */
const problems = `
actors/anna.md:7:3  This site has no page for the link \`/actors/ana/\`.
actors/otto.md:4:5  The name “Berg” belongs to two actors: \`anna\` and \`otto\`.
actors/otto.md:7:1  The element \`<script>\` is not supported.
actors/typo.md:3:1  Unknown key "alias" in the front matter.
articles/empty/article.md:1:1  The file is empty.
articles/ids/annotations.md:1:1  The gloss has no id.
articles/ids/annotations.md:7:21  The id \`Two_Words\` is malformed.
articles/ids/annotations.md:19:18  The id \`twice\` is used twice.
articles/ids/annotations.md:25:23  The id \`p1\` is reserved for a paragraph of the article.
articles/latin-one/article.md:5:4  The file is not valid UTF-8: byte 27 is 0xe9.
articles/missing/article.md:1:1  \`article.md\` is missing.
articles/quotes/annotations.md:2:1  The quote does not occur in the article: “The leaders saw outside interferance”.
articles/quotes/annotations.md:8:1  The quote “war” occurs 3 times.
articles/quotes/annotations.md:13:1  The gloss has no quote.
articles/quotes/annotations.md:18:1  The quote is empty.
articles/quotes/annotations.md:23:1  The gloss has no note.
articles/quotes/annotations.md:28:1  The quote “aders saw” begins or ends inside a word.
articles/quotes/annotations.md:34:1  The quote “outside inter” begins or ends inside a word.
articles/quotes/annotations.md:41:1  This line has no \`>\`, but Markdown makes it part of the quote above: “A note.”.
articles/references/annotations.md:1:39  Unknown actor "ana".
articles/references/annotations.md:7:37  Unknown actor "oto".
articles/references/annotations.md:13:40  Unknown sign "steps/7".
articles/references/annotations.md:19:42  Unknown framework "step".
articles/references/annotations.md:25:45  Unknown annotation "speakr".
articles/references/annotations.md:31:29  The relation \`rebuts\` leads from \`itself\` to itself.
articles/syntax/annotations.md:1:1  Space before \`{\` or \`[\`: \`:::claim[A space] {#space}\`.
articles/syntax/annotations.md:7:1  Unbalanced quotation marks in the attributes: \`:::claim[Unbalanced]{#unbalanced prefix="One}\`.
articles/syntax/annotations.md:13:1  Unknown kind of annotation "clam".
articles/syntax/annotations.md:19:43  Unknown attribute "staus" on a claim.
articles/syntax/annotations.md:25:55  Attribute \`type\` is given more than once.
articles/syntax/annotations.md:31:26  Classes are not supported: \`.red\`.
articles/timeline/timeline.md:5:27  Unknown annotation "secnd".
articles/timeline/timeline.md:8:12  The element \`<script>\` is not supported.
articles/timeline/timeline.md:8:12  This site has no page for the link \`/about/us/\`.
articles/timeline/timeline.md:9:18  Unknown annotation "zweites".
articles/timeline/timeline.md:11:12  The event does not end after it begins: \`date\` is 2022-01-11, \`until\` is 2022-01-11.
articles/timeline/timeline.md:12:12  The event is not exactly one paragraph.
articles/timeline/timeline.md:13:18  The event refers to \`gone\`, which was withdrawn.
articles/timeline/timeline.md:15:12  The event does not end after it begins: \`date\` is 2022-02, \`until\` is 2022-01-31.
articles/timeline/timeline.md:16:12  The article has no target for the link \`#secnd\`.
articles/timeline/timeline.md:19:11  The article has no target for the link \`#p2\`.
articles/unclosed/annotations.md:7:1  This annotation is never closed.
articles/unfaithful/article.md:7:19  The article differs from the source. Article: “…xt is here. And more of the sa⟦me.⟧”; source: “…xt is here. And more of the sa⟦ne. ⟧”.
articles/unsafe/annotations.md:4:3  The element \`<script>\` is not supported.
articles/unsafe/annotations.md:4:30  A link with the scheme \`javascript:\` is not supported: \`javascript:alert(1)\`.
articles/unsafe/article.md:5:5  The element \`<script>\` is not supported.
articles/unsafe/article.md:5:30  A link with the scheme \`javascript:\` is not supported: \`javascript:alert(1)\`.
articles/windows/annotations.md:8:1  The quote does not occur in the article: “Anothr line”.
frameworks/twice.md:6:13  Two signs have the number 1.
`
  .trim()
  .split('\n');

describe('a build of content with problems', () => {
  let build: Build;
  let folder: string;
  beforeAll(async () => {
    folder = join(await createTemporaryFolder(), 'published');
    await mkdir(folder);
    await writeFile(join(folder, 'index.html'), 'the published page');
    build = await buildSite({content: fixtureContent('broken'), folder});
  });

  test('fails.', () => {
    expect(build.exitCode).toBe(1);
  });

  test('reports exactly the problems of all files.', () => {
    const reported = build.output.split('\n').flatMap((line) => {
      const [, at] = /^tests\/fixtures\/sites\/broken\/(.*:\d+:\d+ {2}.*)$/.exec(line) ?? [];
      return at ?? [];
    });
    expect(reported).toEqual(problems);
    expect(build.output).toContain(
      `${problems.length} problems in 17 files; nothing was published.`,
    );
  });

  test('reports a fix for each problem.', () => {
    expect(build.output.match(/^ {4}fix: {6}\S/gm)).toHaveLength(problems.length);
  });

  test('reports related locations.', () => {
    const alsoAt = (path: string) => `also:     tests/fixtures/sites/broken/${path}`;
    expect(build.output).toContain(alsoAt('actors/anna.md:4:5  the same name of `anna`'));
    expect(build.output).toContain(
      alsoAt('articles/ids/annotations.md:13:17  first use of the id `twice`'),
    );
    expect(build.output).toContain(alsoAt('articles/quotes/article.md:7:5  '));
    expect(build.output).toContain(alsoAt('articles/unfaithful/source.txt:2:19  '));
    expect(build.output).toContain(alsoAt('frameworks/twice.md:4:13  '));
  });

  test('prints no hint about browsers and no stack trace.', () => {
    expect(build.output).not.toMatch(/Hint|Browser APIs|\.ts:\d/);
  });

  test('does not change the published files.', async () => {
    expect(await readdir(folder)).toEqual(['index.html']);
    expect(await readFile(join(folder, 'index.html'), 'utf8')).toBe('the published page');
  });
});

test('A build of content with problems creates no folder.', async () => {
  const folder = join(await createTemporaryFolder(), 'published');
  const {exitCode} = await buildSite({content: fixtureContent('broken'), folder});
  expect(exitCode).toBe(1);
  expect(existsSync(folder)).toBe(false);
});

test('A build without content reports the missing folder.', async () => {
  const folder = join(await createTemporaryFolder(), 'published');
  const content = join(await createTemporaryFolder(), 'nothing');
  const build = await buildSite({content, folder});
  expect(build.exitCode).toBe(1);
  expect(build.output).toContain('The content folder is missing.');
  expect(existsSync(folder)).toBe(false);
});

test('A deleted letter in a quote is reported at its line, with the nearest passage.', async () => {
  const content = join(await createTemporaryFolder(), 'content');
  await cp(editionContent, content, {recursive: true});
  const file = join(content, 'articles', 'csto-kazakhstan-2022', 'annotations.md');
  const annotations = await readFile(file, 'utf8');
  await writeFile(file, annotations.replace('> this politician', '> this poltician'));
  const line = annotations.split('\n').indexOf('> this politician') + 1;
  const article = (await readFile(join(file, '..', 'article.md'), 'utf8')).split('\n');
  const articleLine = article.findIndex((each) => each.includes('this politician'));
  const column = (article[articleLine]?.indexOf('this politician') ?? -1) + 1;

  const build = await buildSite({content});
  expect(build.exitCode).toBe(1);
  expect(build.output).toMatch(
    new RegExp(
      `annotations\\.md:${line}:1 {2}The quote does not occur in the article: “this poltician”\\.`,
    ),
  );
  expect(build.output).toContain('nearest:  “this politician” (');
  expect(build.output).toContain(`/article.md:${articleLine + 1}:${column})`);
  expect(build.output).toContain('1 problem in 1 file; nothing was published.');
  expect(existsSync(build.folder)).toBe(false);
});
