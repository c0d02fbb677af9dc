/**
 * Tests that a warning is reported, but does not stop a build. No rule is a warning yet, so
 * these tests make the rule about gists one.
 */
import {afterAll, afterEach, beforeAll, expect, test, vi} from 'vitest';
import {rules} from '../../src/annotate/model/rules.ts';
import {loadEdition} from '../../src/edition/load-edition.ts';
import {article, compileFolder, writeContent} from './content.ts';

beforeAll(() => {
  Object.assign(rules.gist, {severity: 'warning'});
});
afterAll(() => {
  Object.assign(rules.gist, {severity: 'error'});
});

const withGist = (count: number, more = '') =>
  writeContent({
    'articles/a/article.md': article,
    'articles/a/annotations.md': `:::gloss[${'word '.repeat(count)}]{#one}\n> two\n\nA note.${more}\n:::\n`,
  });

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

test('Content with a warning is compiled, and its problem is not fatal.', () => {
  const {edition, problems} = compileFolder(withGist(13));
  expect(edition?.articles).toHaveLength(1);
  expect(problems).toMatchObject([{ruleId: 'gist', fatal: false}]);
});

test('Content with a warning and an error is not compiled.', () => {
  const {edition, problems} = compileFolder(withGist(13, ' <script>'));
  expect(edition).toBeUndefined();
  expect(problems.map(({fatal}) => fatal)).toEqual([false, true]);
});

test('A build prints its warnings once.', () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  vi.stubEnv('CONTENT_DIR', withGist(13));
  vi.stubEnv('GITHUB_ACTIONS', undefined);
  expect(loadEdition().articles).toHaveLength(1);
  loadEdition();
  expect(warn.mock.calls.flat()).toEqual([expect.stringMatching(/warning: The gist has 13 words/)]);
});
