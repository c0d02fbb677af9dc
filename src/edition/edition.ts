/**
 * The edition: all articles, actors and frameworks of the content, compiled and
 * joined. Pages and exports read nothing else.
 */
import type {Root} from 'hast';
import {checkNames} from '../annotate/check.ts';
import {type CompiledArticle, compileArticle} from '../annotate/compile.ts';
import type {
  ActorNames,
  AddressedMention,
  LocatedAnnotation,
  Place,
  Range,
  Registry,
} from '../annotate/model.ts';
import {type Problem, problem} from '../annotate/problem.ts';
import {type RelationGroup, relate} from '../annotate/relate.ts';
import {sentenceAround} from '../annotate/sentence.ts';
import {checkSiteLinks} from './check-site-links.ts';
import type {ContentFiles} from './content-files.ts';
import {type FrontMatter, readFrontMatter} from './front-matter.ts';
import {readMarkdown} from './markdown.ts';
import {
  type ActorData,
  type ArticleData,
  actorSchema,
  articleSchema,
  type FrameworkData,
  frameworkSchema,
} from './schemas.ts';

/** An annotation in its article. */
export interface EditionAnnotation extends LocatedAnnotation {
  article: Article;
  /** The words of each passage. */
  passages: readonly string[];
  related: readonly RelationGroup[];
}

export interface Article extends ArticleData {
  slug: string;
  dir: 'ltr' | 'rtl';
  /** Painted, with places for the notes. */
  tree: Root;
  /** The text that offsets count in. */
  text: string;
  words: number;
  annotations: EditionAnnotation[];
  /** In reading order. */
  mentions: AddressedMention[];
  /** The names of all that its annotations refer to. */
  registry: Registry;
}

/** A mention of an actor. */
export interface EditionMention extends AddressedMention {
  article: Article;
}

/** A sentence that mentions an actor, perhaps more than once. */
export interface MentioningSentence {
  article: Article;
  /** The sentence in parts; those with an id are mentions. */
  parts: {text: string; id?: string}[];
}

export interface Actor extends ActorData {
  id: string;
  biography: Root;
  /** In reading order, article by article. */
  mentions: EditionMention[];
  sentences: MentioningSentence[];
  /** Claims that the actor asserts. */
  claims: EditionAnnotation[];
  /** Claims that attribute something to the actor. */
  attributed: EditionAnnotation[];
}

export type Sign = FrameworkData['signs'][number] & {
  framework: Framework;
  /** The annotations that mark a passage as this sign. */
  passages: EditionAnnotation[];
  /** The annotations that are evidence for it. */
  evidence: EditionAnnotation[];
};

export interface Framework extends Omit<FrameworkData, 'signs'> {
  id: string;
  explanation: Root;
  signs: Sign[];
}

export interface Edition {
  /** The newest first. */
  articles: Article[];
  /** By the name that sorts them. */
  actors: Actor[];
  frameworks: Framework[];
}

/**
 * Compile an edition.
 *
 * @returns the edition, or every problem of every file
 */
export function compileEdition(
  files: ContentFiles,
): {edition: Edition; problems: []} | {edition: undefined; problems: Problem[]} {
  const problems = [...files.problems];
  const keep = <Data>(matter: FrontMatter<Data>) => {
    problems.push(...matter.problems);
    return matter;
  };

  const actorFiles = files.actors.map(({id, file}) => ({
    id,
    ...keep(readFrontMatter(file, actorSchema)),
  }));
  const frameworkFiles = files.frameworks.map(({id, file}) => {
    const matter = keep(readFrontMatter(file, frameworkSchema));
    problems.push(...checkSigns(matter));
    return {id, ...matter};
  });
  // References to a file that is itself wrong are not wrong too.
  const registry: Registry = {
    actors: actorFiles.map(({id, data, placeOf}) => namesOf(id, data, placeOf)),
    frameworks: frameworkFiles.map(({id, data, raw}) => ({
      id,
      title: data?.title ?? id,
      signs: data?.signs ?? signsOf(raw),
    })),
  };
  problems.push(...checkNames(registry));

  const trees = new Map<unknown, Root>();
  for (const matter of [...actorFiles, ...frameworkFiles]) {
    const {tree, problems: found} = readMarkdown(matter.body);
    problems.push(...found);
    trees.set(matter, tree);
  }
  const articleFiles = files.articles.map((article) => {
    const matter = keep(readFrontMatter(article.article, articleSchema));
    const compiled = compileArticle(
      {
        article: matter.body,
        annotations: article.annotations,
        source: article.source,
        omitted: matter.data?.omitted ?? textsOf(matter.raw['omitted']),
        optedOut: matter.data?.not,
      },
      {registry, actorHref: (actor) => `/actors/${actor}/`},
    );
    problems.push(...compiled.problems);
    return {slug: article.slug, data: matter.data, file: article.article.path, compiled};
  });

  problems.push(
    ...checkSiteLinks(
      [
        ...[...actorFiles, ...frameworkFiles].map((matter) => ({
          file: matter.body.path,
          nodes: trees.get(matter)?.children ?? [],
        })),
        ...articleFiles.flatMap(({file, compiled}) => [
          {file, nodes: compiled.tree.children},
          ...compiled.annotations.map(({note, place}) => ({file: place.file, nodes: note})),
        ]),
      ],
      {
        articles: articleFiles.map(({slug}) => slug),
        actors: actorFiles.map(({id}) => id),
        frameworks: frameworkFiles.map(({id}) => id),
      },
    ),
  );
  if (problems.length > 0) {
    // What an empty file lacks besides need not be told.
    const empty = files.problems.flatMap(({ruleId, file}) => (ruleId === 'empty' ? file : []));
    const told = problems.filter(
      (each) => files.problems.includes(each) || !empty.includes(each.file),
    );
    return {edition: undefined, problems: told};
  }

  const articles = articleFiles
    .flatMap(({slug, data, compiled}) =>
      data ? [joinArticle(slug, data, compiled, registry)] : [],
    )
    .sort(newestFirst);
  const annotations = articles.flatMap((article) => article.annotations);
  const mentions = articles.flatMap((article) =>
    article.mentions.map((mention) => ({...mention, article})),
  );

  const actors = actorFiles
    .flatMap((matter): Actor[] => {
      const {id, data} = matter;
      if (!data) return [];
      return [
        {
          ...data,
          id,
          biography: trees.get(matter) ?? empty,
          mentions: mentions.filter(({actor}) => actor === id),
          sentences: articles.flatMap((article) => sentencesOn(id, article)),
          claims: annotations.filter(({by}) => by === id),
          attributed: annotations.filter(({attributedTo}) => attributedTo.includes(id)),
        },
      ];
    })
    .sort((a, b) => sortName(a).localeCompare(sortName(b), 'en'));

  const frameworks = frameworkFiles.flatMap((matter): Framework[] => {
    if (!matter.data) return [];
    const framework: Framework = {
      ...matter.data,
      id: matter.id,
      explanation: trees.get(matter) ?? empty,
      signs: [],
    };
    framework.signs = matter.data.signs.map((sign) => ({
      ...sign,
      framework,
      passages: annotations.filter(
        (annotation) =>
          annotation.sign?.framework === matter.id && annotation.sign.number === sign.number,
      ),
      evidence: annotations.filter((annotation) =>
        isEvidenceFor(annotation, matter.id, sign.number),
      ),
    }));
    return [framework];
  });

  return {edition: {articles, actors, frameworks}, problems: []};
}

/** The texts of a list in front matter that is wrong elsewhere. */
const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];

/** The signs in front matter that is wrong elsewhere, so that references to them still hold. */
function signsOf({signs}: FrontMatter<FrameworkData>['raw']): Registry['frameworks'][0]['signs'] {
  if (!Array.isArray(signs)) return [];
  return signs.flatMap((sign: unknown) => {
    const {number, title} = Object(sign) as Record<string, unknown>;
    return typeof number === 'number' ? [{number, title: String(title)}] : [];
  });
}

const empty: Root = {type: 'root', children: []};

function namesOf(
  id: string,
  data: ActorData | undefined,
  placeOf: FrontMatter<ActorData>['placeOf'],
): ActorNames {
  const places: Record<string, Place> = {};
  const keep = (name: string, place: Place | undefined) => {
    if (place) places[name] = place;
  };
  if (data) keep(data.name, placeOf(['name']));
  data?.aliases.forEach((alias, index) => {
    keep(alias, placeOf(['aliases', index]));
  });
  return {id, name: data?.name ?? '', aliases: data?.aliases ?? [], not: data?.not ?? [], places};
}

/** That no two signs of a framework have the same number. */
function checkSigns({data, body, placeOf}: FrontMatter<FrameworkData>): Problem[] {
  const numbers = data?.signs.map(({number}) => number) ?? [];
  return numbers.flatMap((number, index) => {
    const first = numbers.indexOf(number);
    if (first === index) return [];
    return problem(`Two signs have the number ${number}.`, {
      file: body.path,
      place: placeOf(['signs', index, 'number'])?.position,
      rule: 'front-matter',
      expected: 'a number of its own for each sign',
      mend: `Give this sign the number ${Math.max(...numbers) + 1}.`,
      elsewhere: [
        {
          file: body.path,
          place: placeOf(['signs', first, 'number'])?.position,
          what: `has the number ${number} first`,
        },
      ],
    });
  });
}

function joinArticle(
  slug: string,
  data: ArticleData,
  compiled: CompiledArticle,
  registry: Registry,
): Article {
  const {text} = compiled.projection;
  const article: Article = {
    ...data,
    slug,
    dir: directionOf(data.lang),
    tree: compiled.tree,
    text,
    words: countWords(text, data.lang),
    annotations: [],
    mentions: compiled.mentions,
    registry,
  };
  const annotations = compiled.annotations.map((annotation) => withGist(annotation, registry));
  const relations = relate(annotations);
  article.annotations = annotations.map((annotation) => ({
    ...annotation,
    article,
    passages: annotation.ranges.map((range) => wordsOf(text, range)),
    related: relations.get(annotation.id) ?? [],
  }));
  return article;
}

/** Where the editor wrote no gist, the name of what the annotation refers to. */
function withGist(annotation: LocatedAnnotation, registry: Registry): LocatedAnnotation {
  const {gist, actor, sign} = annotation;
  if (gist.length > 0) return annotation;
  const framework = registry.frameworks.find(({id}) => id === sign?.framework);
  const value =
    registry.actors.find(({id}) => id === actor)?.name ??
    framework?.signs.find(({number}) => number === sign?.number)?.title ??
    '';
  return {...annotation, gist: [{type: 'text', value}], gistText: value};
}

/** The sentences of an article that mention an actor. */
function sentencesOn(actor: string, article: Article): MentioningSentence[] {
  const {text, lang} = article;
  const bySentence = new Map<number, {range: Range; mentions: AddressedMention[]}>();
  for (const mention of article.mentions) {
    if (mention.actor !== actor) continue;
    const range = sentenceAround(text, mention, lang);
    const found = bySentence.get(range.start);
    if (found) found.mentions.push(mention);
    else bySentence.set(range.start, {range, mentions: [mention]});
  }
  return [...bySentence.values()].map(({range, mentions}) => {
    const parts: MentioningSentence['parts'] = [];
    let from = range.start;
    for (const {start, end, id} of mentions) {
      parts.push({text: oneLine(text.slice(from, start))}, {text: wordsOf(text, {start, end}), id});
      from = end;
    }
    parts.push({text: oneLine(text.slice(from, range.end))});
    return {article, parts};
  });
}

/** Whether an annotation is evidence for a sign. */
export function isEvidenceFor(
  annotation: EditionAnnotation,
  framework: string,
  number: number,
): boolean {
  return annotation.related.some(
    ({type, direction, targets}) =>
      type === 'evidence-for' &&
      direction === 'forward' &&
      targets.some((target) => {
        const sign = 'sign' in target ? target.sign : target.annotation.sign;
        return sign?.framework === framework && sign.number === number;
      }),
  );
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
const wordsOf = (text: string, {start, end}: Range): string => oneLine(text.slice(start, end));

const sortName = ({name, sort}: ActorData): string => sort ?? name.split(' ').at(-1) ?? name;

const newestFirst = (a: Article, b: Article): number =>
  (b.published ?? '').localeCompare(a.published ?? '', 'en') ||
  a.title.localeCompare(b.title, 'en');

const rightToLeft = new Set([
  'Adlm',
  'Arab',
  'Hebr',
  'Mand',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
]);

/** The direction of a language's usual script. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  return rightToLeft.has(new Intl.Locale(lang).maximize().script ?? '') ? 'rtl' : 'ltr';
}

function countWords(text: string, lang: string): number {
  let count = 0;
  for (const {isWordLike} of new Intl.Segmenter(lang, {granularity: 'word'}).segment(text)) {
    if (isWordLike) count++;
  }
  return count;
}
