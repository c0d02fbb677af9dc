/**
 * Every place of the content that a hostile text can be put into. Keys of front matter and
 * attributes of annotations are derived from the schemas and the table of kinds, so new ones are
 * tried without a change here.
 */
import type {z} from 'astro/zod';
import {
  commonAttributes,
  kindEntry,
  kindNames,
  withdrawnAttributes,
  withdrawnDirective,
} from '../../src/annotate/model/kinds.ts';
import {
  createActorSchema,
  createArticleSchema,
  createFrameworkSchema,
  siteSchema,
  timelineSchema,
} from '../../src/content/schemas.ts';
import {type Draft, type DraftAnnotation, type MatterFile, Raw, type Value} from './draft.ts';

/** A place for a text. */
export interface Place {
  name: string;
  /** What it replaces. Two places with the same target cannot be used in one draft. */
  target: string;
  /** Whether the compiled content has the text as it is, if it is accepted. */
  isVerbatim: boolean;
  /** Puts a text into a draft, which it changes. */
  put: (draft: Draft, text: string) => void;
}

/** A path in front matter. */
export type Path = readonly (string | number)[];

const schemas: Readonly<Record<MatterFile, z.ZodType>> = {
  site: siteSchema,
  article: createArticleSchema('en'),
  actor: createActorSchema('en'),
  framework: createFrameworkSchema('en'),
  timeline: timelineSchema,
};

/** The parts of a Zod schema that lead to its keys. */
interface SchemaNode {
  shape?: Readonly<Record<string, SchemaNode>>;
  def: {
    type: string;
    element?: SchemaNode;
    innerType?: SchemaNode;
    in?: SchemaNode;
    out?: SchemaNode;
    options?: readonly SchemaNode[];
  };
}

/**
 * List the paths of all values that a schema allows. The index of a list is 0.
 *
 * @throws Error for a type of schema that it does not know, so that no key is left out
 */
export function listPaths(schema: z.ZodType): Path[] {
  const paths = new Map<string, Path>();
  const visit = (node: SchemaNode, path: Path): void => {
    const {type, element, innerType, options} = node.def;
    if (node.shape) {
      for (const [key, each] of Object.entries(node.shape)) visit(each, [...path, key]);
    } else if (element) {
      visit(element, [...path, 0]);
    } else if (innerType ?? node.def.in) {
      // A function before or after a schema has no keys.
      const {in: before, out: after} = node.def;
      visit((innerType ?? (before?.def.type === 'transform' ? after : before)) as SchemaNode, path);
    } else if (options) {
      for (const each of options) visit(each, path);
    } else if (['string', 'number', 'boolean', 'date', 'enum', 'literal'].includes(type)) {
      paths.set(JSON.stringify(path), path);
    } else {
      throw new Error(`The texts of the schema at ${path.join('.')} are unknown: ${type}`);
    }
  };
  visit(schema as unknown as SchemaNode, []);
  return [...paths.values()];
}

/** Set a value in front matter, and create what is missing on the way to it. */
function setValue(data: {[key: string]: Value}, path: Path, value: Value): void {
  let at = data as Record<string | number, Value>;
  path.slice(0, -1).forEach((step, index) => {
    const next = at[step];
    if (typeof next !== 'object' || next instanceof Raw) {
      at[step] = typeof path[index + 1] === 'number' ? [] : {};
    }
    at = at[step] as Record<string | number, Value>;
  });
  at[path.at(-1) ?? ''] = value;
}

function* matterPlaces(): Generator<Place> {
  for (const file of Object.keys(schemas) as MatterFile[]) {
    for (const path of listPaths(schemas[file])) {
      const name = `${file}.md ${path.join('.')}`;
      const target = `${file}.md ${path.filter((step) => typeof step === 'string').join('.')}`;
      const put = (draft: Draft, value: Value) => setValue(draft.matter[file], path, value);
      yield {name, target, isVerbatim: true, put};
      yield {
        name: `${name}, not quoted`,
        target,
        isVerbatim: false,
        put: (draft, text) => put(draft, new Raw(text)),
      };
    }
  }
}

/** Escape what has a meaning in Markdown. A line break becomes a space. */
const escapeMarkdown = (text: string): string =>
  text.replace(/\s*[\r\n]\s*/g, ' ').replace(/[!-/:-@[-`{-~]/g, '\\$&');

/** Forms of Markdown around a text. */
const forms: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  escaped: escapeMarkdown,
  'in a heading': (text) => `## ${text}`,
  'in an escaped heading': (text) => `## ${escapeMarkdown(text)}`,
  'in a list': (text) => `- one\n- ${text}`,
  'in a quotation': (text) => `> ${text}`,
  'in a table': (text) => `| a | b |\n|---|---|\n| ${text} | c |`,
  'in a link': (text) => `[${text}](https://host.example/)`,
  'as an address': (text) => `[a](${text})`,
  'as an address in angle brackets': (text) => `[a](<${text}>)`,
  'as the title of a link': (text) => `[a](https://host.example/ "${text}")`,
  'as a definition': (text) => `[a][hostile]\n\n[hostile]: ${text}`,
  'as the label of a definition': (text) => `[a][${text}]\n\n[${text}]: https://host.example/`,
  'as an autolink': (text) => `<${text}>`,
  'as the end of a bare address': (text) => `https://host.example/${text}`,
  'as code': (text) => `\`\`\`\` ${text} \`\`\`\``,
  'as a block of code': (text) => `~~~~~~\n${text}\n~~~~~~`,
  'as the language of code': (text) => `\`\`\`${text}\nx\n\`\`\``,
  'in a footnote': (text) => `a[^hostile]\n\n[^hostile]: ${text}`,
  'as the label of a footnote': (text) => `a[^${text}]\n\n[^${text}]: b`,
  'with emphasis': (text) => `*${text}*, **${text}**, ~~${text}~~`,
};

function* markdownPlaces(): Generator<Place> {
  for (const [form, write] of Object.entries(forms)) {
    for (const file of Object.keys(schemas) as MatterFile[]) {
      const name = `${file}.md text ${form}`;
      const put = ({bodies}: Draft, text: string) => bodies[file].push(write(text));
      yield {name, target: name, isVerbatim: false, put};
    }
    for (const kind of [kindNames[0] ?? '', withdrawnDirective]) {
      yield {
        name: `annotations.md note of a ${kind} ${form}`,
        target: `note of a ${kind} ${form}`,
        isVerbatim: false,
        put: (draft, text) => {
          const annotation = findAnnotation(draft, kind);
          annotation.note += `\n\n${write(text)}`;
        },
      };
    }
    yield {
      name: `timeline.md event ${form}`,
      target: 'timeline.md events.event',
      isVerbatim: false,
      put: (draft, text) => setValue(draft.matter.timeline, ['events', 0, 'event'], write(text)),
    };
  }
}

function findAnnotation({annotations}: Draft, kind: string): DraftAnnotation {
  const found = annotations.find((each) => each.kind === kind);
  if (!found) throw new Error(`The draft has no ${kind}.`);
  return found;
}

/** Write an attribute so that its value is the text. */
const formatAttribute = (name: string, text: string): string =>
  `${name}="${text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;

function* attributePlaces(): Generator<Place> {
  const [first] = kindNames;
  const namesOf = {
    ...Object.fromEntries(
      kindNames.map((kind) => [
        kind,
        [
          ...(kind === first ? Object.keys(commonAttributes) : []),
          ...Object.keys(kindEntry(kind).attributes),
        ],
      ]),
    ),
    [withdrawnDirective]: Object.keys(withdrawnAttributes),
  };
  for (const [kind, names] of Object.entries(namesOf)) {
    for (const name of names) {
      const target = `annotations.md ${name} of a ${kind}`;
      const place = (how: string, write: (text: string) => string): Place => ({
        name: `${target}${how}`,
        target,
        isVerbatim: how === '',
        put: (draft, text) => {
          findAnnotation(draft, kind).attributes[name] = write(text);
        },
      });
      yield place('', (text) => formatAttribute(name, text));
      yield place(', not quoted', (text) => `${name}=${text}`);
      if (name === 'id') yield place(', with #', (text) => `#${text}`);
    }
  }
}

function* annotationPlaces(): Generator<Place> {
  for (const kind of [...kindNames, withdrawnDirective]) {
    const writings: readonly [string, (text: string) => string][] = [
      ['', escapeMarkdown],
      [', not escaped', (text) => text],
    ];
    for (const [how, write] of writings) {
      yield {
        name: `annotations.md gist of a ${kind}${how}`,
        target: `gist of a ${kind}`,
        isVerbatim: how === '',
        put: (draft, text) => {
          findAnnotation(draft, kind).gist = write(text);
        },
      };
      yield {
        name: `annotations.md quote of a ${kind}${how}`,
        target: `quote of a ${kind}`,
        isVerbatim: false,
        put: (draft, text) => {
          const quote = `The ${kind} says ${write(text)} here.`;
          Object.assign(findAnnotation(draft, kind), {passage: quote, quote});
        },
      };
    }
  }
  const [kind = ''] = kindNames;
  yield {
    name: 'annotations.md prefix that is in the article',
    target: `annotations.md prefix of a ${kind}`,
    isVerbatim: false,
    put: (draft, text) => {
      const annotation = findAnnotation(draft, kind);
      annotation.passage = `${escapeMarkdown(text)} hinted, hinted`;
      annotation.quote = 'hinted';
      annotation.attributes['prefix'] = formatAttribute('prefix', text);
    },
  };
  yield {
    name: 'annotations.md quote that is not in the article',
    target: `quote of a ${kind}`,
    isVerbatim: false,
    put: (draft, text) => {
      findAnnotation(draft, kind).quote = escapeMarkdown(text);
    },
  };
  yield {
    name: 'annotations.md quote that is in the article twice',
    target: `quote of a ${kind}`,
    isVerbatim: false,
    put: (draft, text) => {
      const quote = escapeMarkdown(text);
      Object.assign(findAnnotation(draft, kind), {passage: `${quote} and ${quote}`, quote});
    },
  };
  yield {
    name: 'annotations.md kind',
    target: `kind of a ${kind}`,
    isVerbatim: false,
    put: (draft, text) => {
      findAnnotation(draft, kind).kind = text;
    },
  };
  yield {
    name: 'annotations.md unknown attribute',
    target: 'annotations.md unknown attribute',
    isVerbatim: false,
    put: (draft, text) => {
      findAnnotation(draft, kind).attributes['unknown'] = text;
    },
  };
  yield {
    name: 'annotations.md after the last annotation',
    target: 'annotations.md after the last annotation',
    isVerbatim: false,
    put: (draft, text) => {
      draft.afterAnnotations = `\n${text}\n`;
    },
  };
}

/** The readable text of a draft's article, as its publisher would give it. */
const sourceOf = ({annotations, bodies}: Draft): string =>
  [...annotations.map(({passage}) => passage), ...bodies.article].join('\n\n');

function* filePlaces(): Generator<Place> {
  for (const file of Object.keys(schemas) as MatterFile[]) {
    yield {
      name: `${file}.md unknown key`,
      target: `${file}.md unknown key`,
      isVerbatim: false,
      put: ({matter}, text) => {
        // In YAML, a text in quotation marks may be a key.
        matter[file][JSON.stringify(text)] = 'x';
      },
    };
  }
  yield {
    name: 'source.txt',
    target: 'source.txt',
    isVerbatim: false,
    put: (draft, text) => {
      draft.source = `${sourceOf(draft)}\n\n${text}`;
      draft.bodies.article.push(escapeMarkdown(text));
    },
  };
  yield {
    name: 'source.txt line that is omitted',
    target: 'source.txt',
    isVerbatim: false,
    put: (draft, text) => {
      draft.source = `${sourceOf(draft)}\n${text}\n`;
      draft.matter.article['omitted'] = [text];
    },
  };
  yield {
    name: 'permalinks.txt address',
    target: 'permalinks.txt',
    isVerbatim: false,
    put: (draft, text) => {
      draft.permalinks = `${text} 2022-01-10\n`;
    },
  };
  yield {
    name: 'permalinks.txt comment',
    target: 'permalinks.txt',
    isVerbatim: false,
    put: (draft, text) => {
      draft.permalinks = `# ${text}\n`;
    },
  };
}

/** All places. */
export const places: readonly Place[] = [
  ...matterPlaces(),
  ...attributePlaces(),
  ...annotationPlaces(),
  ...markdownPlaces(),
  ...filePlaces(),
];
