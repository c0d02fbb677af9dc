import {describe, expect, test} from 'vitest';
import {readFrontMatter} from '../../src/content/front-matter.ts';
import {createArticleSchema, siteSchema} from '../../src/content/schemas.ts';

const read = (yaml: string) =>
  readFrontMatter(
    {path: 'article.md', value: `---\ntitle: T\n${yaml}\n---\n\nOne.\n`},
    createArticleSchema('en'),
  );
const readSite = (yaml: string) =>
  readFrontMatter({path: 'site.md', value: `---\nname: V\n${yaml}\n---\n`}, siteSchema);

describe('an author', () => {
  test.each([
    ['author: Ada Example', {type: 'Person', name: 'Ada Example', family: undefined}],
    ['author: {name: Ada, url: "https://ada.example"}', {name: 'Ada', url: 'https://ada.example/'}],
    ['author: {given: Ada, family: Example}', {name: 'Ada Example', given: 'Ada'}],
    ['author: {family: Example}', {name: 'Example', given: undefined, family: 'Example'}],
    [
      'author: {name: Mao Zedong, given: Zedong, family: Mao}',
      {name: 'Mao Zedong', given: 'Zedong', family: 'Mao'},
    ],
    ['author: {organisation: The Ministry}', {type: 'Organization', name: 'The Ministry'}],
  ])('may be written `%s`.', (yaml, author) => {
    expect(read(yaml)).toMatchObject({problems: [], data: {author}});
  });

  test.each([
    ['author: {given: Ada}', 'The required key `author.family` is missing.', 3],
    ['author: {url: "https://a.example"}', 'The required key `author.name` is missing.', 3],
    ['author: {organisation: A, family: B}', 'Invalid value of `author.organisation`.', 3],
    ['author: {nam: Ada}', 'Unknown key "nam" in the front matter.', 3],
    ['author: [Ada, Bo]', 'Invalid value of `author`.', 3],
    ['authors:\n  - Ada\n  - {giv: Bo, family: C}', 'Unknown key "giv" in the front matter.', 5],
    ['author: Ada\nauthors:\n  - Bo', 'Invalid value of `authors`.', 5],
  ])('may not be written `%s`.', (yaml, reason, line) => {
    const {data, problems} = read(yaml);
    expect(data).toBeUndefined();
    expect(problems[0]).toMatchObject({reason, line});
  });
});

describe('an editor of a site', () => {
  test('has an id and a name, as an author has.', () => {
    expect(readSite('editors: [{id: bo, given: Bo, family: Sample}]').data?.editors).toMatchObject([
      {id: 'bo', name: 'Bo Sample'},
    ]);
  });

  test.each([
    ['editors: [{name: Bo}]', 'The required key `editors.0.id` is missing.'],
    ['editors: [{id: bo}]', 'The required key `editors.0.name` is missing.'],
    ['editors: [{id: bo, name: A}, {id: bo, name: B}]', 'Invalid value of `editors.1.id`.'],
    ['editors: [{id: bo, nam: A}]', 'Unknown key "nam" in the front matter.'],
  ])('may not be written `%s`.', (yaml, reason) => {
    expect(readSite(yaml).problems.map((each) => each.reason)).toContain(reason);
  });
});

const codeOf = (fix = ''): string => /^Write `(.*)`\.$/.exec(fix)?.[1] ?? fix;

test.each([
  ['authors: Ada Example, Bob Case', 'authors: ["Ada Example", "Bob Case"]'],
  ['authors: Ada Example and Bob van Case', 'authors: ["Ada Example", "Bob van Case"]'],
  ['authors: A. Example, Bob Case, & Cy Dent', 'authors: ["A. Example", "Bob Case", "Cy Dent"]'],
  ['authors: Ada Example; Bob Case', 'authors: ["Ada Example", "Bob Case"]'],
  ['authors: Example, Ada', 'authors: ["Example, Ada"]'],
  ['authors: Ministry of War and Navy', 'authors: ["Ministry of War and Navy"]'],
])('Authors without brackets have a fix that works: %s', (line, fixed) => {
  const {problems} = read(line);
  expect(problems.map(({fix}) => codeOf(fix))).toEqual([fixed]);
  expect(read(fixed)).toMatchObject({problems: []});
});

test.each([
  ['author:', 'Invalid value of `author`.', 'Write the name after the colon: `author: …`.'],
  ['author: ""', 'Invalid value of `author`.', 'Write the name after the colon: `author: …`.'],
  ['authors:\n  -', 'Invalid value of `authors.0`.', 'Write a name.'],
])('An author without a name is reported: %s', (line, reason, fix) => {
  expect(read(line).problems).toMatchObject([{reason, fix}]);
});

test.each([
  ['editors: [Ann Lee]', '{id: ann-lee, name: "Ann Lee"}', 'ann-lee'],
  ['editors:\n  - Ann Lee', '{id: ann-lee, name: "Ann Lee"}', 'ann-lee'],
  ['editors: [Анна]', '{id: a-few-letters, name: "Анна"}', 'a-few-letters'],
  ['editors: Ann Lee', 'editors: [{id: ann-lee, name: "Ann Lee"}]', 'ann-lee'],
])('An editor without an id has a fix that works: %s', (line, fixed, id) => {
  const {problems} = readSite(line);
  expect(problems.map(({fix}) => codeOf(fix))).toEqual([fixed]);
  const list = fixed.startsWith('{') ? `editors: [${fixed}]` : fixed;
  expect(readSite(list)).toMatchObject({problems: [], data: {editors: [{id}]}});
});

test('Reviews need those who answer for them.', () => {
  expect(readSite('claimReview: true').problems).toMatchObject([
    {reason: 'Invalid value of `claimReview`.', line: 3},
  ]);
  for (const more of ['organisation: {name: A}', 'editors: [{id: bo, name: Bo}]']) {
    expect(readSite(`claimReview: true\n${more}`).data?.claimReview).toBe(true);
  }
});
