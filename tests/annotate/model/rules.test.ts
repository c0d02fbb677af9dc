import {globSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {ruleEntry, rules} from '../../../src/annotate/model/rules.ts';

const ids = Object.keys(rules) as (keyof typeof rules)[];
const src = join(import.meta.dirname, '../../../src');

test.each(ids)('%s is a rule with one sentence, and is checked somewhere.', (id) => {
  expect(ruleEntry(id).text).toMatch(/^[A-Z][^.]*(?:\.txt[^.]*)?\.$/);
  expect(code).toMatch(new RegExp(`'${id}'`));
});

const code = globSync('**/*.ts', {cwd: src})
  .filter((file) => !file.endsWith('rules.ts'))
  .map((file) => readFileSync(join(src, file), 'utf8'))
  .join('\n');

test('Problems of content that cannot be read hide ids; others do not.', () => {
  expect(ids.filter((id) => ruleEntry(id).hidesIds)).toEqual([
    'empty',
    'encoding',
    'file',
    'front-matter',
    'id',
    'kind',
    'opening',
    'unclosed',
  ]);
});
