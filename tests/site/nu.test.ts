/**
 * The Nu HTML checker, which is the W3C’s own, on every page of all sites, warnings included.
 * It is a Java program, run once, and asks for the pages as a browser does: a policy is
 * judged by where a page comes from.
 */
import {execFile, spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {createRequire} from 'node:module';
import type {AddressInfo} from 'node:net';
import {promisify} from 'node:util';
import {expect, test} from 'vitest';
import {buildGoodSite, fixtureContent} from './build-site.ts';
import {readSite, type Site} from './pages.ts';

const require = createRequire(import.meta.url);
const jar = require.resolve('vnu-jar/build/dist/vnu.jar');
const java = process.env['JAVA_HOME'] ? `${process.env['JAVA_HOME']}/bin/java` : 'java';
const isThere = spawnSync(java, ['-version']).status === 0;
const isNeeded = Boolean(process.env['CI']);

/** What the checker says of a page. */
interface Message {
  type: string;
  url: string;
  lastLine?: number;
  message: string;
  extract?: string;
}

/** What is right though the checker minds it, with the reason. */
const known = [
  // ARIA 1.3 allows several, and browsers tell them; the checker knows ARIA 1.2.
  /^Bad value “[^”]+” for attribute “aria-details” on element “mark”: An ID must not contain whitespace\.$/,
];
/** A block of data is no script (HTML, 4.12.1), and no policy is asked about it. */
const isData = ({message, extract = ''}: Message): boolean =>
  message.startsWith('Inline script violates Content Security Policy') &&
  extract.includes('<script type="application/ld+json">');

/** Serve sites under their base paths, on a port of this machine. */
async function serve(sites: readonly Site[]) {
  const files = new Map(
    sites.flatMap(({build, pages}) =>
      pages.map(({file}) => [`${build.base}${file}`, `${build.folder}/${file}`] as const),
    ),
  );
  const server = createServer(({url = ''}, response) => {
    const file = files.get(decodeURI(url));
    response.writeHead(file ? 200 : 404, {'Content-Type': 'text/html; charset=utf-8'});
    response.end(file ? readFileSync(file) : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  const urls = [...files.keys()].map((path) => `http://127.0.0.1:${port}${encodeURI(path)}`);
  return {urls, close: () => server.close()};
}

async function check(urls: readonly string[]): Promise<Message[]> {
  const options = [
    // It asks no machine of its own network, unless told to.
    ...['-Dnu.validator.servlet.allow-forbidden-hosts=true', '-Xss2m', '-jar', jar],
    ...['--format', 'json', '--stdout', '--exit-zero-always'],
  ];
  const {stdout} = await promisify(execFile)(java, [...options, ...urls], {maxBuffer: 2 ** 28});
  return (JSON.parse(stdout) as {messages: Message[]}).messages;
}

if (!isThere) {
  console.warn(
    '\n*** The Nu HTML checker has not looked at the pages: no Java was found. ***\n' +
      'Install a Java runtime, 17 or later, or set JAVA_HOME. html-validate has looked at them.\n',
  );
}

test.skipIf(!isThere && !isNeeded)(
  'The Nu checker finds nothing wrong with any page, by error or by warning (needs Java).',
  async () => {
    expect(isThere, 'no Java was found, which these tests need where CI is set').toBe(true);
    const sites = [
      readSite(await buildGoodSite()),
      readSite(await buildGoodSite({content: fixtureContent('several'), base: '/gloss/'})),
      readSite(await buildGoodSite({content: fixtureContent('moved'), base: '/some/base/'})),
    ];
    const {urls, close} = await serve(sites);
    const messages = await check(urls).finally(close);
    const faults = messages.filter(
      (each) => !known.some((form) => form.test(each.message)) && !isData(each),
    );
    expect(
      faults.map(({type, url, lastLine, message, extract}) =>
        [type, new URL(url).pathname, lastLine, message, extract].join(' '),
      ),
    ).toEqual([]);
    // That it has looked at all: it minds the data of each article.
    expect(messages.filter(isData).length).toBeGreaterThan(10);
  },
  180_000,
);
