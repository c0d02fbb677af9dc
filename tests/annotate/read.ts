/** Helpers that create the input of engine tests from Markdown. */
import type {Root} from 'hast';
import {toHtml} from 'hast-util-to-html';
import type {Root as MarkdownRoot} from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import {unified} from 'unified';
import {compileArticle} from '../../src/annotate/compile.ts';
import type {Lifted} from '../../src/annotate/lift/lift.ts';
import {readAnnotations as readFile} from '../../src/annotate/lift/read-annotations.ts';
import {remarkFlowDirectives} from '../../src/annotate/markdown/remark-flow-directives.ts';
import type {Kind} from '../../src/annotate/model/kinds.ts';
import type {
  ActorNames,
  Annotation,
  AnnotationBase,
  FrameworkSigns,
} from '../../src/annotate/model/model.ts';
import type {Problem} from '../../src/annotate/model/problem.ts';
import type {SignReference} from '../../src/annotate/model/sign-reference.ts';
import type {Status} from '../../src/annotate/model/statuses.ts';

const articles = unified()
  .use(remarkParse)
  .use(remarkGfm, {singleTilde: false})
  .use(remarkRehype)
  .freeze();
const notes = unified()
  .use(remarkParse)
  .use(remarkGfm, {singleTilde: false})
  .use(remarkFlowDirectives)
  .freeze();

/** Parses an article and converts it to hast. */
export const readArticle = (markdown: string): Root =>
  articles.runSync(articles.parse(markdown)) as Root;

/** Parses Markdown with directives. */
export const readMarkdown = (markdown: string): MarkdownRoot => notes.parse(markdown);

/** Reads the text of `annotations.md`. */
export const readAnnotations = (markdown: string): Lifted =>
  readFile({path: 'annotations.md', value: markdown});

/** Any fields of an annotation, including those of other kinds. */
export type AnyFields = Partial<AnnotationBase> & {
  kind?: Kind;
  by?: string;
  attributedTo?: string[];
  type?: string;
  status?: Status;
  sign?: SignReference;
  actor?: string;
};

/** Creates an annotation that is valid, except for the given values. */
export function annotation(values: AnyFields = {}): Annotation {
  const {
    annotations: [made],
  } = readAnnotations(':::claim[A gist]{#one}\n> words\n\nA note.\n:::\n');
  if (!made) throw new Error('The annotation was not read.');
  return {...made, ...values} as Annotation;
}

/** Creates an actor with a name and aliases. */
export const actor = (id: string, name: string, ...aliases: string[]): ActorNames => ({
  id,
  name,
  aliases,
  not: [],
  locations: {},
});

/** Compiles an article with actors and frameworks. */
export const compile = (
  article: string,
  annotations?: string,
  registry: {actors?: ActorNames[]; frameworks?: FrameworkSigns[]} = {},
) =>
  compileArticle(
    {
      article: {path: 'article.md', value: article},
      annotations:
        annotations === undefined ? undefined : {path: 'annotations.md', value: annotations},
    },
    {registry: {actors: [], frameworks: [], ...registry}, actorHref: (id) => `/actors/${id}/`},
  );

/** Formats a tree as HTML. */
export const html = (tree: Root): string => toHtml(tree);

/** Formats problems as `line:column rule`. */
export const formatLocations = (problems: readonly Problem[]): string[] =>
  problems.map(({line, column, ruleId}) => `${line ?? 1}:${column ?? 1} ${ruleId}`);
