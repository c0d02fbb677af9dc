import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {compileArticle} from '../../src/annotate/compile.ts';
import {kindNames} from '../../src/annotate/model/kinds.ts';
import {isError} from '../../src/annotate/model/problem.ts';
import {interfaceLanguages} from '../../src/language/interface.ts';
import {generateFrontMatterSchemas} from '../../src/workspace/front-matter-schemas.ts';
import {generateFiles} from '../../src/workspace/generated-files.ts';
import {generateIssueForms} from '../../src/workspace/issue-forms.ts';
import {generateSnippets} from '../../src/workspace/snippets.ts';

test.each(generateFiles())('$path is as `npm run workspace` writes it.', ({path, value}) => {
  expect(readFileSync(path, 'utf8')).toBe(value);
});

test('Every key of front matter has a description.', () => {
  for (const [name, text] of Object.entries(generateFrontMatterSchemas())) {
    const {properties} = JSON.parse(text) as {properties: Record<string, {description?: string}>};
    const missing = Object.keys(properties).filter((key) => !properties[key]?.description);
    expect(missing, name).toEqual([]);
  }
});

test('What YAML reads as a number, a date or a truth value is a text.', () => {
  const {properties} = JSON.parse(generateFrontMatterSchemas().article);
  expect(properties.title.type).toEqual(['string', 'number', 'boolean']);
  expect(properties.draft).toMatchObject({type: 'boolean', enum: [true, false], default: false});
  expect(properties.author.anyOf.map(({type}: {type: unknown}) => type)).toEqual([
    ['string', 'number'],
    'object',
  ]);
});

/** Fill in a snippet with its defaults: the first of each choice. */
const fillIn = (body: readonly string[]): string =>
  body
    .join('\n')
    .replace(/\$\{\d+(?::([^}]*)|\|([^,|}]*)[^}]*)?\}/g, (_, text, choice) => text ?? choice ?? '');

test.each(kindNames)('The snippet of a %s is an annotation.', (kind) => {
  const body = fillIn(generateSnippets()[kind]?.body ?? []).replace('status=contested', '');
  const {annotations, problems} = compileArticle(
    {
      article: {path: 'article.md', value: 'Here are the words of the article.\n'},
      annotations: {path: 'annotations.md', value: `${body}\n`},
    },
    {
      registry: {
        actors: [{id: 'actor', name: 'An Actor', aliases: [], not: [], locations: {}}],
        frameworks: [{id: 'framework', title: 'F', signs: [{number: 1, title: 'S'}]}],
      },
      actorHref: (id) => id,
    },
  );
  expect(problems.filter(isError).map(({message}) => message)).toEqual([]);
  expect(annotations.map((each) => each.kind)).toEqual([kind]);
});

test('There is a form for each language, with every kind.', () => {
  const forms = generateIssueForms();
  expect(Object.keys(forms)).toEqual(interfaceLanguages.map((lang) => `note.${lang}.yml`));
  for (const form of Object.values(forms)) {
    for (const kind of kindNames) expect(form).toContain(`(${kind})`);
  }
});
