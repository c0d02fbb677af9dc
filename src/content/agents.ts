/** People and organisations in front matter: the authors of an article, the editors of a site. */
import {z} from 'astro/zod';
import {expectedIdForm, isId, toId} from '../annotate/model/id.ts';
import {text, url} from './values.ts';

/** A person or an organisation. */
export interface Agent {
  type: 'Person' | 'Organization';
  /** The name in the order in which it is read. */
  name: string;
  /** The given names of a person, where they are known apart from the family name. */
  given: string | undefined;
  family: string | undefined;
  url: string | undefined;
}

const keys = {
  name: text.optional(),
  given: text.optional(),
  family: text.optional(),
  organisation: text.optional(),
  url: url.optional(),
};

type Written = z.infer<z.ZodObject<typeof keys>>;

/** Check that an agent is named in one way: as a person, or as an organisation. */
function checkName(written: Written, context: z.RefinementCtx<unknown>): void {
  const {name, given, family, organisation} = written;
  const refuse = (path: string[], expected: string) =>
    context.addIssue({code: 'custom', path, message: `expected ${expected}`});
  if (organisation !== undefined) {
    if (name ?? given ?? family) {
      refuse(['organisation'], 'the name of an organisation, without the names of a person');
    }
  } else if (given !== undefined && family === undefined) {
    refuse(['family'], 'the family name, beside the given name');
  } else if (name === undefined && family === undefined) {
    refuse(['name'], 'a name: `name`, or `given` and `family`, or `organisation`');
  }
}

function toAgent({name, given, family, organisation, url}: Written): Agent {
  const full = [given, family].filter(Boolean).join(' ');
  return {
    type: organisation === undefined ? 'Person' : 'Organization',
    name: organisation ?? name ?? full,
    given,
    family,
    url,
  };
}

/** An author: a name as a text, or the parts of a name. */
export const author = z
  .preprocess(
    (value) => (typeof value === 'string' && value.trim() !== '' ? {name: value} : value),
    z
      .strictObject(keys, {
        error: ({input, path}) => {
          if (Array.isArray(input)) {
            return 'expected one author here, or the list in a key `authors`';
          }
          return typeof input !== 'string'
            ? 'expected a name, or `given` and `family`, or `organisation`'
            : typeof path?.at(-1) === 'number'
              ? 'expected a name'
              : 'expected the name after the colon: `author: …`';
        },
      })
      .superRefine(checkName),
  )
  .transform(toAgent);

/** Split a text with the names of several people. A part that is no full name is not split off. */
function splitNames(text: string): string[] {
  const names = text.trim().split(/\s*[,;]\s*(?:(?:and|&)\s+)?|\s+(?:and|&)\s+/);
  return names.every(isFullName) ? names : [text.trim()];
}

/** Return whether a text has two words or more, and the first and the last are capitalized. */
const isFullName = (text: string): boolean =>
  /^[\p{Lu}\p{Lo}]\S*\s(?:.*\s)?[\p{Lu}\p{Lo}]\S*$/u.test(text);

/** Several authors. */
export const authors = z
  .array(author, {
    error: ({input}) =>
      typeof input === 'string' && input.trim() !== ''
        ? `expected \`[${splitNames(input)
            .map((name) => JSON.stringify(name))
            .join(', ')}]\``
        : 'expected a list of authors, such as `[Ada Example, Omar Haddad]`',
  })
  .default([]);

/** An editor: an agent with an id, by which annotations refer to it. */
const editor = z
  .strictObject(
    {
      id: z
        .string('expected an id')
        .refine(isId, {error: ({input}) => `expected ${expectedIdForm(String(input))}`}),
      ...keys,
    },
    {
      error: ({input}) =>
        typeof input === 'string' && input.trim() !== ''
          ? `expected \`${formatEditor(input)}\``
          : 'expected an editor, such as `{id: ada, name: Ada Example}`',
    },
  )
  .superRefine(checkName)
  .transform(({id, ...written}) => ({id, ...toAgent(written)}));

/** Several editors. */
export const editors = z.array(editor, {
  error: ({input}) =>
    typeof input === 'string' && input.trim() !== ''
      ? `expected \`[${splitNames(input).map(formatEditor).join(', ')}]\``
      : 'expected a list of editors, such as `[{id: ada, name: Ada Example}]`',
});

const formatEditor = (name: string): string =>
  `{id: ${toId(name) || 'a-few-letters'}, name: ${JSON.stringify(name.trim())}}`;
