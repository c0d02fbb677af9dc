/**
 * Compiles the cases in `tests/cases`, one folder each, and compares the output.
 *
 * The input is `article.md`, and optionally `annotations.md`, `source.txt`, `registry.json` (actors
 * and frameworks) and `article.json` (`omitted`, `optedOut`). The output is `article.html`,
 * `annotations.json` if there are annotations, and `problems.txt` if there are problems. With
 * `UPDATE_CASES=1`, the test writes the output instead of comparing it. Review the diff before you
 * commit it.
 */
import {existsSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {toHtml} from 'hast-util-to-html';
import {describe, expect, test} from 'vitest';
import {type ArticleInput, compileArticle} from '../src/annotate/compile.ts';
import type {
  ActorNames,
  FrameworkSigns,
  LocatedAnnotation,
  Range,
  TextFile,
  Withdrawn,
} from '../src/annotate/model/model.ts';
import {checkNames} from '../src/edition/check-names.ts';
import {formatForTerminal} from '../src/report/terminal.ts';

interface RegistryFile {
  actors?: (Pick<ActorNames, 'id' | 'name'> & Partial<ActorNames>)[];
  frameworks?: FrameworkSigns[];
}

const inputs = ['article.md', 'annotations.md', 'source.txt', 'registry.json', 'article.json'];
const outputs = ['article.html', 'annotations.json', 'problems.txt'] as const;
const root = new URL('cases/', import.meta.url);
const update = process.env['UPDATE_CASES'] === '1';

const names = readdirSync(root, {withFileTypes: true})
  .filter((entry) => entry.isDirectory())
  .map(({name}) => name)
  .sort();

describe('cases', () => {
  test.each(names)('%s', (name) => {
    const folder = new URL(`${name}/`, root);
    const files = readdirSync(folder);
    expect(files.filter((file) => ![...inputs, ...outputs].includes(file))).toEqual([]);

    const actual = run(folder);
    for (const output of outputs) {
      const file = new URL(output, folder);
      const text = actual[output];
      if (update && text === undefined) rmSync(file, {force: true});
      else if (update) writeFileSync(file, text ?? '');
      const expected = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
      expect(text, output).toBe(expected);
    }
  });
});

/** Compiles a case as the edition does. An empty output is `undefined`, and has no file. */
function run(folder: URL): Record<(typeof outputs)[number], string | undefined> {
  const read = (name: string): TextFile | undefined => {
    const file = new URL(name, folder);
    return existsSync(file) ? {path: name, value: readFileSync(file, 'utf8')} : undefined;
  };
  const readJson = <Value>(name: string, otherwise: Value): Value => {
    const file = read(name);
    return file ? JSON.parse(file.value) : otherwise;
  };

  const article = read('article.md');
  if (!article) throw new Error('The case has no article.md.');
  const {actors = [], frameworks = []} = readJson<RegistryFile>('registry.json', {});
  const registry = {
    actors: actors.map((actor) => ({aliases: [], not: [], locations: {}, ...actor})),
    frameworks,
  };
  const more = readJson<Pick<ArticleInput, 'omitted' | 'optedOut'>>('article.json', {});
  const compiled = compileArticle(
    {article, annotations: read('annotations.md'), source: read('source.txt'), ...more},
    {registry, actorHref: (actor) => `/actors/${actor}/`},
  );

  const {text} = compiled.projection;
  const formatRange = ({start, end}: Range) => ({start, end, text: text.slice(start, end)});
  const formatAnnotation = (annotation: LocatedAnnotation) => ({
    id: annotation.id,
    kind: annotation.kind,
    numeral: annotation.numeral,
    gist: annotation.gistText,
    ranges: annotation.ranges.map(formatRange),
    by: annotation.by,
    attributedTo: nonEmpty(annotation.attributedTo ?? []),
    type: annotation.type,
    status: annotation.status,
    sign: annotation.sign,
    actor: annotation.actor,
    relations: nonEmpty(annotation.relations.map(({type, target}) => `${type} ${target}`)),
    aliases: nonEmpty(annotation.aliases),
    note: toHtml(annotation.note),
  });
  const formatWithdrawn = ({id, aliases, gistText, quotes, reason}: Withdrawn) => ({
    id,
    aliases: nonEmpty(aliases),
    gist: gistText,
    quotes: quotes.map(({parts}) => parts),
    reason: toHtml(reason),
  });
  const output = {
    annotations: compiled.annotations.map(formatAnnotation),
    withdrawn: nonEmpty(compiled.withdrawn.map(formatWithdrawn)),
  };
  const isEmpty = output.annotations.length === 0 && output.withdrawn === undefined;
  const problems = [...checkNames(registry), ...compiled.problems];
  return {
    'article.html': `${toHtml(compiled.tree)}\n`,
    'annotations.json': isEmpty ? undefined : `${JSON.stringify(output, undefined, 2)}\n`,
    'problems.txt':
      problems.length === 0
        ? undefined
        : `${formatForTerminal(problems, 'nothing was published')}\n`,
  };
}

/** Returns `undefined` for an empty list, so that the JSON omits it. */
function nonEmpty<Item>(list: readonly Item[]): readonly Item[] | undefined {
  return list.length === 0 ? undefined : list;
}
