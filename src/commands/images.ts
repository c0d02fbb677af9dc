/**
 * `npm run images`: downloads the images of articles that are on other sites into the folder of
 * their article, and writes their new names. `npm run images -- <article>` does it for one
 * article. Exit codes: 0 all images are in their folders, 1 some could not be downloaded, 2 the
 * content cannot be read or written.
 */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import type {TextFile} from '../annotate/model/model.ts';
import {findNearestName} from '../annotate/model/nearest-name.ts';
import {formatLocation} from '../annotate/model/problem.ts';
import {createPointFinder} from '../annotate/text/point-finder.ts';
import {
  type ArticleFiles,
  getContentDirectory,
  readContentFiles,
} from '../content/content-files.ts';
import {readFrontMatter} from '../content/front-matter.ts';
import {createArticleSchema} from '../content/schemas.ts';
import {readImageName} from '../edition/images.ts';
import {formatFileError} from '../files/file-error.ts';
import {replaceFile, writeFiles} from '../files/write-files.ts';
import {defaultLanguage} from '../language/interface.ts';
import {formatReport} from '../report/report.ts';
import {downloadImage} from './download-image.ts';
import {findImages, replaceImages, type WrittenImage} from './find-images.ts';
import {chooseImageName} from './image-name.ts';
import {fixFirst, type Output} from './output.ts';

interface CommandIo extends Output {
  contentFolder: string;
}

/**
 * Run the command.
 *
 * @param argv the arguments after the name of the command
 * @returns the exit code
 */
export async function main(argv: readonly string[], io: CommandIo): Promise<number> {
  const {stdout, stderr, contentFolder} = io;
  let slugs: readonly string[];
  try {
    slugs = parseArgs({args: [...argv], options: {}, allowPositionals: true}).positionals;
  } catch (error) {
    stderr.write(`${(error as Error).message}\nUsage: npm run images [-- <article> …]\n`);
    return 2;
  }
  try {
    const {articles, problems} = readContentFiles(contentFolder);
    const unreadable = problems.filter(({ruleId}) => ruleId === 'encoding');
    if (unreadable.length > 0) {
      stdout.write(`${formatReport(unreadable, fixFirst)}\n`);
      return 2;
    }
    for (const slug of slugs) {
      if (articles.some((article) => article.slug === slug)) continue;
      const names = articles.map((article) => article.slug);
      const nearest = findNearestName(slug, names);
      stderr.write(
        `There is no article \`${slug}\`.${nearest ? ` Is \`${nearest}\` meant?` : ''}\n`,
      );
      return 2;
    }
    const chosen = articles.filter(({slug}) => slugs.length === 0 || slugs.includes(slug));
    const results: [downloaded: number, failed: number][] = [];
    for (const article of chosen) results.push(await downloadAll(article, io));
    const [downloaded, failed] = [0, 1].map((nth) =>
      results.reduce((sum, result) => sum + (result[nth] ?? 0), 0),
    );
    stdout.write(
      downloaded === 0 && failed === 0
        ? 'Every image is in the folder of its article.\n'
        : `${downloaded} downloaded, ${failed} failed.\n`,
    );
    return failed === 0 ? 0 : 1;
  } catch (error) {
    stdout.write(`${formatFileError(error, 'written')}\n`);
    return 2;
  }
}

/** A text of an article, with its images that are elsewhere. */
interface Text {
  file: TextFile;
  images: (WrittenImage & {address: string})[];
}

/**
 * Download the images of an article, and write their names.
 *
 * @returns how many images were downloaded, and how many failed
 * @throws the error of the file system if a file cannot be written
 */
async function downloadAll(
  {slug, article, annotations, timeline, images}: ArticleFiles,
  {stdout, contentFolder}: CommandIo,
): Promise<[downloaded: number, failed: number]> {
  const folder = join(contentFolder, 'articles', slug);
  const matter = readFrontMatter(article, createArticleSchema(defaultLanguage));
  const base = matter.data?.source ?? matter.raw['source'];
  const texts: Text[] = [matter.body, annotations, timeline]
    .flatMap((file) => (file ? [file] : []))
    .map((file) => ({
      file,
      images: findImages(file.value).flatMap((image) => {
        if (images.some(({name}) => name === readImageName(image.src))) return [];
        const isOfText = file === matter.body;
        const address = resolveAddress(
          image.src,
          isOfText && typeof base === 'string' ? base : undefined,
        );
        return address === undefined ? [] : [{...image, address}];
      }),
    }));
  const taken = new Map(
    images.map(({name, file}) => [name.toLowerCase(), () => readFileSync(file)]),
  );
  const names = new Map<string, string>();
  const failures = new Set<string>();
  for (const {file, images: found} of texts) {
    const toPoint = createPointFinder(file.value);
    for (const {address, start} of found) {
      if (names.has(address) || failures.has(address)) continue;
      const result = await downloadImage(address);
      if (typeof result === 'string') {
        stdout.write(
          `${formatLocation(file.path, toPoint(start))}  ${address} was not downloaded: ${result}.\n`,
        );
        failures.add(address);
        continue;
      }
      const {bytes, extension} = result;
      const name = chooseImageName(address, extension, bytes, taken);
      if (!taken.has(name)) {
        replaceFile(join(folder, name), bytes);
        taken.set(name, () => Buffer.from(bytes));
      }
      names.set(address, name);
      stdout.write(`${address} → ${slug}/${name}\n`);
    }
  }
  const written = texts.flatMap(({file, images: found}): TextFile[] => {
    const original = file.path === article.path ? article : file;
    const value = replaceImages(original.value, found, (image) =>
      names.get((image as Text['images'][number]).address),
    );
    return value === original.value
      ? []
      : [{path: join(folder, file.path.split('/').at(-1) ?? ''), value}];
  });
  const {failures: unwritten} = writeFiles(written);
  for (const failure of unwritten) stdout.write(`${failure}\n`);
  return [names.size, failures.size + unwritten.length];
}

/** Return the web address of an image that is not in the folder of its article. */
function resolveAddress(src: string, base: string | undefined): string | undefined {
  if (/^(?:https?:)?\/\//i.test(src)) {
    const address = src.replace(/^\/\//, 'https://');
    return URL.canParse(address) ? new URL(address).href : undefined;
  }
  const hasScheme = /^[a-z][a-z0-9+.-]*:/i.test(src);
  return !hasScheme && base !== undefined && URL.canParse(src, base)
    ? new URL(src, base).href
    : undefined;
}

if (import.meta.main) {
  const {stdout, stderr} = process;
  process.exitCode = await main(process.argv.slice(2), {
    stdout,
    stderr,
    contentFolder: getContentDirectory(),
  });
}
