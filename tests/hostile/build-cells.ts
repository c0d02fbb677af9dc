/** Builds a site of hostile content that the compiler accepts. */
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {isError} from '../../src/annotate/model/problem.ts';
import {readContentFiles} from '../../src/content/content-files.ts';
import {compileEdition} from '../../src/edition/edition.ts';
import {type Build, buildSite} from '../site/build-site.ts';
import type {Cell} from './compile-texts.ts';
import type {Finding} from './finding.ts';
import {findForbidden} from './forbidden.ts';

/** A built site. */
export interface BuiltCells {
  /** `undefined` if no build succeeded. */
  build: Build | undefined;
  /** How many cells the site has. */
  used: number;
  /** How many cells are left out, because their actors have the same name as others. */
  clashing: number;
  findings: Finding[];
}

/** How often a build that fails is repeated, without what stopped it. */
const maximumRetries = 5;

/** Build the cells as one site. A cell that stops the build is reported, and left out. */
export async function buildCells(cells: readonly Cell[], origin?: string): Promise<BuiltCells> {
  const findings: Finding[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'gloss-hostile-'));
  let used = leaveOutClashes(cells);
  const clashing = cells.length - used.length;
  const build = (some: readonly Cell[]): Promise<Build> => {
    writeCells(join(folder, 'content'), some);
    return buildSite({content: join(folder, 'content'), ...(origin !== undefined && {origin})});
  };
  for (let nth = 0; nth <= maximumRetries && used.length > 0; nth++) {
    const built = await build(used);
    const forbidden = findForbidden(built.output);
    if (forbidden !== undefined) {
      findings.push({kind: `log: ${forbidden}`, where: 'the build', text: built.output});
    }
    if (/^\s*::|##\[/m.test(built.output)) {
      findings.push({kind: 'log: a workflow command', where: 'the build', text: built.output});
    }
    if (built.exitCode === 0) {
      rmSync(folder, {recursive: true, force: true});
      return {build: built, used: used.length, clashing, findings};
    }
    const error = built.output.slice(built.output.lastIndexOf('[ERROR]'));
    const fails = async (some: readonly Cell[]) => (await build(some)).exitCode !== 0;
    const culprits = findNamed(used, error) ?? (await findCulprits(used, fails));
    for (const {text} of culprits) {
      const where = `${text.family}: ${error.trim()}`;
      findings.push({kind: 'build: it fails with accepted content', where, text: text.text});
    }
    if (culprits.length === 0) break;
    used = used.filter((each) => !culprits.includes(each));
  }
  return {build: undefined, used: 0, clashing, findings};
}

/** Find the cells that an error names; `undefined` if it names none. */
function findNamed(cells: readonly Cell[], error: string): readonly Cell[] | undefined {
  const ids = new Set([...error.matchAll(cellPath)].map(([, id]) => id));
  const named = cells.filter(({id}) => ids.has(id));
  return named.length > 0 ? named : undefined;
}

/** Find one cell that stops a build by itself. If it takes several, none is found. */
async function findCulprits(
  cells: readonly Cell[],
  fails: (some: readonly Cell[]) => Promise<boolean>,
): Promise<readonly Cell[]> {
  if (cells.length < 2) return cells;
  const half = Math.ceil(cells.length / 2);
  for (const part of [cells.slice(0, half), cells.slice(half)]) {
    if (await fails(part)) return findCulprits(part, fails);
  }
  return [];
}

/** Leave out cells until the others have no problem with each other. */
function leaveOutClashes(cells: readonly Cell[]): Cell[] {
  const folder = mkdtempSync(join(tmpdir(), 'gloss-hostile-'));
  let used = [...cells];
  try {
    for (;;) {
      writeCells(folder, used);
      const errors = compileEdition(readContentFiles(folder)).problems.filter(isError);
      const ids = new Set(
        errors.flatMap(({file = ''}) => [...file.matchAll(cellPath)].map(([, id]) => id)),
      );
      const others = used.filter(({id}) => !ids.has(id));
      if (others.length === used.length) return used;
      used = others;
    }
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

/** The path of a file of content or of the site, with the cell that it belongs to. */
const cellPath = /(?:articles|actors|frameworks)\/([a-z0-9-]+)/g;

function writeCells(folder: string, cells: readonly Cell[]): void {
  rmSync(folder, {recursive: true, force: true});
  for (const {files} of cells) {
    for (const [path, text] of files) {
      const file = join(folder, path);
      mkdirSync(dirname(file), {recursive: true});
      writeFileSync(file, text);
    }
  }
}
