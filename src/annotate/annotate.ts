/**
 * The pipeline of the engine: from an article and its annotations to the painted article.
 */
import type {Root} from 'hast';
import {explainFailure} from './locate/explain-quotes.ts';
import {indexText} from './locate/locate.ts';
import {locateQuotes} from './locate/locate-quotes.ts';
import {settleQuotes} from './locate/settle-quotes.ts';
import {explainStrayMarker, findStrayMarkers} from './locate/stray-markers.ts';
import {findMentions} from './mention/find-mentions.ts';
import {mergeMentions} from './mention/merge-mentions.ts';
import {splitDrafts} from './model/drafts.ts';
import {kindEntry} from './model/kinds.ts';
import type {
  AddressedMention,
  Annotation,
  LocatedAnnotation,
  Range,
  Registry,
} from './model/model.ts';
import type {Problem} from './model/problem.ts';
import {numberBlocks} from './paint/number-blocks.ts';
import {paint} from './paint/paint.ts';
import {placeNotes} from './paint/place-notes.ts';
import {plan} from './paint/plan.ts';
import {byReference} from './paint/segment.ts';
import {findBlockMarkers} from './text/block-markers.ts';
import {type Projection, project} from './text/project.ts';
import {createSourceLocator} from './text/source-locator.ts';

/** The options of `annotate`. */
export interface AnnotateOptions {
  annotations: readonly Annotation[];
  /** Whether to show drafts. Without it, their quotes are checked, and nothing else. */
  drafts?: boolean | undefined;
  registry: Registry;
  /** Phrases of the article that contain the name of an actor but do not refer to an actor. */
  optedOut?: readonly string[] | undefined;
  /** Returns the address of the page of an actor. */
  actorHref: (actor: string) => string;
  /** The Markdown of the article, for locations in messages. */
  source: string;
  /** The path of the article, for messages. */
  file: string;
}

/** The result of `annotate`. */
export interface Annotated {
  /** The painted article, with slots for the notes (see `place-notes.ts`). */
  tree: Root;
  /** The article with numbered blocks, before painting. */
  plain: Root;
  /** The projection of `plain`. The projection of `tree` has the same text. */
  projection: Projection;
  /** The annotations whose quotes were all found, in the order of their references. */
  annotations: LocatedAnnotation[];
  /** Names in the text and annotated mentions, in reading order. */
  mentions: AddressedMention[];
  problems: Problem[];
}

/**
 * Annotates an article.
 *
 * @param tree the article; it is not modified
 */
export function annotate(tree: Root, options: AnnotateOptions): Annotated {
  const numbered = numberBlocks(tree);
  const projection = project(numbered);
  const {file} = options;
  const index = indexText(projection.text);
  const markers = findBlockMarkers(projection, options.source.split(/\r\n|\r|\n/));
  const locateInSource = createSourceLocator(projection, options.source);

  const problems: Problem[] = [];
  const located: (Annotation & {ranges: Range[]})[] = [];
  const {shown, hidden} = splitDrafts(options.annotations, options.drafts ?? false);
  const onlyChecked = new Set(hidden);
  for (const lifted of [...shown, ...hidden]) {
    const settled = settleQuotes(lifted, {index, markers, locateInSource, file});
    const annotation = {...lifted, quotes: settled.map(({quote}) => quote)};
    const matches = locateQuotes(annotation, index);
    const ranges = annotation.quotes.flatMap((quote, nth): Range[] => {
      const conflict = settled[nth]?.problem;
      if (conflict) {
        problems.push(conflict);
        return [];
      }
      problems.push(...quote.problems);
      if (quote.parts.length === 0) return [];
      const match = matches[nth];
      if (match?.outcome === 'found') {
        const [strayMarker] = findStrayMarkers(quote, match.range, {
          text: projection.text,
          markers,
        });
        if (strayMarker) problems.push(explainStrayMarker(strayMarker, quote));
        return [match.range];
      }
      if (match) {
        problems.push(explainFailure({quote, match}, annotation, {index, locateInSource, file}));
      }
      return [];
    });
    const isFound = ranges.length === annotation.quotes.length;
    if (isFound && !onlyChecked.has(lifted)) located.push({...annotation, ranges});
  }

  const annotations = assignNumerals(located);
  const names = findMentions(projection, index.folded, options.registry.actors, options.optedOut);
  const mentions = mergeMentions(names, annotations);
  const painted = paint(numbered, projection, plan(annotations, mentions, options.actorHref));
  return {
    tree: placeNotes(painted),
    plain: numbered,
    projection,
    annotations,
    mentions,
    problems,
  };
}

/** Sorts annotations in reading order, and assigns their numerals. */
function assignNumerals(located: readonly (Annotation & {ranges: Range[]})[]): LocatedAnnotation[] {
  const counts = new Map<string, number>();
  return located
    .flatMap((annotation) => {
      const ranges = annotation.ranges.map((range) => ({...range, id: annotation.id}));
      const [first] = ranges.sort(byReference);
      return first ? [{annotation, first}] : [];
    })
    .sort((a, b) => byReference(a.first, b.first))
    .map(({annotation}) => {
      const {kind, sign, note} = annotation;
      const counted = sign?.number ?? (note.length > 0 ? (counts.get(kind) ?? 0) + 1 : 0);
      if (!sign && note.length > 0) counts.set(kind, counted);
      return {...annotation, numeral: counted > 0 ? kindEntry(kind).numeral(counted) : ''};
    });
}
