/** Opens pages in a browser, and reports everything that hostile content could make them do. */
import {readdirSync, readFileSync} from 'node:fs';
import {join, relative, sep} from 'node:path';
import type {Browser, BrowserContext, Page} from '@playwright/test';
import type {Finding} from './finding.ts';

export interface VisitOptions {
  /** The folder of the site, which is served at the root of `origin`. */
  folder: string;
  origin: string;
  /** How many pages are open at the same time. */
  tabs?: number;
}

/** How many pages were opened, and what they did. */
export interface Visits {
  pages: number;
  findings: Finding[];
}

/** Open every page of a site, and show all that it hides. */
export async function visitPages(
  browser: Browser,
  {folder, origin, tabs = 3}: VisitOptions,
): Promise<Visits> {
  const findings: Finding[] = [];
  const paths = listPages(folder);
  const next = paths.values();
  const context = await browser.newContext({reducedMotion: 'reduce'});
  await context.addInitScript(defineHooks);
  const work = async (): Promise<void> => {
    const visitor = await openVisitor(context, origin, (kind, where, text) =>
      findings.push({kind: `page: ${kind}`, where, text}),
    );
    for (const path of next) await visitor.visit(path);
    await visitor.close();
  };
  await Promise.all(Array.from({length: tabs}, work));
  findings.push(...(await parseXmlFiles(context, folder)));
  await context.close();
  return {pages: paths.length, findings};
}

/** List the files of a site with one of these extensions, as paths from its root. */
const listFiles = (folder: string, extension: RegExp): string[] =>
  readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && extension.test(entry.name))
    .map(({parentPath, name}) => relative(folder, join(parentPath, name)).split(sep).join('/'))
    .sort();

const listPages = (folder: string): string[] =>
  listFiles(folder, /\.html$/).map((path) => path.replace(/(^|\/)index\.html$/, '$1'));

/** Parse XML as the browser does, which is stricter than the parser of `outputs.ts`. */
async function parseXmlFiles(context: BrowserContext, folder: string): Promise<Finding[]> {
  const page = await context.newPage();
  const findings: Finding[] = [];
  for (const path of listFiles(folder, /\.(svg|xml)$/)) {
    const error = await page.evaluate(
      (text) => {
        const parsed = new DOMParser().parseFromString(text, 'application/xml');
        return parsed.querySelector('parsererror')?.textContent;
      },
      readFileSync(join(folder, path), 'utf8'),
    );
    if (error) findings.push({kind: 'output: XML in a browser', where: path, text: error});
  }
  await page.close();
  return findings;
}

type Report = (kind: string, where: string, text: string) => void;

/** What the hooks in a page collect. */
interface Hooked {
  hostile?: () => void;
  events: string[];
}

/** Runs in each frame before all scripts of the page. Hostile texts call `hostile`. */
function defineHooks(): void {
  const hooked = window as unknown as Hooked;
  hooked.events = [];
  hooked.hostile = () => hooked.events.push('code of the content ran');
  document.addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI, sample}) =>
    hooked.events.push(`the policy was violated: ${violatedDirective} ${blockedURI} ${sample}`),
  );
}

async function openVisitor(context: BrowserContext, origin: string, report: Report) {
  const page = await context.newPage();
  let path = '';
  page.on('dialog', async (dialog) => {
    report('a dialog', path, dialog.message());
    await dialog.dismiss();
  });
  page.on('popup', async (popup) => {
    report('another window', path, popup.url());
    await popup.close();
  });
  page.on('download', (download) => report('a download', path, download.url()));
  page.on('pageerror', ({message}) => report('an error of a script', path, message));
  page.on('console', (message) => {
    if (/^(error|warning)$/.test(message.type())) report('the console', path, message.text());
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`)) report('a request to another host', path, url);
  });
  page.on('requestfailed', (request) => {
    // The next page may be opened before all of this one is loaded.
    const reason = request.failure()?.errorText;
    if (reason !== 'net::ERR_ABORTED') report('a failed request', path, request.url());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) report('a missing file', path, response.url());
  });
  return {
    async visit(next: string): Promise<void> {
      path = next;
      try {
        await page.goto(`${origin}/${encodeURI(path)}`, {waitUntil: 'load', timeout: 30_000});
        for (const fault of await page.evaluate(inspectPage)) report('the document', path, fault);
        if (path === 'search/') await search(page);
        for (const event of await page.evaluate(readEvents)) report('a hook', path, event);
      } catch (error) {
        report('it cannot be opened', path, (error as Error).message);
      }
    },
    close: () => page.close(),
  };
}

const readEvents = (): string[] => (window as unknown as Hooked).events;

/** Search for words of hostile texts, so that their results are shown. */
async function search(page: Page): Promise<void> {
  for (const words of ['hostile', 'script', 'passage', 'evil', 'img src']) {
    await page.getByRole('searchbox').fill(words);
    await page
      .getByRole('status')
      .filter({hasText: `“${words}”`})
      .waitFor();
    for (const fault of await page.evaluate(inspectPage)) throw new Error(fault);
  }
}

/** Runs in a page: shows what is hidden, and lists what would run code or load something. */
function inspectPage(): string[] {
  for (const details of document.querySelectorAll('details')) details.open = true;
  const faults: string[] = [];
  const addresses = /^(href|src|action|formaction|data|poster|srcset|background|ping|xlink:href)$/;
  for (const element of document.querySelectorAll('*')) {
    const tag = element.localName;
    // The strip of an article is a picture in a frame.
    if (
      tag === 'iframe' &&
      /^\/articles\/[a-z0-9-]+\/strip\.svg$/.test(element.getAttribute('src') ?? '')
    )
      continue;
    if (/^(iframe|object|embed|base|frame|applet|portal)$/.test(tag)) faults.push(`<${tag}>`);
    if (tag === 'script' && !element.hasAttribute('src')) {
      try {
        JSON.parse(element.textContent ?? '');
      } catch {
        faults.push(`a script that is not JSON: ${element.textContent?.slice(0, 80)}`);
      }
    }
    for (const {name, value} of element.attributes) {
      if (/^on|^srcdoc$/i.test(name)) faults.push(`<${tag} ${name}>`);
      if (addresses.test(name)) {
        const {protocol} = new URL(value, location.href);
        if (!/^(https?|mailto):$/.test(protocol)) faults.push(`<${tag} ${name}="${value}">`);
      }
    }
  }
  return faults.map((fault) => fault.slice(0, 200));
}
