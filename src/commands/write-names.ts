/** Writes what VS Code completes from the content. Git ignores these files. */
import {copyFileSync, existsSync, mkdirSync, readFileSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import type {ContentFiles} from '../content/content-files.ts';
import type {CompiledContent} from '../edition/compile-content.ts';
import {replaceFile} from '../files/write-files.ts';
import {generateCollections, generateNames} from '../workspace/names.ts';
import {formatSnippets} from '../workspace/snippets.ts';

/**
 * Write the snippets of names, and what the Astro extension reads: the list of files with front
 * matter, and their schemas. A file that is already so is not written, so that the extension does
 * not load all of them again.
 *
 * @param folder the root of the project
 * @throws the error of the file system
 */
export function writeNames(
  folder: string,
  {site, articles, actors, frameworks}: ContentFiles,
  {registry, articles: compiled}: CompiledContent,
): void {
  const names = generateNames({
    actors: registry.actors,
    editors: registry.editors ?? [],
    frameworks: registry.frameworks,
    articles: compiled.map(({slug, compiled: {allAnnotations, hiddenDrafts}}) => ({
      slug,
      annotations: [...allAnnotations, ...hiddenDrafts].map(({id, gistText}) => ({
        id,
        gist: gistText,
      })),
    })),
  });
  write(join(folder, '.vscode/names.code-snippets'), formatSnippets(names));

  const files = [
    ['site', site],
    ...articles.flatMap(({article, timeline}) => [
      ['article', article] as const,
      ['timeline', timeline] as const,
    ]),
    ...actors.map(({file}) => ['actor', file] as const),
    ...frameworks.map(({file}) => ['framework', file] as const),
  ] as const;
  const collections = join(folder, '.astro/collections');
  const listed = files.flatMap(([schema, file]) =>
    file ? [[resolve(file.path), schema] as [path: string, schema: string]] : [],
  );
  write(join(collections, 'collections.json'), generateCollections(listed));
  for (const name of new Set(listed.map(([, schema]) => `${schema}.schema.json`))) {
    copyFileSync(join(folder, '.vscode/schemas', name), join(collections, name));
  }
}

function write(path: string, text: string): void {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  mkdirSync(dirname(path), {recursive: true});
  replaceFile(path, text);
}
