/**
 * The attributes of one annotation: read, and checked by the tables in
 * `kinds.ts`. What they refer to is checked later, in `check.ts`.
 */
import type {ContainerDirective} from 'mdast-util-directive';
import type {Position} from 'unist';
import {
  type AttributeForm,
  commonAttributes,
  isRelationType,
  type Kind,
  kindEntry,
} from './kinds.ts';
import type {Annotation, Place, Relation, SignReference} from './model.ts';
import {nearestName} from './nearest.ts';
import {type Problem, problem} from './problem.ts';

/** What the attributes say, as fields of an annotation. */
export type AttributeValues = Omit<
  Annotation,
  'kind' | 'gist' | 'gistText' | 'quotes' | 'note' | 'place'
>;

/** Lower-case words joined by hyphens; it becomes part of an address. */
const idPattern = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

const signPattern = /^([a-z0-9-]+)\/([1-9][0-9]*)$/;

/** Read `framework/number`, or nothing where it is malformed. */
export function parseSignReference(value: string): SignReference | undefined {
  const [, framework, number] = signPattern.exec(value) ?? [];
  return framework && number ? {framework, number: Number(number)} : undefined;
}

/**
 * Read the attributes of an annotation.
 *
 * @param node the directive
 * @param kind its kind
 * @param place its opening line
 * @param positions where each attribute stands
 */
export function liftAttributes(
  node: ContainerDirective,
  kind: Kind,
  place: Place,
  positions: Readonly<Record<string, Position | undefined>>,
): {values: AttributeValues; problems: Problem[]} {
  const problems: Problem[] = [];
  const given = (node.attributes ?? {}) as Record<string, string>;
  const forms: Record<string, AttributeForm & {required?: true}> = {
    ...commonAttributes,
    ...kindEntry(kind).attributes,
  };
  const placeOf = (name: string): Place => ({
    file: place.file,
    position: (Object.hasOwn(positions, name) && positions[name]) || place.position,
  });
  const report = (
    reason: string,
    name: string,
    mend: string,
    more: {expected?: string; nearest?: string | undefined; rule?: string} = {},
  ) => {
    const {rule = 'attribute', ...rest} = more;
    problems.push(
      problem(reason, {file: place.file, place: placeOf(name).position, rule, mend, ...rest}),
    );
  };

  for (const name of node.data?.repeatedAttributes ?? []) {
    report(
      `\`${name}\` is given more than once.`,
      name,
      'Keep one of them; several values stand in one attribute, with spaces between.',
    );
  }

  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(given)) {
    const form = Object.hasOwn(forms, name) ? forms[name] : undefined;
    if (name === 'class') {
      report(
        `A class: \`.${value.split(' ').join('.')}\`.`,
        name,
        'Take it out: how a passage looks follows from its kind and status.',
      );
    } else if (form === undefined) {
      const nearest = nearestName(name, Object.keys(forms));
      report(
        `\`${name}\` is no attribute of a ${kind}.`,
        name,
        nearest ? `Write \`${nearest}\`, or take it out.` : 'Take it out.',
        {expected: Object.keys(forms).join(', '), nearest},
      );
    } else if (value.trim() === '' && name !== 'id') {
      report(`\`${name}\` has no value.`, name, `Write \`${name}="…"\`, or take it out.`);
    } else if (form.form === 'one-of' && !form.values.includes(value)) {
      const nearest = nearestName(value, form.values);
      report(
        `\`${value}\` is no ${name} of a ${kind}.`,
        name,
        nearest ? `Write \`${name}=${nearest}\`.` : 'Take one of the expected values.',
        {expected: form.values.join(', '), nearest},
      );
    } else if (form.form === 'sign' && !parseSignReference(value)) {
      report(`\`${value}\` is no reference to a sign.`, name, 'Write `sign="framework/number"`.', {
        expected: 'the id of a framework, a slash, and the number of the sign',
      });
    } else {
      values[name] = value.trim();
    }
  }

  for (const [name, form] of Object.entries(forms)) {
    if (form.required && !Object.hasOwn(given, name)) {
      report(`The ${kind} has no \`${name}\`.`, name, `Write \`:::${kind}[Gist]{#id ${name}=…}\`.`);
    }
  }

  const id = values['id'] ?? '';
  if (id === '') {
    report(
      `The ${kind} has no id.`,
      'id',
      `Write \`:::${kind}[Gist]{#a-few-words}\`: the id becomes the address of the passage.`,
      {rule: 'id', expected: 'lower-case words joined by hyphens'},
    );
  } else if (!idPattern.test(id)) {
    const mended = id
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^[-0-9]+|-+$/g, '');
    report(
      `The id \`${id}\` is malformed.`,
      'id',
      mended ? `Write \`#${mended}\`.` : 'Write a few lower-case words joined by hyphens.',
      {
        rule: 'id',
        expected:
          'a lower-case letter, then lower-case letters and digits, joined by single hyphens',
      },
    );
  }

  const list = (name: string): string[] => [...new Set(values[name]?.split(/\s+/))];
  const relations: Relation[] = Object.keys(values)
    .filter(isRelationType)
    .flatMap((type) => list(type).map((target) => ({type, target, place: placeOf(type)})));

  return {
    values: {
      id,
      prefix: values['prefix'],
      suffix: values['suffix'],
      by: kind === 'claim' ? (values['by'] ?? 'author') : undefined,
      attributedTo: list('attributed-to'),
      type: values['type'],
      status: kind === 'claim' ? (values['status'] ?? 'unrated') : undefined,
      sign: values['sign'] ? parseSignReference(values['sign']) : undefined,
      actor: values['actor'],
      relations,
      attributePlaces: Object.fromEntries(Object.keys(given).map((name) => [name, placeOf(name)])),
    },
    problems,
  };
}
