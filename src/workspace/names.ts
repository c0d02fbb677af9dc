/**
 * Completion of names for VS Code: snippets of the ids of actors, signs, editors and annotations.
 * They are derived from the content, so they are written beside it, and never to git.
 */
import {join} from 'node:path/posix';
import {escapeSnippet, type Snippet} from './snippets.ts';

/** What annotations refer to. */
export interface Names {
  actors: readonly {id: string; name: string}[];
  editors: readonly {id: string; name: string}[];
  frameworks: readonly {
    id: string;
    title: string;
    signs: readonly {number: number; title: string}[];
  }[];
  articles: readonly {slug: string; annotations: readonly {id: string; gist: string}[]}[];
}

const everywhere = ['**/annotations.md'];

/** Generate a snippet for each name. That of an annotation is offered in the files of its article. */
export function generateNames(names: Names): Record<string, Snippet> {
  const {actors, editors, frameworks, articles} = names;
  const create = (id: string, description: string, include = everywhere): [string, Snippet] => [
    `${description} (${include[0]?.split('/').at(-2) ?? ''} ${id})`,
    {scope: 'markdown', prefix: id, body: [escapeSnippet(id)], description, include},
  ];
  return Object.fromEntries([
    ...actors.map(({id, name}) => create(id, `Actor: ${name}`)),
    ...editors.map(({id, name}) => create(id, `Editor: ${name}`)),
    ...frameworks.flatMap(({id, title, signs}) =>
      signs.map((sign) => create(`${id}/${sign.number}`, `Sign: ${sign.title} (${title})`)),
    ),
    ...articles.flatMap(({slug, annotations}) =>
      annotations.map(({id, gist}) =>
        create(id, `Annotation: ${gist || id}`, [
          `**/articles/${slug}/annotations.md`,
          `**/articles/${slug}/timeline.md`,
        ]),
      ),
    ),
  ]);
}

/**
 * Generate the list by which the Astro extension finds the schema of a file: for each file, the
 * name of its schema. The extension compares addresses in lower case.
 *
 * @param files the path of each file with front matter, by the name of its schema
 */
export function generateCollections(files: readonly [path: string, schema: string][]): string {
  const names = [...new Set(files.map(([, schema]) => schema))];
  const entries = files.map(([path, schema]): [string, string] => [
    `file://${join('/', path.replaceAll('\\', '/'))}`.toLowerCase(),
    schema,
  ]);
  return `${JSON.stringify(
    {
      collections: names.map((name) => ({name, hasSchema: true})),
      entries: Object.fromEntries(entries),
    },
    undefined,
    2,
  )}\n`;
}
