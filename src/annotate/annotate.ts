/**
 * Annotate: an article and its annotations → the painted article. The steps of
 * the engine, in their order.
 */
import type {Element, Properties, Root} from 'hast';
import {foldText} from './fold.ts';
import {kindEntry, type Status, statuses} from './kinds.ts';
import {indexText, type Location, locate, type TextIndex} from './locate.ts';
import {findMentions} from './mention.ts';
import type {
  AddressedMention,
  Annotation,
  LocatedAnnotation,
  Mention,
  Quote,
  Range,
  Registry,
} from './model.ts';
import {nearestPassage} from './nearest-passage.ts';
import {numberBlocks} from './number-blocks.ts';
import {paint} from './paint.ts';
import {type PlaceInSource, placeInSource} from './place-in-source.ts';
import {placeNotes} from './place-notes.ts';
import {formatPlace, type Problem, problem} from './problem.ts';
import {type Projection, project} from './project.ts';
import {byStart, segment} from './segment.ts';

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

interface Failure {
  quote: Quote;
  location: Exclude<Location, {outcome: 'found'}>;
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

/** Say why a quote was not found, and how to mend it. */
function explain(
  {quote, location}: Failure,
  annotation: Annotation,
  index: TextIndex,
  sourcePlace: PlaceInSource,
  file: string,
): Problem {
  const {text} = index;
  const slice = ({start, end}: Range) => text.slice(start, end).replace(/\s+/g, ' ');
  const at = ({start}: Range) => formatPlace(file, sourcePlace(start));
  const place = {file: quote.place.file, place: quote.place.position};
  const told = quote.parts.join(' […] ').replace(/\s+/g, ' ');

  switch (location.outcome) {
    case 'missing': {
      const nearest = nearestPassage(index, quote.parts);
      return problem(`The quote is not in the text: “${told}”.`, {
        ...place,
        rule: 'quote-missing',
        expected: 'words of the article, in their order, with their spelling and case',
        nearest: nearest && `“${slice(nearest)}” (${at(nearest)})`,
        mend: nearest
          ? 'Quote the article exactly; if the nearest passage is meant, copy it.'
          : 'Copy the words from the article; stand `[…]` for what you leave out.',
      });
    }
    case 'inside-word':
      return problem(`The quote “${told}” begins or ends inside a word.`, {
        ...place,
        rule: 'quote-inside-word',
        expected: 'whole words',
        nearest: `“${slice(location.whole)}” (${at(location.whole)})`,
        mend: `Quote the whole word: “${slice(location.whole)}”.`,
      });
    case 'ambiguous':
      return problem(
        `The quote “${told}” occurs ${location.more ? `more than ${location.ranges.length}` : location.ranges.length} times.`,
        {
          ...place,
          rule: 'quote-ambiguous',
          expected: 'a quote that occurs once, or a `prefix` or `suffix` that settles it',
          mend: location.more
            ? 'Lengthen the quote.'
            : `Lengthen the quote, or say which place you mean: ${hintsFor(text, location.ranges)}.`,
          elsewhere: location.ranges.map((range) => ({
            file,
            place: sourcePlace(range.start),
            what: `“${context(text, range)}”`,
          })),
        },
      );
    case 'hint-misfits':
      return problem(
        `Where the quote “${told}” occurs, ${[
          annotation.prefix === undefined
            ? []
            : `\`prefix="${annotation.prefix}"\` does not stand before it`,
          annotation.suffix === undefined
            ? []
            : `\`suffix="${annotation.suffix}"\` does not stand after it`,
        ]
          .flat()
          .join(', or ')}.`,
        {
          ...place,
          rule: 'quote-hint',
          expected: 'the words of the article directly before or after the quote',
          mend:
            location.ranges.length === 1
              ? 'Take the hint out: the quote occurs once.'
              : location.more
                ? 'Lengthen the quote.'
                : `Say which place you mean: ${hintsFor(text, location.ranges)}.`,
          elsewhere: location.ranges.map((range) => ({
            file,
            place: sourcePlace(range.start),
            what: `“${context(text, range)}”`,
          })),
        },
      );
  }
}

/** For each of the places, what settles that it is meant. */
const hintsFor = (text: string, ranges: readonly Range[]): string =>
  [...new Set(ranges.map((range) => hintFor(text, range, ranges)))].join('; or ');

/** The shortest prefix or suffix, in whole words, that fits only this one of the places. */
function hintFor(text: string, range: Range, all: readonly Range[]): string {
  const before = ({start}: Range) => text.slice(Math.max(0, start - hintReach), start);
  const after = ({end}: Range) => text.slice(end, end + hintReach);
  const others = all.filter((other) => other !== range);
  const foldedBefore = others.map((other) => foldText(before(other)));
  const foldedAfter = others.map((other) => foldText(after(other)));
  const wordsBefore = before(range).trimEnd().split(/\s+/);
  const wordsAfter = after(range).trimStart().split(/\s+/);
  for (let count = 1; count <= 12; count++) {
    const prefix = wordsBefore.slice(-count).join(' ');
    if (prefix && foldedBefore.every((other) => !other.endsWith(foldText(prefix)))) {
      return attribute('prefix', prefix);
    }
    const suffix = wordsAfter.slice(0, count).join(' ');
    if (suffix && foldedAfter.every((other) => !other.startsWith(foldText(suffix)))) {
      return attribute('suffix', suffix);
    }
  }
  return 'a longer quote';
}

/** How far around a place to look for a hint. */
const hintReach = 400;

/** An attribute as it must be written, whatever quotation marks the value holds. */
function attribute(name: string, value: string): string {
  if (!value.includes('"')) return `\`${name}="${value}"\``;
  if (!value.includes("'")) return `\`${name}='${value}'\``;
  return `\`${name}="${value.replaceAll('"', '&quot;')}"\``;
}

/** A passage with a few words on either side. */
function context(text: string, {start, end}: Range): string {
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 24);
  return `…${before}${text.slice(start, end)}${after}…`.replace(/\s+/g, ' ');
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

/**
 * Names and annotated mentions, as disjoint ranges: where they overlap, the
 * editor's own annotation holds, and of two of these the one that begins first.
 */
function mergeMentions(
  names: readonly Mention[],
  annotations: readonly LocatedAnnotation[],
): AddressedMention[] {
  const own: Mention[] = [];
  const annotated = annotations.flatMap(({actor, ranges}) =>
    actor === undefined ? [] : ranges.map((range) => ({...range, actor})),
  );
  for (const mention of annotated.sort((a, b) => a.start - b.start)) {
    if (mention.start >= (own.at(-1)?.end ?? 0)) own.push(mention);
  }
  let next = 0;
  const free = names.filter(({start, end}) => {
    while ((own[next]?.end ?? Infinity) <= start) next++;
    return (own[next]?.start ?? Infinity) >= end;
  });
  const counts = new Map<string, number>();
  return [...own, ...free]
    .sort((a, b) => a.start - b.start)
    .map((mention) => {
      const count = (counts.get(mention.actor) ?? 0) + 1;
      counts.set(mention.actor, count);
      return {...mention, id: `mention-${mention.actor}-${count}`};
    });
}

/** What to paint, and with which attributes. */
function plan(
  annotations: readonly LocatedAnnotation[],
  mentions: readonly AddressedMention[],
  actorHref: (actor: string) => string,
): Parameters<typeof paint>[2] {
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  const ranges = annotations.flatMap(({id, ranges}) => ranges.map((range) => ({...range, id})));
  const get = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  const opening = (start: number, ids: readonly string[]) =>
    get(ids).filter(({ranges}) => ranges.some((range) => range.start === start));
  const addressed = (start: number, ids: readonly string[]) =>
    get(ids).filter(({ranges: [first]}) => first?.start === start);

  const links = mentions.map(({id, start, end, actor}) => ({
    start,
    end,
    properties: {dataActor: actor, id, href: actorHref(actor)},
  }));

  return {
    spans: segment(ranges),
    links,
    mark: ({start, ids}, first) => {
      const active = get(ids);
      const status = strongest(active);
      const details = first
        ? opening(start, ids)
            .filter(({note}) => note.length > 0)
            .map(({id}) => `note-${id}`)
        : [];
      const properties: Properties = {
        dataAnnotations: ids.join(' '),
        dataKind: [...new Set(active.map(({kind}) => kind))].join(' '),
      };
      if (status) properties['dataStatus'] = status;
      const claims = active.filter(({kind}) => kind === 'claim').length;
      if (claims > 1) properties['dataClaims'] = String(claims);
      if (first) {
        const [owner] = addressed(start, ids);
        if (owner) properties['id'] = owner.id;
      }
      if (details.length > 0) properties['ariaDetails'] = details.join(' ');
      return properties;
    },
    before: ({start, ids}) =>
      addressed(start, ids)
        .slice(1)
        .map(({id}) => ({
          type: 'element',
          tagName: 'span',
          properties: {id, dataApparatus: true},
          children: [],
        })),
    references: ranges
      // Of passages that end together, the inner one is called first.
      .sort((a, b) => a.end - b.end || -byStart(a, b))
      .flatMap(({id, end}) => {
        const annotation = byId.get(id);
        return annotation && annotation.numeral !== ''
          ? [{offset: end, element: reference(annotation)}]
          : [];
      }),
  };
}

/** The status that decides how heavy a span looks: the most disputed of those active. */
function strongest(active: readonly LocatedAnnotation[]): Status | undefined {
  return (Object.keys(statuses) as Status[]).find((status) =>
    active.some((annotation) => annotation.status === status),
  );
}

/** The numeral after a passage, which leads to its note. */
function reference({id, kind, numeral, status, gistText}: LocatedAnnotation): Element {
  const {label} = kindEntry(kind);
  const rated = status ? `, ${statuses[status as Status].label}` : '';
  return {
    type: 'element',
    tagName: 'a',
    properties: {
      dataApparatus: true,
      dataReference: id,
      dataKind: kind,
      role: 'doc-noteref',
      href: `#note-${id}`,
      ariaLabel: `${label} ${numeral}${rated}${gistText ? `: ${gistText}` : ''}`,
    },
    children: [{type: 'text', value: numeral}],
  };
}
