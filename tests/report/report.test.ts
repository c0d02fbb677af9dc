import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, describe, expect, test, vi} from 'vitest';
import {ContentError} from '../../src/content/content-error.ts';
import {formatProblems, formatReport, reportBuild} from '../../src/report/report.ts';
import {compileFolder, writeContent} from '../edition/content.ts';
import {gist, warning} from './problems.ts';

const github = {GITHUB_ACTIONS: 'true'};

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

/** List the lines that the GitHub runner would parse as commands. */
const commandsIn = (text: string) =>
  text.split(/[\r\n]/).filter((line) => /^\s*::.*::|##\[/.test(line));

describe('a report', () => {
  test('is text, and on GitHub also commands', () => {
    const text = formatReport([gist()], 'nothing was written', {});
    expect(text).toMatch(/nothing was written\.$/);
    expect(formatReport([gist()], 'nothing was written', github)).toMatch(
      /nothing was written\.\n\n::error file=a\.md,title=gist::It is wrong\./,
    );
    expect(commandsIn(text)).toEqual([]);
  });

  test('does not change its text outside GitHub', () => {
    const text = 'It has ##[ in it.';
    expect(formatProblems([gist({}, text)], undefined, {})).toContain(text);
    expect(formatProblems([gist({}, text)], undefined, github)).not.toContain('##[');
  });
});

describe('the report of a build', () => {
  const run = (problems: Parameters<typeof reportBuild>[0], environment = {}) => {
    const log = vi.spyOn(console, 'log').mockReturnValue();
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    reportBuild(problems, environment);
    return {log: log.mock.calls.flat(), warn: warn.mock.calls.flat()};
  };

  test('is empty without problems', () => {
    expect(run([], github)).toEqual({log: [], warn: []});
  });

  test('has only commands for errors, because the ContentError contains their text', () => {
    expect(run([gist()])).toEqual({log: [], warn: []});
    const {log, warn} = run([gist()], github);
    expect(log.join()).toMatch(/^::error /);
    expect(warn).toEqual([]);
  });

  test('has the text of warnings', () => {
    expect(run([warning()]).warn.join()).toMatch(
      /warning: It is wrong\.\n[\s\S]*\n1 warning in 1 file\.$/,
    );
  });

  test('is written as JSON if REPORT_JSON names a file, even without problems', () => {
    const path = join(writeContent({}), 'problems.json');
    run([]);
    expect(existsSync(path)).toBe(false);
    run([gist()], {REPORT_JSON: path});
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject([{rule: 'gist'}]);
    run([], {REPORT_JSON: path});
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual([]);
  });
});

test('Content on GitHub cannot start a command by its text.', () => {
  const attack = '\\n::add-mask::a\\r::stop-commands::b##[error]c';
  const folder = writeContent({
    'articles/a/article.md': `---\ntitle: A\n"${attack}": b\nforeign: ["${attack}"]\nomitted: "${attack}"\n---\n\nText ##[error]x.\n\n<b ##[warning]>\r::error::y\n`,
    'articles/a/annotations.md':
      '::error::a\n\n:::gloss[G]{#one}\n> words ##[error] that\n> ::warning::are missing\n\n::notice::b\n:::\n',
    'articles/a/source.txt': 'Text of the source.\n::add-mask::z\n',
    'articles/a/::error::\n::error::.md': 'a',
  });
  vi.stubEnv('GITHUB_ACTIONS', 'true');
  const {problems} = compileFolder(folder);
  expect(problems.length).toBeGreaterThan(5);
  const {message} = new ContentError(problems);
  expect(message).toContain('stop-commands');
  expect(commandsIn(message)).toEqual([]);

  const report = formatReport(problems, 'nothing was published');
  expect(report.startsWith(message)).toBe(true);
  const lines = report
    .slice(message.length)
    .split(/[\r\n]+/)
    .filter(Boolean);
  expect(lines).toHaveLength(problems.length);
  for (const line of lines)
    expect(line).toMatch(/^::(?:error|warning) file=[^:,]*(,\w+=[^:,]*)*::/);
});
