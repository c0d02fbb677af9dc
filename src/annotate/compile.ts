/**
 * The entry point of the engine: compiles the files of one article, given as strings.
 */
import type {Root} from 'hast';
import {unified} from 'unified';
import type {Position} from 'unist';
import {VFile} from 'vfile';
import {checkFidelity} from './check/check-fidelity.ts';
import {checkFragments, collectAnnotationIds} from './check/check-fragments.ts';
import {checkIds} from './check/check-ids.ts';
import {checkReferences} from './check/check-references.ts';
import {readAnnotations} from './lift/read-annotations.ts';
import {parseMarkdown} from './markdown/parse-markdown.ts';
import {rehypeDropTitle} from './markdown/rehype-drop-title.ts';
import {rehypeLevelHeadings} from './markdown/rehype-level-headings.ts';
import {rehypeNameHeadings} from './markdown/rehype-name-headings.ts';
import {textChain} from './markdown/text-chain.ts';
import {splitDrafts, warnOfDrafts} from './model/drafts.ts';
import type {
  AddressedMention,
  Annotation,
  Gap,
  LocatedAnnotation,
  OmittedLines,
  Registry,
  SourceFormat,
  TextFile,
  Withdrawn,
} from './model/model.ts';
import {isProblem, type Problem, problem} from './model/problem.ts';
import {placeGaps} from './paint/place-gaps.ts';
import {readSource} from './read-source.ts';
import {rehypeAnnotate} from './rehype-annotate.ts';
import {type Projection, project} from './text/project.ts';
import {createSourceLocator} from './text/source-locator.ts';

/** The files of an article and related front matter. */
export interface ArticleInput {
  /** Markdown. Replace front matter with spaces and line endings, so that positions are correct. */
  article: TextFile;
  /** The title. The article does not repeat it in a first heading. */
  title?: string | undefined;
  annotations?: TextFile | undefined;
  /** The original text, to compare the article with. */
  source?: TextFile | undefined;
  /** How the source is written; a text by default. */
  sourceFormat?: SourceFormat | undefined;
  /** Lines of the source that the article omits. */
  omitted?: readonly OmittedLines[] | undefined;
  /** Locates an omitted line in the front matter, by its index. */
  locateOmitted?: ((index: number) => Position | undefined) | undefined;
  /** Phrases that contain the name of an actor but do not refer to an actor. */
  optedOut?: readonly string[] | undefined;
}

/** The parts of the edition that an article depends on. */
export interface CompileOptions {
  registry: Registry;
  /** Returns the address of the page of an actor. */
  actorHref: (actor: string) => string;
  /** Whether to show drafts. Without it, they are checked, and nothing else. */
  drafts?: boolean | undefined;
}

/** The result of `compileArticle`. */
export interface CompiledArticle {
  /** The painted article, with slots for the notes and the gaps. */
  tree: Root;
  /** The text to which all offsets refer. */
  projection: Projection;
  /** The annotations whose quotes were all found, in reading order. */
  annotations: LocatedAnnotation[];
  /** All annotations that are published or shown, in file order. */
  allAnnotations: readonly Annotation[];
  /** The drafts that are not shown, in file order. */
  hiddenDrafts: readonly Annotation[];
  /** The withdrawn annotations, in file order. */
  withdrawn: Withdrawn[];
  mentions: AddressedMention[];
  /** What the article leaves out of its source, in text order. */
  gaps: readonly Gap[];
  /** The problems of all files. Do not publish an article with an error. */
  problems: Problem[];
}

/**
 * Compiles an article. Problems of its content are returned, not thrown.
 *
 * @throws Error if painting changed the text, which is a bug in Gloss
 */
export function compileArticle(
  input: ArticleInput,
  {registry, actorHref, drafts = false}: CompileOptions,
): CompiledArticle {
  const lifted = input.annotations
    ? readAnnotations(input.annotations)
    : {annotations: [], withdrawn: [], problems: []};
  const {shown, hidden} = splitDrafts(lifted.annotations, drafts);

  const file = new VFile({...input.article});
  // Extending `textChain` would copy its parser, with each extension twice.
  const unpainted = textChain.runSync(parseMarkdown(textChain, file), file);
  const painted = unified()
    .use(rehypeDropTitle, {title: input.title})
    .use(rehypeLevelHeadings)
    .use(rehypeNameHeadings, {taken: collectAnnotationIds(lifted)})
    .use(rehypeAnnotate, {
      annotations: lifted.annotations,
      drafts,
      registry,
      optedOut: input.optedOut,
      actorHref,
    })
    .runSync(unpainted, file) as Root;
  const {annotated} = file.data;
  if (!annotated) throw new Error('rehypeAnnotate left nothing in file.data.annotated');
  const {plain, projection, annotations, mentions} = annotated;

  const problems = [
    ...lifted.problems,
    ...file.messages.filter(isProblem),
    ...checkIds(lifted),
    ...checkReferences(lifted.annotations, registry, lifted.withdrawn, hidden),
    ...checkFragments(painted, {...lifted, annotations: shown}, file.path),
  ];
  let gaps: readonly Gap[] = [];
  if (projection.text.trim() === '') {
    problems.push(
      problem('The article is empty.', {
        file: file.path,
        rule: 'empty',
        expected: 'Markdown below the front matter',
        fix: 'Write the text of the article, or delete its folder.',
      }),
    );
  } else if (input.source) {
    const source = readSource(input.source, input.sourceFormat ?? 'text');
    const fidelity = checkFidelity({
      tree: plain,
      projection,
      source: source.text,
      sourceBlockBreaks: source.blockBreaks,
      locateInSource: source.locate,
      title: file.data.droppedTitle,
      omitted: input.omitted ?? [],
      locateOmitted: input.locateOmitted,
      sourceFile: input.source.path,
      articleFile: file.path,
      locateInArticle: createSourceLocator(projection, input.article.value),
    });
    problems.push(...fidelity.problems);
    gaps = fidelity.gaps;
  } else if (input.omitted?.length) {
    problems.push(
      problem('`omitted` lists lines of a source, but the article has no source.', {
        file: file.path,
        place: input.locateOmitted?.(0),
        rule: 'omitted',
        expected:
          'a file `source.txt`, `source.md` or `source.html` beside the article, with the text as you received it',
        fix: 'Add the source, or remove `omitted`.',
      }),
    );
  }
  const tree = placeGaps(painted, gaps);
  if (project(tree).text !== projection.text) {
    throw new Error(`Painting changed the text of ${file.path}: this is a bug in Gloss.`);
  }
  warnOfDrafts(problems, lifted.annotations);
  return {
    tree,
    projection,
    annotations,
    allAnnotations: shown,
    hiddenDrafts: hidden,
    withdrawn: lifted.withdrawn,
    mentions,
    gaps,
    problems,
  };
}
