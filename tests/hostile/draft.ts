/**
 * The content that hostile texts are put into: an article with an annotation of each kind and a
 * timeline, an actor and a framework, which all have the same id.
 *
 * Every key and attribute has a valid value, or is optional. A required key that is new in a
 * schema needs a value here; `places.test.ts` fails without it.
 */
import {
  type Kind,
  kindEntry,
  kindNames,
  withdrawnDirective,
} from '../../src/annotate/model/kinds.ts';

/** A value of front matter that is written as it is, not as a quoted text. */
export class Raw {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** A value of front matter. */
export type Value = string | number | Raw | Value[] | {[key: string]: Value};

/** The content files with front matter. */
export type MatterFile = 'site' | 'article' | 'actor' | 'framework' | 'timeline';

/** An annotation. All texts are written as they are. */
export interface DraftAnnotation {
  /** The name of the directive. */
  kind: string;
  gist: string;
  /** Each as it is written, such as `sign="a/1"`, by name. */
  attributes: Record<string, string>;
  /** The paragraph of the article that contains the quote. */
  passage: string;
  quote: string;
  note: string;
}

/** The content as parts, which `writeDraft` joins. */
export interface Draft {
  /** The slug of the article, and the id of the actor and the framework. */
  id: string;
  matter: Record<MatterFile, {[key: string]: Value}>;
  /** Blocks of Markdown below the front matter. */
  bodies: Record<MatterFile, string[]>;
  annotations: DraftAnnotation[];
  /** Text after the last annotation. */
  afterAnnotations: string;
  /** The text of the source, if there is one. */
  source?: string;
  permalinks?: string;
}

/** Valid values of the attributes that a kind may require. */
const attributeValues = (id: string): Readonly<Record<string, string>> => ({
  sign: `"${id}/1"`,
  actor: id,
});

function draftAnnotation(kind: string, id: string, required: readonly string[]): DraftAnnotation {
  const quote = `The passage of a ${kind}.`;
  return {
    kind,
    gist: `The gist of a ${kind}`,
    attributes: {
      // The name of a directive may be reserved.
      id: `#first-${kind}`,
      ...Object.fromEntries(required.map((name) => [name, `${name}=${attributeValues(id)[name]}`])),
    },
    passage: quote,
    quote,
    note: 'A note.',
  };
}

/** Create valid content. */
export function createDraft(id: string): Draft {
  const requiredOf = (kind: Kind) =>
    Object.entries(kindEntry(kind).attributes).flatMap(([name, {required}]) =>
      required ? [name] : [],
    );
  return {
    id,
    matter: {
      site: {name: 'A site'},
      article: {title: `The article ${id}`},
      actor: {name: `Somebody ${id}`},
      framework: {title: `The framework ${id}`, signs: [{number: 1, title: 'A sign'}]},
      timeline: {events: [{date: '2022-01-10', event: 'Something happened.'}]},
    },
    bodies: {
      site: ['About the site.'],
      article: ['The first words.'],
      actor: ['A biography.'],
      framework: ['An explanation.'],
      timeline: ['An introduction.'],
    },
    annotations: [
      ...kindNames.map((kind, index) => {
        const annotation = draftAnnotation(kind, id, requiredOf(kind));
        // Without a relation, the article has no map.
        if (index > 0) annotation.attributes['supports'] = `supports=first-${kindNames[0]}`;
        return annotation;
      }),
      draftAnnotation(withdrawnDirective, id, []),
    ],
    afterAnnotations: '',
  };
}

/** Write a draft as the files of a content folder, by path. */
export function writeDraft({id, matter, bodies, annotations, ...rest}: Draft): Map<string, string> {
  const page = (file: MatterFile, blocks: readonly string[] = []) =>
    `---\n${formatMatter(matter[file])}---\n\n${[...blocks, ...bodies[file]].join('\n\n')}\n`;
  const passages = annotations.map(({passage}) => passage);
  const files = {
    'site.md': page('site'),
    [`articles/${id}/article.md`]: page('article', passages),
    [`articles/${id}/annotations.md`]:
      annotations.map(formatAnnotation).join('\n') + rest.afterAnnotations,
    [`articles/${id}/timeline.md`]: page('timeline'),
    [`articles/${id}/source.txt`]: rest.source,
    [`actors/${id}.md`]: page('actor'),
    [`frameworks/${id}.md`]: page('framework'),
    'permalinks.txt': rest.permalinks,
  };
  // A file cannot contain a lone surrogate: its bytes would not be UTF-8.
  return new Map(
    Object.entries(files).flatMap(([path, text]) =>
      text === undefined ? [] : [[path, text.toWellFormed()] as const],
    ),
  );
}

function formatAnnotation({kind, gist, attributes, quote, note}: DraftAnnotation): string {
  const quoted = quote.replace(/^/gm, '> ');
  return `:::${kind}[${gist}]{${Object.values(attributes).join(' ')}}\n${quoted}\n\n${note}\n:::\n`;
}

/** Format front matter as YAML. Quoted texts are written as in JSON, which is part of YAML. */
function formatMatter(value: {[key: string]: Value}): string {
  return Object.entries(value)
    .map(([key, each]) => `${key}:${formatValue(each, '')}`)
    .join('');
}

function formatValue(value: Value, indent: string): string {
  if (value instanceof Raw) return ` ${value.text}\n`;
  if (typeof value !== 'object') return ` ${JSON.stringify(value)}\n`;
  const inner = `${indent}  `;
  const lines = Array.isArray(value)
    ? value.map((item) => `${inner}-${formatValue(item, inner)}`)
    : Object.entries(value).map(([key, each]) => `${inner}${key}:${formatValue(each, inner)}`);
  return `\n${lines.join('')}`;
}
