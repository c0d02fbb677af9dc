/**
 * Compiles content with each text in each place, and combines the places that accept a text to
 * the content of one article.
 */
import {createDraft, writeDraft} from './draft.ts';
import type {Finding} from './finding.ts';
import type {HostileText} from './grammar.ts';
import {judgeVerbatim, Workbench} from './judge.ts';
import {type Place, places} from './places.ts';

/** How many compilations ended in which way, by the family of the text. */
export type Counts = Record<string, Record<'accepted' | 'refused' | 'crashed', number>>;

/** Content with a text in every place that accepts it. */
export interface Cell {
  /** The name of its files. */
  id: string;
  text: HostileText;
  /** The files, by path. */
  files: ReadonlyMap<string, string>;
}

/** The result of `compileTexts`. */
export interface Compiled {
  counts: Counts;
  findings: Finding[];
  /** One for each text, unless no place accepts it. */
  cells: Cell[];
}

export interface CompileOptions {
  texts: readonly HostileText[];
  /** Chooses the places of a text. The default is all. */
  choosePlaces?: (index: number) => readonly Place[];
  /** What the names of the cells begin with. */
  prefix?: string;
}

/** Compile texts. */
export function compileTexts({
  texts,
  choosePlaces = () => places,
  prefix = 'c',
}: CompileOptions): Compiled {
  const counts: Counts = {};
  const findings: Finding[] = [];
  const cells: Cell[] = [];
  const bench = new Workbench();
  try {
    texts.forEach(({family, text}, index) => {
      const id = `${prefix}${index}`;
      counts[family] ??= {accepted: 0, refused: 0, crashed: 0};
      const harmless: Place[] = [];
      for (const place of choosePlaces(index)) {
        bench.write(fill(id, text, [place]));
        const {outcome, faults} = bench.judge();
        if (outcome === 'accepted' && place.isVerbatim) faults.push(...judgeVerbatim(text));
        counts[family][outcome]++;
        findings.push(...faults.map((kind) => ({kind, where: place.name, text})));
        if (outcome === 'accepted' && faults.length === 0) harmless.push(place);
      }
      const files = combine(id, text, harmless, bench);
      if (harmless.length > 0) cells.push({id, text: {family, text}, files});
    });
  } finally {
    bench.remove();
  }
  return {counts, findings, cells};
}

/** Write content with a text in some places. */
function fill(id: string, text: string, where: readonly Place[]): Map<string, string> {
  const draft = createDraft(id);
  for (const place of where) place.put(draft, text);
  return writeDraft(draft);
}

/**
 * Put a text into as many places as possible at once. Some exclude each other, such as a block of
 * code that is not closed and everything after it.
 */
function combine(
  id: string,
  text: string,
  where: readonly Place[],
  bench: Workbench,
): Map<string, string> {
  // A site has one file of permalinks.
  const targets = new Set(['permalinks.txt']);
  // In even texts the first place of each target is used, in odd texts the last.
  const ordered = text.length % 2 === 0 ? where : where.toReversed();
  const candidates = ordered.filter((place) => {
    if (targets.has(place.target)) return false;
    targets.add(place.target);
    return true;
  });
  let chosen: Place[] = [];
  const add = (more: readonly Place[]): void => {
    const all = [...chosen, ...more];
    bench.write(fill(id, text, all));
    const {outcome, faults} = bench.judge();
    if (outcome === 'accepted' && faults.length === 0) {
      chosen = all;
    } else if (more.length > 1) {
      const half = Math.ceil(more.length / 2);
      add(more.slice(0, half));
      add(more.slice(half));
    }
  };
  if (candidates.length > 0) add(candidates);
  return fill(id, text, chosen);
}
