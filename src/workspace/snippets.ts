/** Snippets for VS Code: one for each kind of annotation, and one for each attribute. */
import type {AttributeForm, AttributeForms} from '../annotate/model/attribute-forms.ts';
import {
  commonAttributes,
  kindEntry,
  kindNames,
  withdrawnDirective,
} from '../annotate/model/kinds.ts';
import {findInterface} from '../language/interface.ts';

/** A snippet. `$1` is the first place to fill in, `${1|a,b|}` a choice, and `$0` the last place. */
export interface Snippet {
  scope: string;
  prefix: string | readonly string[];
  body: readonly string[];
  description: string;
  /** The files in which it is offered (VS Code 1.109). */
  include: readonly string[];
}

/** The files with annotations. */
const include = ['**/annotations.md'];

/** Escape the text of a snippet. */
export const escapeSnippet = (text: string): string => text.replace(/[$}\\]/g, '\\$&');

/** Escape a choice of a snippet. */
const escapeChoice = (text: string): string => escapeSnippet(text).replace(/[,|]/g, '\\$&');

/** Format the snippets as a file of VS Code. */
export const formatSnippets = (snippets: Readonly<Record<string, Snippet>>): string =>
  `${JSON.stringify(snippets, undefined, 2)}\n`;

/** Generate the snippets that follow from the table of kinds. */
export function generateSnippets(): Record<string, Snippet> {
  const ui = findInterface('en');
  const create = (prefix: string, body: string[], description: string): Snippet => ({
    scope: 'markdown',
    prefix,
    body,
    description,
    include,
  });
  const ofKinds = kindNames.map((kind): [string, Snippet] => {
    const {attributes} = kindEntry(kind);
    const body = writeAnnotation(kind, attributes);
    return [kind, create(kind, body, ui?.text(`kind.${kind}.description`) ?? kind)];
  });
  const withdrawn = create(
    withdrawnDirective,
    writeAnnotation(withdrawnDirective, {}, 'Why it does not hold.'),
    'What remains of an annotation that was published.',
  );
  const attributes: AttributeForms = Object.assign(
    {},
    commonAttributes,
    ...kindNames.map((kind) => kindEntry(kind).attributes),
  );
  const ofAttributes = Object.entries(attributes)
    .filter(([name]) => name !== 'id')
    .map(([name, form]): [string, Snippet] => [
      `${name}, an attribute`,
      create(name, [writeAttribute(name, form, 1)], `Attribute \`${name}\` of an annotation`),
    ]);
  return Object.fromEntries([...ofKinds, [withdrawnDirective, withdrawn], ...ofAttributes]);
}

/** Write an annotation with its required attributes and those that are a choice. */
function writeAnnotation(name: string, forms: AttributeForms, note = 'The note.'): string[] {
  const shown = Object.entries(forms).filter(
    ([, {form, required}]) => required || form === 'one-of',
  );
  const attributes = shown.map(([key, form], nth) => ` ${writeAttribute(key, form, nth + 4)}`);
  return [
    `:::${name}[\${2:The gist}]{#\${3:id}${attributes.join('')}}`,
    `> \${1:the words of the article}`,
    '',
    `\${0:${note}}`,
    ':::',
  ];
}

function writeAttribute(name: string, form: AttributeForm, nth: number): string {
  if (form.form === 'flag') return name;
  if (form.form === 'one-of')
    return `${name}=\${${nth}|${form.values.map(escapeChoice).join(',')}|}`;
  const example = form.form === 'sign' ? 'framework/1' : name === 'actor' ? 'actor' : '';
  return `${name}="\${${nth}${example && `:${example}`}}"`;
}
