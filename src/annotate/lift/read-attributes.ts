/**
 * Read the attributes of a directive, and check them by a table. What they refer to
 * is checked later, in `check-references.ts` and `check-ids.ts`.
 */
import type {ContainerDirective} from 'mdast-util-directive';
import type {Position} from 'unist';
import {type AttributeForms, listOf} from '../model/attribute-forms.ts';
import type {Place} from '../model/model.ts';
import {nearestName} from '../model/nearest-name.ts';
import {reservedFor, unreserved} from '../model/reserved-ids.ts';
import {parseSignReference} from '../model/sign-reference.ts';
import type {AnnotationsFile} from './annotations-file.ts';

/** What a directive is, for the table and for messages. */
export interface DirectiveForm {
  /** What messages call it: `claim`. */
  what: string;
  attributes: AttributeForms;
  /** What the editor can do where it has no id. */
  idMend: string;
}

export interface ReadAttributes {
  id: string;
  /** The values that have their form, by name. */
  values: Readonly<Record<string, string>>;
  /** The place of each attribute that is given, by name. */
  places: Readonly<Record<string, Place>>;
}

/** Lower-case words joined by hyphens; it becomes part of an address. */
const idPattern = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

const idExpected =
  'a lower-case letter, then lower-case letters and digits, joined by single hyphens';

/** An id like the one given, in its form; empty, where nothing of it can be kept. */
const wellFormed = (value: string): string =>
  value
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '');

/**
 * Read attributes.
 *
 * @param node the directive
 * @param form what it may have
 * @param place its opening line
 * @param positions where each attribute stands
 */
export function readAttributes(
  node: ContainerDirective,
  {what, attributes: forms, idMend}: DirectiveForm,
  place: Place,
  positions: Readonly<Record<string, Position | undefined>>,
  context: AnnotationsFile,
): ReadAttributes {
  const given = (node.attributes ?? {}) as Record<string, string>;
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
    context.report(reason, placeOf(name).position, rule, mend, rest);
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
      const meant = given['id'] && unreserved(wellFormed(`${given['id']}-${value}`));
      const ofId = meant ? ` If it is a part of the id, write \`#${meant}\`.` : '';
      report(
        `A class: \`.${value.split(' ').join('.')}\`.`,
        name,
        `Take it out: how a passage looks follows from its kind and status.${ofId}`,
      );
    } else if (form === undefined) {
      const nearest = nearestName(name, Object.keys(forms));
      report(
        `\`${name}\` is no attribute of a ${what}.`,
        name,
        nearest ? `Write \`${nearest}\`, or take it out.` : 'Take it out.',
        {expected: Object.keys(forms).join(', '), nearest},
      );
    } else if (value.trim() === '' && name !== 'id') {
      report(`\`${name}\` has no value.`, name, `Write \`${name}="…"\`, or take it out.`);
    } else if (form.form === 'one-of' && !form.values.includes(value)) {
      const nearest = nearestName(value, form.values);
      report(
        `\`${value}\` is no ${name} of a ${what}.`,
        name,
        nearest ? `Write \`${name}=${nearest}\`.` : 'Take one of the expected values.',
        {expected: form.values.join(', '), nearest},
      );
    } else if (form.form === 'sign' && !parseSignReference(value)) {
      report(`\`${value}\` is no reference to a sign.`, name, 'Write `sign="framework/number"`.', {
        expected: 'the id of a framework, a slash, and the number of the sign',
      });
    } else {
      if (form.form === 'ids') {
        for (const each of listOf(value.trim())) reportMalformed(each, 'alias', name, '');
      }
      values[name] = value.trim();
    }
  }

  for (const [name, form] of Object.entries(forms)) {
    if (form.required && !Object.hasOwn(given, name)) {
      report(`The ${what} has no \`${name}\`.`, name, `Write \`:::${what}[Gist]{#id ${name}=…}\`.`);
    }
  }

  const id = values['id'] ?? '';
  if (id === '') {
    report(`The ${what} has no id.`, 'id', idMend, {
      rule: 'id',
      expected: 'lower-case words joined by hyphens',
    });
  } else {
    reportMalformed(id, 'id', 'id', '#');
  }

  return {
    id,
    values,
    places: Object.fromEntries(Object.keys(given).map((name) => [name, placeOf(name)])),
  };

  /** Report what cannot be an id; `sign` is what the editor puts before one. */
  function reportMalformed(value: string, called: string, name: string, sign: string): void {
    if (idPattern.test(value)) return;
    // Between several ids, commas are a slip for spaces.
    const mended = (called === 'id' ? [value] : value.split(/[,;]+/))
      .map(wellFormed)
      .filter(Boolean)
      .flatMap((id) => (called === 'id' ? unreserved(id) : reservedFor(id) ? [] : id))
      .join(' ');
    report(
      `The ${called} \`${value}\` is malformed.`,
      name,
      mended
        ? `Write \`${sign}${mended}\`.`
        : called === 'id'
          ? 'Write a few lower-case words joined by hyphens.'
          : 'Take it out: no annotation can have had it.',
      {rule: 'id', expected: idExpected},
    );
  }
}
