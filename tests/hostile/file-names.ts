/** Tries hostile texts as the names of content files and folders. */
import {mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import type {Counts} from './compile-texts.ts';
import {createDraft, writeDraft} from './draft.ts';
import type {Finding} from './finding.ts';
import type {HostileText} from './grammar.ts';
import {judgeFolder} from './judge.ts';

/** Paths of the content, with a gap for the name. */
const namedPaths = {
  'name of an article': (name: string) => join('articles', name),
  'name of an actor': (name: string) => join('actors', `${name}.md`),
  'name of a framework': (name: string) => join('frameworks', `${name}.md`),
  'name of a file of an article': (name: string) => join('articles', 'a', name),
  'name of a file': (name: string) => name,
};

/** The file that gets the name. */
const renamed: Readonly<Record<keyof typeof namedPaths, string>> = {
  'name of an article': join('articles', 'a'),
  'name of an actor': join('actors', 'a.md'),
  'name of a framework': join('frameworks', 'a.md'),
  'name of a file of an article': join('articles', 'a', 'x'),
  'name of a file': 'x',
};

/** Compile content with each text as each name. Texts that no file can have are left out. */
export function compileFileNames(texts: readonly HostileText[]): {
  counts: Counts;
  findings: Finding[];
} {
  const counts: Counts = {};
  const findings: Finding[] = [];
  for (const {family, text} of texts) {
    if (!canBeName(text)) continue;
    for (const [where, getPath] of Object.entries(namedPaths)) {
      const folder = mkdtempSync(join(tmpdir(), 'gloss-hostile-'));
      try {
        const files = new Map(
          [...writeDraft(createDraft('a'))].filter(([path]) => !/annot|time/.test(path)),
        );
        const path = renamed[where as keyof typeof renamed];
        if (path.endsWith('x')) files.set(path, 'A file.');
        for (const [each, value] of files) {
          mkdirSync(dirname(join(folder, each)), {recursive: true});
          writeFileSync(join(folder, each), value);
        }
        renameSync(join(folder, path), join(folder, getPath(text)));
        const {outcome, faults} = judgeFolder(folder);
        counts[family] ??= {accepted: 0, refused: 0, crashed: 0};
        counts[family][outcome]++;
        findings.push(...faults.map((kind) => ({kind, where, text})));
      } finally {
        rmSync(folder, {recursive: true, force: true});
      }
    }
  }
  return {counts, findings};
}

/** Whether a text can be the name of a file on this system. Full stops are the folders. */
const canBeName = (text: string): boolean =>
  process.platform !== 'win32' &&
  !/[/\0]|^\.+$/.test(text) &&
  text.isWellFormed() &&
  Buffer.byteLength(text) <= 250;
