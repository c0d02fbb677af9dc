import {spawnSync} from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {Writable} from 'node:stream';
import {describe, expect, test} from 'vitest';
import {isError} from '../../src/annotate/model/problem.ts';
import {main} from '../../src/commands/import.ts';
import {main as verify} from '../../src/commands/verify.ts';
import {readContentFiles} from '../../src/content/content-files.ts';
import {compileContent} from '../../src/edition/compile-content.ts';
import {type Content, writeContent} from '../edition/content.ts';
import {hypothesis} from '../import/read.ts';
import {collectOutput} from './collect-output.ts';

const path = 'articles/storm/annotations.md';
const article = `---
title: The storm
source: https://example.org/storm
---

The storm broke the wall on Friday. Nobody had mended it since 1953.

The council had warned of it for years. So had the insurers, for years.
`;
const wall = ':::gloss[The wall]{#wall}\n> the wall\n\nBuilt in 1931.\n:::\n';
const site =
  '---\nname: Gloss\neditors: [{id: ada, name: Ada Example}, {id: omar, name: Omar Haddad}]\n---\n';

/** Run the command on a folder. Files are imported under the names of the keys. */
function runOn(
  folder: string,
  files: Readonly<Record<string, string>>,
  args: readonly string[] = [],
) {
  const from = mkdtempSync(join(tmpdir(), 'gloss-import-'));
  const paths = Object.entries(files).map(([name, value]) => {
    writeFileSync(join(from, name), value);
    return join(from, name);
  });
  const {output, printed} = collectOutput();
  const code = main([...paths, '--to', 'storm', ...args], {...output, contentFolder: folder});
  const written = join(folder, path);
  return {
    code,
    ...printed,
    folder,
    file: existsSync(written) ? readFileSync(written, 'utf8') : undefined,
  };
}

const run = (
  annotations: readonly unknown[],
  args: readonly string[] = [],
  content: Content = {[path]: wall},
) =>
  runOn(
    writeContent({'site.md': site, 'articles/storm/article.md': article, ...content}),
    {'export.json': JSON.stringify({annotations})},
    args,
  );

/** Return whether the content of a folder can be published. */
async function isValid(folder: string): Promise<boolean> {
  return (await verify([], {...collectOutput().output, contentFolder: folder})) === 0;
}

const warned = hypothesis('warned of it', {tags: ['harbour'], prefix: 'council had '});

describe('the exit code', () => {
  test.each<[number, string, readonly unknown[], string[]]>([
    [1, 'annotations wait for --write', [warned], []],
    [0, 'they are written', [warned], ['--write']],
    [0, 'there is nothing', [], []],
    [2, 'a quote has changed', [hypothesis('the council had warnt of it')], []],
    [2, 'nothing can be imported', [hypothesis('warned', {references: ['a']})], []],
    [1, 'something else is refused', [warned, hypothesis('a', {references: ['a']})], []],
    [2, 'another id is accepted', [warned], ['--accept', 'warnd-of-it']],
  ])('is %i if %s', (code, _, annotations, args) => {
    expect(run(annotations, args).code).toBe(code);
  });

  test('is that of the process', () => {
    const {status, stderr} = spawnSync(process.execPath, ['src/commands/import.ts'], {
      encoding: 'utf8',
    });
    expect(stderr).toContain('Name the files to import.');
    expect(stderr).toContain('Usage: npm run import -- <file>… --to <slug>');
    expect(status).toBe(2);
  });
});

test('nothing is written without --write, and the command that writes is printed', () => {
  const {file, stdout} = run([warned]);
  expect(file).toBe(wall);
  expect(stdout).toContain('#warned-of-it  new: draft of a claim');
  expect(stdout).toMatch(/1 to write: npm run import -- \S+export\.json --to storm --write\n/);
});

test('an annotation is a draft at its place in reading order, and all other bytes stay', async () => {
  const {file, folder} = run([warned, hypothesis('The storm')], ['--write']);
  const origin =
    'Imported from Hypothesis: https://hypothes.is/a/q4rTnDTDEe6w9Vv7dG0yTQ, by ada@hypothes.is, 2026-01-05T10:00:00.000000+00:00';
  expect(file).toBe(
    `:::claim{#the-storm draft}\n> The storm\n\nIt was *seven* years.\n\n<!-- ${origin}. -->\n:::\n\n${wall}\n:::claim{#warned-of-it draft}\n> warned of it\n\nIt was *seven* years.\n\n<!-- ${origin}. Tags: harbour. -->\n:::\n`,
  );
  expect(await isValid(folder)).toBe(true);
});

test('annotations at the same place are in reading order', () => {
  const {file} = run([hypothesis('So had the insurers', {id: 'a'}), warned], ['--write']);
  expect([...(file ?? '').matchAll(/^:::\w+(?:\[.*\])?\{#([\w-]+)/gm)].map(([, id]) => id)).toEqual(
    ['wall', 'warned-of-it', 'so-had-the-insurers'],
  );
});

test('a first file of annotations is created, and line ends and a byte-order mark are kept', () => {
  expect(run([warned], ['--write'], {}).file).toMatch(/^:::claim\{#warned-of-it draft\}\n/);
  const windows = `\uFEFF${wall.replaceAll('\n', '\r\n')}`;
  const {file} = run([warned], ['--write'], {[path]: windows});
  expect(file?.startsWith(windows)).toBe(true);
  expect(file?.replaceAll('\r\n', '')).not.toContain('\n');
});

test('an annotation that is there already is listed and not written twice', () => {
  const {folder} = run([warned], ['--write']);
  const files = {'export.json': JSON.stringify({annotations: [warned]})};
  const again = runOn(folder, files, ['--write']);
  expect(again.stdout).toContain('#warned-of-it  is there already');
  expect(again.code).toBe(0);
  expect(again.file?.match(/warned of it/g)).toHaveLength(1);
  // Under another address, by its words and its note.
  const other = {...warned, id: 'another-id-of-hypothesis'};
  expect(runOn(folder, {'b.json': JSON.stringify([other])}).stdout).toContain('is there already');
  // After an editor has changed its note.
  writeFileSync(join(folder, path), again.file?.replace('It was *seven* years.', 'Edited.') ?? '');
  expect(runOn(folder, files).stdout).toContain('#warned-of-it  is there already');
});

test('the same annotation in two files is written once', () => {
  const json = JSON.stringify([warned]);
  const folder = writeContent({'site.md': site, 'articles/storm/article.md': article});
  const {file, stdout} = runOn(folder, {'a.json': json, 'b.json': json}, ['--write']);
  expect(file?.match(/> warned of it/g)).toHaveLength(1);
  expect(stdout).toContain('is there already');
});

test('an author who is an editor of the site is named, and others are not made up', () => {
  const info = {user_info: {display_name: 'Omar Haddad'}};
  expect(run([hypothesis('warned of it', info)], ['--write']).file).toContain(
    '{#warned-of-it draft editor=omar}',
  );
  expect(run([warned], ['--write']).file).not.toContain('editor=');
});

test('ids are unique, and never those of something else', () => {
  const content = {
    [path]: wall,
    'permalinks.txt': '/articles/storm/insurers/ 2026-01-01\n',
    'articles/storm/article.md': `${article}\n## The storm\n`,
  };
  const {stdout} = run(
    [
      hypothesis('the wall', {text: 'One.'}),
      hypothesis('insurers'),
      hypothesis('storm broke', {text: 'One.'}),
      hypothesis('storm broke', {text: 'Two.'}),
    ],
    [],
    content,
  );
  expect([...stdout.matchAll(/#([\w-]+) {2}new/g)].map(([, id]) => id)).toEqual([
    'the-wall',
    'insurers-2',
    'storm-broke',
    'storm-broke-2',
  ]);
});

describe('another page', () => {
  const other = (uri: string) =>
    hypothesis('warned of it', {
      uri,
      target: hypothesis('warned of it').target.map((each) => ({...each, source: uri})),
    });

  test('is refused, and its address can be given', () => {
    const {stdout, code, file} = run([other('https://other.example/a')], ['--write']);
    expect(stdout).toContain('refused: It is about another page: https://other.example/a.');
    expect(stdout).toContain('--page <address>');
    expect(code).toBe(2);
    expect(file).toBe(wall);
    expect(
      run([other('https://other.example/a')], ['--page', 'https://other.example/a']).code,
    ).toBe(1);
  });

  test.each([
    'https://www.example.org/storm/',
    'http://example.org/storm?utm_source=x#top',
    'https://via.hypothes.is/https://example.org/storm',
    'http://localhost:4321/base/articles/storm/',
    'https://edition.example/articles/storm/text.txt',
  ])('is not %s', (uri) => {
    expect(run([other(uri)]).code).toBe(1);
  });

  test.each(['https://example.org/storm/2', 'https://edition.example/articles/storm-2/', 'urn:x'])(
    'is %s',
    (uri) => {
      expect(run([other(uri)]).code).toBe(2);
    },
  );
});

describe('bad input', () => {
  test('is reported for every file at its place, and nothing is written', () => {
    const folder = writeContent({'site.md': site, 'articles/storm/article.md': article});
    const json = JSON.stringify([warned]);
    const {stdout, code, file} = runOn(
      folder,
      {'good.json': json, 'cut.json': json.slice(0, 99), 'a.csv': 'one,two\n', 'bad.xml': '<TEI>'},
      ['--write'],
    );
    expect(stdout).toMatch(
      /cut\.json:1:100 {2}The file ends in the middle of its JSON\.\n {4}expected: .*\n {4}fix: {6}Export/,
    );
    expect(stdout).toMatch(/a\.csv:1:1 {2}The table has no column of quotes/);
    expect(stdout).toMatch(/bad\.xml:1:\d+ {2}The XML is not well-formed/);
    expect(stdout).toContain('1 to write, once all files can be read.');
    expect(code).toBe(2);
    expect(file).toBeUndefined();
  });

  test('that is missing, an article that is missing and unknown options are errors', () => {
    const folder = writeContent({'articles/storm/article.md': article});
    const {output, printed} = collectOutput();
    const io = {...output, contentFolder: folder};
    expect(main(['/no/such.json', '--to', 'storm'], io)).toBe(2);
    expect(printed.stdout).toContain('no/such.json: cannot be read (ENOENT');
    expect(main(['/no/such.json', '--to', 'strom'], io)).toBe(2);
    expect(printed.stdout).toContain('--to strom: there is no such article. Did you mean storm?');
    expect(main(['/no/such.json'], io)).toBe(2);
    expect(main(['/no/such.json', '--to', 'storm', '--wirte'], io)).toBe(2);
    expect(printed.stderr).toContain('Name the article with `--to <slug>`.');
    expect(printed.stderr).toContain("Unknown option '--wirte'");
  });

  test('of hostile comments leaves content that can be published', async () => {
    const texts = [
      '<script>alert(1)</script>',
      '[x](javascript:alert(1))',
      ':::\n\n:::claim[X]{#x}\n> y\n\nz\n:::',
      '<!-- -->\n<img src=x onerror=alert(1)>',
      '\u202E\u0000\u0007{#x}',
      '```\n:::\n',
      '<div>'.repeat(5000),
      '> a\n\n> b',
      '--> <b>',
    ];
    const {folder, file, stdout} = run(
      texts.map((text, nth) =>
        hypothesis(['warned of it', 'storm broke', 'Nobody had mended it'][nth % 3] ?? '', {
          text,
          tags: ['--><script>x</script>', text],
          user: text,
          id: `hostile-${nth}`,
        }),
      ),
      ['--write'],
    );
    expect(stdout).toMatch(/[5-9] written/);
    expect(await isValid(folder)).toBe(true);
    const {articles} = compileContent(readContentFiles(folder), true);
    const rendered = JSON.stringify(
      articles[0]?.compiled.annotations.map(({note}) => note),
      (key, value) => (key === 'position' ? undefined : value),
    );
    expect(rendered).not.toMatch(/"tagName":"(?:script|img|svg)"|"href":"javascript|onerror":/i);
    expect(articles[0]?.compiled.annotations).toHaveLength((file?.match(/^:::\w/gm) ?? []).length);
  });

  test('is shown without control characters', () => {
    const {stdout} = run([hypothesis('no such \u001B[31mwords\u202E here', {id: 'a'})]);
    for (const character of ['\u001B', '\u202E']) expect(stdout).not.toContain(character);
  });
});

test('a file that changes in the meantime is not overwritten', () => {
  const folder = writeContent({
    'site.md': site,
    'articles/storm/article.md': article,
    [path]: wall,
  });
  const file = join(folder, 'export.json');
  // The rest of the answer is elsewhere. The command says so, and writes then.
  writeFileSync(file, JSON.stringify({total: 9, rows: [warned]}));
  const {output, printed} = collectOutput();
  const stdout = new Writable({
    write(chunk, _, done) {
      writeFileSync(join(folder, path), `${wall}\n<!-- Changed. -->\n`);
      output.stdout.write(chunk);
      done();
    },
  });
  const code = main([file, '--to', 'storm', '--write'], {...output, stdout, contentFolder: folder});
  expect(printed.stdout).toContain('was changed in the meantime, so nothing is written');
  expect(code).toBe(2);
  expect(readFileSync(join(folder, path), 'utf8')).toBe(`${wall}\n<!-- Changed. -->\n`);
});

test('an annotation of Gloss with a problem becomes a draft, and the problem is shown', async () => {
  const annotation = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'https://other.example/articles/storm/council/annotation.jsonld',
    type: 'Annotation',
    'gloss:kind': 'mention',
    'gloss:id': 'council',
    'gloss:actor': 'nobody',
    'gloss:editor': ['ada', 'eve'],
    'gloss:supports': ['missing'],
    target: {
      source: 'https://other.example/articles/storm/text.txt',
      selector: {type: 'TextQuoteSelector', exact: 'The council'},
    },
  };
  const folder = writeContent({'site.md': site, 'articles/storm/article.md': article});
  const {file, stdout} = runOn(folder, {'a.jsonld': JSON.stringify(annotation)}, ['--write']);
  expect(file).toMatch(/^:::mention\{#council draft actor=nobody editor=ada\}\n> The council\n/);
  expect(stdout).toContain('a draft, because: Unknown actor "nobody"');
  expect(stdout).toContain('not kept: the relation `supports` to missing');
  expect(stdout).toContain('not kept: the editor `eve`, who is not in site.md');
  expect(await isValid(folder)).toBe(true);
});

test('content with errors stops the import', () => {
  const {stdout, code, file} = run([warned], ['--write'], {[path]: ':::gloss\n> the wall\n'});
  expect(stdout).toContain('fix them first, nothing was written');
  expect(code).toBe(2);
  expect(file).toBe(':::gloss\n> the wall\n');
});

test('a file that cannot be written is reported, and nothing is left behind', () => {
  if (process.getuid?.() === 0) return;
  const folder = writeContent({
    'site.md': site,
    'articles/storm/article.md': article,
    [path]: wall,
  });
  chmodSync(join(folder, path), 0o444);
  const {stdout, code, file} = runOn(folder, {'a.json': JSON.stringify([warned])}, ['--write']);
  expect(stdout).toContain('cannot be written');
  expect(code).toBe(2);
  expect(file).toBe(wall);
  expect(readdirSync(join(folder, 'articles/storm')).sort()).toEqual([
    'annotations.md',
    'article.md',
  ]);
});

test('a table with the fields of Gloss keeps them, as a draft', async () => {
  const folder = writeContent({'site.md': site, 'articles/storm/article.md': article});
  const table =
    'quote,kind,gist,status,finding,note\n' +
    'Nobody had mended it since 1953,claim,Nobody mended [it],contested,"They did, in 1978.",See *records*.\n';
  const {file} = runOn(folder, {'a.csv': table}, ['--write']);
  expect(file).toContain(
    ':::claim[Nobody mended \\[it\\]]{#nobody-mended-it draft status=contested finding="They did, in 1978."}\n> Nobody had mended it since 1953\n\nSee *records*.\n',
  );
  expect(await isValid(folder)).toBe(true);
});

test('drafts have no rating, no gist and no finding of their own', () => {
  const {folder} = run([warned], ['--write']);
  const {articles, problems} = compileContent(readContentFiles(folder), true);
  expect(articles[0]?.compiled.annotations.find(({id}) => id === 'warned-of-it')).toMatchObject({
    kind: 'claim',
    status: 'unrated',
    gistText: '',
    finding: undefined,
    type: undefined,
    draft: true,
  });
  expect(problems.filter(isError)).toEqual([]);
  expect(problems.map(({reason}) => reason)).toEqual(['The claim has no gist.']);
});
