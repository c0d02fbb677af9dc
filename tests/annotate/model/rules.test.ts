import {globSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {ruleEntry, rules} from '../../../src/annotate/model/rules.ts';

const ids = Object.keys(rules) as (keyof typeof rules)[];
const src = join(import.meta.dirname, '../../../src');

test.each(ids)('%s has one sentence, and is used in the code.', (id) => {
  expect(ruleEntry(id).text).toMatch(/^[A-Z][^.]*(?:\.txt[^.]*)?\.$/);
  expect(code).toMatch(new RegExp(`'${id}'`));
});

const code = globSync('**/*.ts', {cwd: src})
  .filter((file) => !file.endsWith('rules.ts'))
  .map((file) => readFileSync(join(src, file), 'utf8'))
  .join('\n');

test('Only rules about unreadable content hide ids.', () => {
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
