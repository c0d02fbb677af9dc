/**
 * Runs the Nu HTML checker of the W3C on every page of all sites, including warnings.
 * The pages are served, because the checker compares the policy of a page with its origin.
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
const hasJava = spawnSync(java, ['-version']).status === 0;
const isNeeded = Boolean(process.env['CI']);

/** A message of the checker. */
interface Message {
  type: string;
  url: string;
  lastLine?: number;
  message: string;
  extract?: string;
}

/** Messages that are wrong, with the reason. */
const known = [
  // ARIA 1.3 and browsers support several ids; the checker implements ARIA 1.2.
  /^Bad value “[^”]+” for attribute “aria-details” on element “mark”: An ID must not contain whitespace\.$/,
];
/** A data block is not a script (HTML, §4.12.1), so the policy does not apply to it. */
const isData = ({message, extract = ''}: Message): boolean =>
  message.startsWith('Inline script violates Content Security Policy') &&
  extract.includes('<script type="application/ld+json">');

/** Serve sites below their base paths, on a free port of this machine. */
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
    // By default, the checker rejects addresses of the local network.
    ...['-Dnu.validator.servlet.allow-forbidden-hosts=true', '-Xss2m', '-jar', jar],
    ...['--format', 'json', '--stdout', '--exit-zero-always'],
  ];
  const {stdout} = await promisify(execFile)(java, [...options, ...urls], {maxBuffer: 2 ** 28});
  return (JSON.parse(stdout) as {messages: Message[]}).messages;
}

if (!hasJava) {
  console.warn(
    '\n*** The Nu HTML checker was skipped, because Java is not installed. ***\n' +
      'Install a Java runtime, 17 or later, or set JAVA_HOME. html-validate still checks all pages.\n',
  );
}

test.skipIf(!hasJava && !isNeeded)(
  'The Nu checker reports no error and no warning (requires Java).',
  async () => {
    expect(hasJava, 'Java is not installed, but CI is set').toBe(true);
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
    // The checker reports the data block of each article, which shows that it has run.
    expect(messages.filter(isData).length).toBeGreaterThan(10);
  },
  180_000,
);
