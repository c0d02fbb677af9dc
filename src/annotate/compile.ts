/**
 * Compile: the files of one article, as strings → the annotated article. The
 * whole engine behind one function; it reads no file and writes none.
 */
import type {Root} from 'hast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import {unified} from 'unified';
import {VFile} from 'vfile';
import {checkFidelity} from './check/check-fidelity.ts';
import {checkFragments} from './check/check-fragments.ts';
import {checkIds} from './check/check-ids.ts';
import {checkReferences} from './check/check-references.ts';
import {readAnnotations} from './lift/read-annotations.ts';
import {rehypeLevelHeadings} from './markdown/rehype-level-headings.ts';
import {remarkLostContent} from './markdown/remark-lost-content.ts';
import {remarkUnsafeContent} from './markdown/remark-unsafe-content.ts';
import type {
  AddressedMention,
  Annotation,
  LocatedAnnotation,
  Registry,
  TextFile,
  Withdrawn,
} from './model/model.ts';
import {isProblem, type Problem, problem} from './model/problem.ts';
import {rehypeAnnotate} from './rehype-annotate.ts';
import {type Projection, project} from './text/project.ts';
import {createSourceLocator} from './text/source-locator.ts';

export interface ArticleInput {
  /** Markdown, its front matter blanked out so that all places hold. */
  article: TextFile;
  annotations?: TextFile | undefined;
  /** The text as received, if there is one. */
  source?: TextFile | undefined;
  /** Lines of the source that the article leaves out. */
  omitted?: readonly string[] | undefined;
  /** Phrases that name no actor although they hold a name. */
  optedOut?: readonly string[] | undefined;
}

export interface CompileOptions {
  registry: Registry;
  /** The address of an actor's page. */
  actorHref: (actor: string) => string;
}

export interface CompiledArticle {
  /** The article as it is shown, with places for the notes. */
  tree: Root;
  /** The text that offsets count in. */
  projection: Projection;
  /** In reading order. */
  annotations: LocatedAnnotation[];
  /** All of them in the order of the file, those too that were not found in the text. */
  allAnnotations: readonly Annotation[];
  /** Those that were withdrawn, in the order of the file. */
  withdrawn: Withdrawn[];
  mentions: AddressedMention[];
  /** Every problem of all the files. Where there is one, nothing should be published. */
  problems: Problem[];
}

/** From an article to the tree that is annotated. */
const articleChain = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkUnsafeContent)
  .use(remarkLostContent, {footnotes: true})
  .use(remarkRehype)
  .use(rehypeLevelHeadings)
  .freeze();

/**
 * Compile one article. What is wrong with its content is among its problems.
 *
 * @throws Error where painting changed the text: that is a defect of Gloss
 */
export function compileArticle(
  input: ArticleInput,
  {registry, actorHref}: CompileOptions,
): CompiledArticle {
  const lifted = input.annotations
    ? readAnnotations(input.annotations)
    : {annotations: [], withdrawn: [], problems: []};

  const file = new VFile({...input.article});
  const chain = articleChain().use(rehypeAnnotate, {
    annotations: lifted.annotations,
    registry,
    optedOut: input.optedOut,
    actorHref,
  });
  const tree = chain.runSync(chain.parse(file), file) as Root;
  const {annotated} = file.data;
  if (!annotated) throw new Error('rehypeAnnotate left nothing in file.data.annotated');
  const {plain, projection, annotations, mentions} = annotated;

  const problems = [
    ...lifted.problems,
    ...file.messages.filter(isProblem),
    ...checkIds(lifted),
    ...checkReferences(lifted.annotations, registry, lifted.withdrawn),
    ...checkFragments(tree, lifted, file.path),
  ];
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
    problems.push(
      ...checkFidelity({
        tree: plain,
        projection,
        source: input.source.value,
        omitted: input.omitted ?? [],
        sourceFile: input.source.path,
        articleFile: file.path,
        locateInArticle: createSourceLocator(projection, input.article.value),
      }),
    );
  }
  if (project(tree).text !== projection.text) {
    throw new Error(`Painting changed the text of ${file.path}: this is a defect of Gloss.`);
  }
  return {
    tree,
    projection,
    annotations,
    allAnnotations: lifted.annotations,
    withdrawn: lifted.withdrawn,
    mentions,
    problems,
  };
}
