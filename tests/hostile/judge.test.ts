/** The harness finds what it looks for. */
import {expect, test} from 'vitest';
import type {Edition} from '../../src/edition/model.ts';
import {createDraft, writeDraft} from './draft.ts';
import {quote} from './finding.ts';
import {findForbidden, hasUnbalancedIsolate} from './forbidden.ts';
import {inspectEdition} from './inspect-edition.ts';
import {judgeVerbatim} from './judge.ts';

test.each([
  ['a\tb\r\nc', undefined],
  ['a\u0007b', 'a control character'],
  ['a\u009bb', 'a control character'],
  ['a\u202eb', 'a bidirectional embedding or override'],
  ['a\ufdd0b', 'a noncharacter'],
  ['a\u{1ffff}b', 'a noncharacter'],
  ['a\ud800b', 'half of a surrogate pair'],
  ['a\u2067b\u2069', undefined],
])('findForbidden: %j', (text, kind) => {
  expect(findForbidden(text)).toBe(kind);
});

test('hasUnbalancedIsolate', () => {
  expect(['\u2066a\u2069', '\u2066a', 'a\u2069', '\u2069\u2066'].map(hasUnbalancedIsolate)).toEqual(
    [false, true, true, true],
  );
  expect(judgeVerbatim('\u2068a')).toEqual(['accepted: an isolate that is not balanced']);
});

test('inspectEdition finds texts and addresses at any depth, once', () => {
  const article = {title: 'a\u0007', tree: {children: [{properties: {href: 'javascript:x'}}]}};
  const edition = {articles: [article, article], map: new Map([['url', 'https://a:99999/']])};
  expect(inspectEdition(edition as unknown as Edition).sort()).toEqual([
    'accepted: a control character',
    'accepted: an address that is not a URL',
    'accepted: an address with an unsafe scheme',
  ]);
});

test('quote shows what a terminal would interpret', () => {
  expect(quote('a\u001b\u009b\u202e\u2028"')).toBe('"a\\u001b\\u{9b}\\u{202e}\\u{2028}\\""');
});

test('a lone surrogate in a file is what a reader of its bytes gets', () => {
  const draft = createDraft('a');
  draft.bodies.article.push('\ud800');
  expect(writeDraft(draft).get('articles/a/article.md')).toContain('\ufffd');
});
