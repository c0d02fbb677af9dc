/** Plans an import: which annotations are written, which are there already, and which need an editor. */
import type {TextIndex} from '../annotate/locate/locate.ts';
import type {LocatedAnnotation, Range} from '../annotate/model/model.ts';
import {insertAnnotations} from '../compose/change-annotations.ts';
import {composePassage} from '../compose/compose-passage.ts';
import type {WrittenAnnotation} from '../compose/written-annotation.ts';
import type {ArticleText} from '../reanchor/article-text.ts';
import {chooseId} from './choose-id.ts';
import {convertAnnotation, type NoteWriters} from './convert-annotation.ts';
import type {ForeignQuote, ImportedAnnotation, ImportedFile, Place} from './imported.ts';
import {type ArticleAddresses, isOfArticle} from './is-of-article.ts';
import {type MapAddress, wordsOf} from './note-markdown.ts';
import {type Placement, placeQuote} from './place-quote.ts';

/** The article that annotations are imported to. */
export interface ImportTarget {
  addresses: ArticleAddresses;
  /** The text in the form in which similar words are searched. */
  text: ArticleText;
  /** The text in the form in which the build searches quotes. */
  index: TextIndex;
  /** The text of `annotations.md`; empty if there is none. */
  source: string;
  /** The annotations of that file, and where they are. */
  located: readonly Pick<
    LocatedAnnotation,
    'id' | 'location' | 'quotes' | 'lastLine' | 'ranges' | 'note'
  >[];
  /** All ids that an annotation cannot have. */
  takenIds: ReadonlySet<string>;
  /** The published ids, which only the annotation that had one can have again. */
  recordedIds: ReadonlySet<string>;
  writers: NoteWriters;
  /** Creates the function that maps the links of notes from another site of Gloss. */
  mapHrefFrom: (site: string | undefined) => MapAddress;
  /** Returns the file of the article that an image of a note is, or `undefined` for none. */
  mapImage: MapAddress;
  /** The ids of the proposals that an editor accepts. */
  accepted: ReadonlySet<string>;
  /** The problems of annotations that are written as drafts because of them, by id. */
  problems: ReadonlyMap<string, readonly string[]>;
}

/** A file, with its path for messages. */
export interface NamedImport extends ImportedFile {
  path: string;
}

/** What becomes of an annotation. */
export type PlannedItem = {
  path: string;
  place: Place;
} & (
  | {outcome: 'refused'; reason: string}
  /** It is in the file already, under this id. */
  | {outcome: 'present'; id: string}
  | {
      outcome: 'written';
      id: string;
      kind: string;
      ranges: readonly Range[];
      isDraft: boolean;
      /** The outcome of an accepted proposal, or of one whose words are the same. */
      proposal: Placement | undefined;
      /** What the annotation cannot hold, in a few words each. */
      lost: readonly string[];
      /** The problems for which it is a draft. */
      problems: readonly string[];
    }
  | {
      outcome: 'undecided';
      id: string;
      quote: ForeignQuote;
      /** Why it is not written. */
      placement: Exclude<Placement, {outcome: 'found'}>;
      /** Whether an editor can accept it. */
      isAcceptable: boolean;
    }
);

/** The plan of an import. */
export interface ImportPlan {
  items: PlannedItem[];
  /** The new text of `annotations.md`. */
  source: string;
}

/** An annotation whose passages are known. */
interface Ready {
  imported: ImportedAnnotation;
  item: Extract<PlannedItem, {outcome: 'written'}>;
  written: Omit<WrittenAnnotation, 'attributes'> & {attributes: Record<string, string | undefined>};
}

/** Plan the import of files into an article. */
export function planImport(files: readonly NamedImport[], target: ImportTarget): ImportPlan {
  const planner = new Planner(target);
  const items = files.flatMap((file) => [
    ...file.refusals.map(
      (refusal): PlannedItem => ({path: file.path, outcome: 'refused', ...refusal}),
    ),
    ...file.annotations.map((imported) => planner.plan(imported, file)),
  ]);
  return {items, source: planner.write()};
}

class Planner {
  readonly #target: ImportTarget;
  readonly #taken: Set<string>;
  readonly #ready: Ready[] = [];
  /** The ids of the annotations, by the addresses that their files have. */
  readonly #ids = new Map<string, string>();
  /** The ids of the annotations of the file, by their passages and the words of their notes. */
  readonly #present: Map<string, string>;

  constructor(target: ImportTarget) {
    this.#target = target;
    this.#taken = new Set(target.takenIds);
    this.#present = new Map(
      target.located.map(({ranges, note, id}) => [createKey(ranges, wordsOf(note)), id]),
    );
  }

  /** Decide what becomes of an annotation. */
  plan(imported: ImportedAnnotation, {path, format}: NamedImport): PlannedItem {
    const {place, pages, address, own} = imported;
    const {addresses, writers, mapHrefFrom, mapImage, problems} = this.#target;
    const refuse = (reason: string): PlannedItem => ({path, place, outcome: 'refused', reason});
    if (pages.length > 0 && !pages.some((page) => isOfArticle(page, addresses))) {
      return refuse(`It is about another page: ${pages[0]}.`);
    }
    const converted = convertAnnotation(imported, format, writers, {
      href: mapHrefFrom(own?.site),
      image: own ? mapImage : () => undefined,
    });
    if ('refused' in converted) return refuse(converted.refused);
    const named = address === undefined ? undefined : this.#findNamed(address);
    if (named !== undefined) return {path, place, outcome: 'present', id: named};
    const placements = imported.quotes.map((quote) => ({
      quote,
      placement: placeQuote(quote, this.#target.text),
    }));
    const found = placements.flatMap(({placement}) =>
      placement.outcome === 'found' ? placement.range : [],
    );
    if (found.length === placements.length) {
      const present = this.#present.get(createKey(removeEqual(found), converted.words));
      if (present !== undefined) {
        if (address !== undefined) this.#ids.set(address, present);
        return {path, place, outcome: 'present', id: present};
      }
    }

    const words = this.#readWords(placements[0]);
    const {recordedIds} = this.#target;
    const isOwn = own?.isFinished && own.id !== undefined && !this.#taken.has(own.id);
    const id = isOwn
      ? chooseId([own.id], this.#taken)
      : chooseId([own?.id, converted.gist, words], this.#taken, recordedIds);
    if (address !== undefined) this.#ids.set(address, id);
    const isAccepted = this.#target.accepted.has(id);
    const ranges: Range[] = [];
    for (const {quote, placement} of placements) {
      const range = decide(placement, isAccepted);
      if (range) ranges.push(range);
      else if (placement.outcome !== 'found') {
        const isAcceptable = placements.every((each) => decide(each.placement, true) !== undefined);
        return {path, place, outcome: 'undecided', id, quote, placement, isAcceptable};
      }
    }
    const passages = removeEqual(ranges).map((range) => composePassage(this.#target.index, range));
    const composed = passages.filter((passage) => passage !== undefined);
    const hints = composed.filter(
      ({hints}) => hints.prefix !== undefined || hints.suffix !== undefined,
    );
    if (composed.length < passages.length || hints.length > 1) {
      return refuse('No quotation selects its words and nothing else: they occur more than once.');
    }
    const isDraft = 'draft' in converted.attributes || problems.has(id);
    const item: Ready['item'] = {
      path,
      place,
      outcome: 'written',
      id,
      kind: converted.kind,
      ranges: composed.map(({range}) => range),
      isDraft,
      proposal: placements.find(({placement}) => placement.outcome !== 'found')?.placement,
      lost: converted.lost,
      problems: problems.get(id) ?? [],
    };
    const {kind, gist, note, attributes} = converted;
    const written = {
      kind,
      gist,
      attributes: {id, ...(isDraft && {draft: ''}), ...attributes, ...hints[0]?.hints},
      quotations: composed.map(({quotation}) => quotation),
      note,
    };
    this.#ready.push({imported, item, written});
    this.#present.set(createKey(item.ranges, converted.words), id);
    return item;
  }

  /** Return the words of a passage in the article, or else those of the file. */
  #readWords(first: {quote: ForeignQuote; placement: Placement} | undefined): string | undefined {
    if (!first || !('range' in first.placement)) return first?.quote.exact;
    const {start, end} = first.placement.range;
    return this.#target.index.text.slice(start, end);
  }

  /** Find the annotation whose comment names an address: an editor may have changed its note. */
  #findNamed(address: string): string | undefined {
    const {source, located} = this.#target;
    const at = [`: ${address}, `, `: ${address}. `]
      .map((text) => source.indexOf(text))
      .find((offset) => offset !== -1);
    if (at === undefined) return undefined;
    const line = source.slice(0, at).split(/\r\n|\r|\n/).length;
    const found = located.find(
      ({location, lastLine}) => location.position.start.line <= line && line <= lastLine,
    );
    if (found) this.#ids.set(address, found.id);
    return found?.id;
  }

  /** Write all annotations that are ready. Relations are written last, when all ids are known. */
  write(): string {
    const {source, located} = this.#target;
    const ids = new Set([...located.map(({id}) => id), ...this.#ready.map(({item}) => item.id)]);
    for (const {imported, item, written} of this.#ready) {
      for (const {type, target} of imported.relations) {
        const named = this.#ids.get(target) ?? readId(target);
        if (ids.has(named) || /^[a-z0-9-]+\/\d+$/.test(named)) {
          const before = written.attributes[type];
          written.attributes[type] = before === undefined ? named : `${before} ${named}`;
        } else item.lost = [...item.lost, `the relation \`${type}\` to ${target}`];
      }
    }
    if (this.#ready.length === 0) return source;
    const inserted = this.#ready.map(({item, written}) => ({
      written,
      range: item.ranges[0] ?? {start: 0, end: 0},
    }));
    return insertAnnotations(source, inserted, located);
  }
}

/** Return the range of a placement that is certain, or that an editor accepts. */
function decide(placement: Placement, isAccepted: boolean): Range | undefined {
  if (placement.outcome === 'found') return placement.range;
  if (placement.outcome === 'elsewhere') return isAccepted ? placement.range : undefined;
  if (placement.outcome !== 'proposed') return undefined;
  return isAccepted || placement.isHarmless ? placement.range : undefined;
}

const removeEqual = (ranges: readonly Range[]): Range[] => [
  ...new Map(ranges.map((range) => [`${range.start} ${range.end}`, range])).values(),
];

const createKey = (ranges: readonly Range[], words: string): string =>
  `${ranges.map(({start, end}) => `${start}-${end}`).join(' ')} ${words}`;

/** Read the id of an annotation of Gloss from its address. */
const readId = (target: string): string =>
  /\/articles\/[^/]+\/(?:annotations\.jsonld#)?([^/#]+)(?:\/(?:annotation\.jsonld)?)?$/.exec(
    target,
  )?.[1] ?? target;
