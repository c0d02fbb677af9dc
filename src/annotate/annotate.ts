/**
 * Annotate: an article and its annotations → the painted article. The steps of
 * the engine, in their order.
 */
import type {Root} from 'hast';
import {explain, type Failure} from './explain.ts';
import {kindEntry} from './kinds.ts';
import {indexText, locate, type TextIndex} from './locate.ts';
import {findMentions} from './mention.ts';
import {mergeMentions} from './merge-mentions.ts';
import type {AddressedMention, Annotation, LocatedAnnotation, Range, Registry} from './model.ts';
import {numberBlocks} from './number-blocks.ts';
import {paint} from './paint.ts';
import {placeInSource} from './place-in-source.ts';
import {placeNotes} from './place-notes.ts';
import {plan} from './plan.ts';
import type {Problem} from './problem.ts';
import {type Projection, project} from './project.ts';
import {byStart} from './segment.ts';

export interface AnnotateOptions {
  annotations: readonly Annotation[];
  registry: Registry;
  /** Phrases of the article that name no actor, although they hold a name. */
  optedOut?: readonly string[] | undefined;
  /** The address of an actor's page. */
  actorHref: (actor: string) => string;
  /** The article's Markdown, and its path, for messages. */
  source: string;
  file: string;
}

/** An article with its annotations in place. */
export interface Annotated {
  /** The painted article, with places for the notes (see `place-notes.ts`). */
  tree: Root;
  /** The article before painting, its blocks numbered; `projection` is of this tree. */
  plain: Root;
  /** The text, without what was added; equal before and after painting. */
  projection: Projection;
  /** In reading order; those that were not found are left out, and reported. */
  annotations: LocatedAnnotation[];
  /** By name and by annotation, in reading order. */
  mentions: AddressedMention[];
  problems: Problem[];
}

/**
 * Annotate one article.
 *
 * @param tree the article as hast; it is not changed
 */
export function annotate(tree: Root, options: AnnotateOptions): Annotated {
  const numbered = numberBlocks(tree);
  const projection = project(numbered);
  const index = indexText(projection.text);
  const sourcePlace = placeInSource(projection, options.source);

  const problems: Problem[] = [];
  const located: (Annotation & {ranges: Range[]})[] = [];
  for (const annotation of options.annotations) {
    const ranges = locateAll(annotation, index, (found) => {
      problems.push(explain(found, annotation, index, sourcePlace, options.file));
    });
    if (ranges.length > 0) located.push({...annotation, ranges});
  }

  const annotations = number(located);
  const names = findMentions(projection, options.registry.actors, options.optedOut);
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

/**
 * Locate every quote of an annotation. The hints settle those quotes that
 * without them would be ambiguous; where there is none such, they must fit all.
 */
function locateAll(
  annotation: Annotation,
  index: TextIndex,
  fail: (failure: Failure) => void,
): Range[] {
  const {prefix, suffix, quotes} = annotation;
  const hinted = prefix !== undefined || suffix !== undefined;
  const plain = quotes.map(({parts}) => locate(index, {parts}));
  const anyAmbiguous = plain.some(({outcome}) => outcome === 'ambiguous');

  return quotes.flatMap((quote, nth) => {
    const first = plain[nth];
    if (!first) return [];
    const needsHint = hinted && (first.outcome === 'ambiguous' || !anyAmbiguous);
    const location = needsHint ? locate(index, {parts: quote.parts, prefix, suffix}) : first;
    if (location.outcome === 'found') return [location.range];
    fail({quote, location});
    return [];
  });
}

/** Put annotations in reading order, and give each its numeral. */
function number(located: readonly (Annotation & {ranges: Range[]})[]): LocatedAnnotation[] {
  const counts = new Map<string, number>();
  return [...located]
    .sort((a, b) => byStart(firstRange(a), firstRange(b)))
    .map((annotation) => {
      const {kind, sign, note} = annotation;
      const counted = sign?.number ?? (note.length > 0 ? (counts.get(kind) ?? 0) + 1 : 0);
      if (!sign && note.length > 0) counts.set(kind, counted);
      return {...annotation, numeral: counted > 0 ? kindEntry(kind).numeral(counted) : ''};
    });
}

const firstRange = ({id, ranges: [first]}: Annotation & {ranges: readonly Range[]}) => ({
  start: first?.start ?? 0,
  end: first?.end ?? 0,
  id,
});
