/**
 * Compiles content with a hostile text, and judges the result. Content is right if it is accepted
 * and harmless, or refused with a place and a message that a terminal can print.
 */
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {isError, type Problem} from '../../src/annotate/model/problem.ts';
import {readContentFiles} from '../../src/content/content-files.ts';
import {compileEdition} from '../../src/edition/edition.ts';
import {formatReport} from '../../src/report/report.ts';
import {findForbidden, hasUnbalancedIsolate} from './forbidden.ts';
import {inspectEdition} from './inspect-edition.ts';

/** What became of content, and what is wrong with that. */
export interface Verdict {
  outcome: 'accepted' | 'refused' | 'crashed';
  /** Each begins with its kind and a colon: `refused: without a place`. */
  faults: string[];
  problems: readonly Problem[];
}

/** Problems of a file or folder as a whole. All other problems have a place in a file. */
const rulesOfFiles = new Set(['file', 'empty']);

/** A content folder that is compiled again and again. Only files that change are written. */
export class Workbench {
  readonly folder = mkdtempSync(join(tmpdir(), 'gloss-hostile-'));
  #files: ReadonlyMap<string, string> = new Map();

  /** Make the folder contain these files, and no others. */
  write(files: ReadonlyMap<string, string>): void {
    for (const path of this.#files.keys()) {
      if (files.has(path)) continue;
      const file = join(this.folder, path);
      rmSync(file);
      // The folder of an article is removed with its last file.
      if (readdirSync(dirname(file)).length === 0) rmSync(dirname(file), {recursive: true});
    }
    for (const [path, text] of files) {
      if (this.#files.get(path) === text) continue;
      const file = join(this.folder, path);
      mkdirSync(dirname(file), {recursive: true});
      writeFileSync(file, text);
    }
    this.#files = files;
  }

  /** Compile the folder as a build does, and judge the result. */
  judge(): Verdict {
    return judgeFolder(this.folder);
  }

  remove(): void {
    rmSync(this.folder, {recursive: true, force: true});
  }
}

/** Compile a content folder, and judge the result. */
export function judgeFolder(folder: string): Verdict {
  let compiled: ReturnType<typeof compileEdition>;
  try {
    compiled = compileEdition(readContentFiles(folder));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {outcome: 'crashed', faults: [`crashed: ${reason.slice(0, 80)}`], problems: []};
  }
  const {edition, problems} = compiled;
  const faults = [...problems.flatMap(judgeProblem), ...judgeReport(problems)];
  if ('polluted' in {}) {
    faults.push('compiled: a prototype was changed');
    Reflect.deleteProperty(Object.prototype, 'polluted');
  }
  if (edition) faults.push(...inspectEdition(edition));
  return {outcome: edition ? 'accepted' : 'refused', faults: [...new Set(faults)], problems};
}

/** Judge a text that was accepted, and that a page shows as it is. */
export const judgeVerbatim = (text: string): string[] =>
  hasUnbalancedIsolate(text) ? ['accepted: an isolate that is not balanced'] : [];

function judgeProblem(problem: Problem): string[] {
  const {file = '', place, ruleId} = problem;
  if (!isError(problem) || rulesOfFiles.has(ruleId)) return [];
  if (place === undefined) return [`refused: without a place (${ruleId})`];
  const {line, column} = 'start' in place ? place.start : place;
  const text = readFileSync(file, 'utf8').split(/\r\n|\r|\n/)[line - 1];
  const isInFile = text !== undefined && column >= 1 && column <= text.length + 2;
  return isInFile ? [] : [`refused: at a place that the file does not have (${ruleId})`];
}

/** Judge what is printed: in a terminal, and in a workflow of GitHub. */
function judgeReport(problems: readonly Problem[]): string[] {
  if (problems.length === 0) return [];
  const faults: string[] = [];
  const consequence = 'nothing was published';
  for (const environment of [{}, {GITHUB_ACTIONS: 'true'}]) {
    const report = formatReport(problems, consequence, environment);
    const forbidden = findForbidden(report);
    const isLine = report.split('\n').every((line) => !hasUnbalancedIsolate(line));
    if (forbidden !== undefined) faults.push(`message: ${forbidden}`);
    else if (/[\r\u2028\u2029]/.test(report)) faults.push('message: a raw line break');
    else if (!isLine) faults.push('message: an isolate that is not balanced');
  }
  const lines = formatReport(problems, consequence, {GITHUB_ACTIONS: 'true'}).split('\n');
  const commands = lines.filter((line) => /^\s*::|##\[/.test(line));
  if (
    commands.length > problems.length ||
    commands.some((line) => !/^::(error|warning) /.test(line))
  ) {
    faults.push('message: a workflow command');
  }
  const form = /^(|\S.*:\d+:\d+ {2}.*| {4}(also|expected|nearest|differs|fix): .*|\d+ .*\.)$/;
  if (
    formatReport(problems, consequence, {})
      .split('\n')
      .some((line) => !form.test(line))
  ) {
    faults.push('message: a line that imitates another');
  }
  return faults;
}
