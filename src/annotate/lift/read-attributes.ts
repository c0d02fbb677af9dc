/**
 * Reads and validates the attributes of a directive. `check-references.ts` and `check-ids.ts` check
 * the targets of references.
 */
import type {ContainerDirective} from 'mdast-util-directive';
import type {Position} from 'unist';
import {type AttributeForms, splitList} from '../model/attribute-forms.ts';
import {expectedIdForm, idForm, isId, toId} from '../model/id.ts';
import type {SourceLocation} from '../model/model.ts';
import {findNearestName} from '../model/nearest-name.ts';
import {avoidReservedId, describeReservedId} from '../model/reserved-ids.ts';
import type {RuleId} from '../model/rules.ts';
import {parseSignReference} from '../model/sign-reference.ts';
import type {LiftContext} from './lift-context.ts';

/** The allowed attributes of a directive, with words for messages. */
export interface DirectiveForm {
  /** The name of the directive in messages: `claim`. */
  label: string;
  attributes: AttributeForms;
  /** The fix for a missing id. */
  idFix: string;
}

/** The result of `readAttributes`. */
export interface ReadAttributes {
  id: string;
  /** The valid values, by name. */
  values: Readonly<Record<string, string>>;
  /** The location of each attribute, by name. */
  locations: Readonly<Record<string, SourceLocation>>;
}

/**
 * Reads the attributes of a directive, and reports invalid, repeated and missing ones.
 *
 * @param node the directive
 * @param form the allowed attributes
 * @param location the location of the opening line
 * @param positions the position of each attribute, by name
 */
export function readAttributes(
  node: ContainerDirective,
  {label, attributes: forms, idFix}: DirectiveForm,
  location: SourceLocation,
  positions: Readonly<Record<string, Position | undefined>>,
  context: LiftContext,
): ReadAttributes {
  const given = (node.attributes ?? {}) as Record<string, string>;
  const locationOf = (name: string): SourceLocation => ({
    file: location.file,
    position: (Object.hasOwn(positions, name) && positions[name]) || location.position,
  });
  const report = (
    reason: string,
    name: string,
    fix: string,
    more: {expected?: string; nearest?: string | undefined; rule?: RuleId} = {},
  ) => {
    const {rule = 'attribute', ...rest} = more;
    context.report(reason, locationOf(name).position, rule, fix, rest);
  };

  for (const name of node.data?.repeatedAttributes ?? []) {
    report(
      `Attribute \`${name}\` is given more than once.`,
      name,
      'Keep one of them. To give several values, write them in one attribute with spaces between them.',
    );
  }

  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(given)) {
    const form = Object.hasOwn(forms, name) ? forms[name] : undefined;
    if (name === 'class') {
      const meant = given['id'] && avoidReservedId(toId(`${given['id']}-${value}`));
      const ofId = meant ? ` If it is part of the id, write \`#${meant}\`.` : '';
      report(
        `Classes are not supported: \`.${value.split(' ').join('.')}\`.`,
        name,
        `Remove it: kind and status determine the appearance of a passage.${ofId}`,
      );
    } else if (form === undefined) {
      const nearest = findNearestName(name, Object.keys(forms));
      report(
        `Unknown attribute "${name}" on a ${label}.`,
        name,
        nearest
          ? `Write \`${nearest}\`, or remove the attribute.`
          : `Remove it: content/README.md lists the attributes of a ${label}.`,
        {nearest},
      );
    } else if (form.form === 'flag') {
      if (value === '' || value === 'true') values[name] = 'true';
      else {
        report(
          `Attribute \`${name}\` has the value "${value}".`,
          name,
          `Write \`${name}\` alone, or remove it.`,
          {expected: 'no value'},
        );
      }
    } else if (value.trim() === '' && name !== 'id') {
      report(
        `Attribute \`${name}\` has no value.`,
        name,
        `Write \`${name}="…"\`, or remove the attribute.`,
      );
    } else if (form.form === 'one-of' && !form.values.includes(value)) {
      const nearest = findNearestName(value, form.values);
      report(
        `Unknown ${name} "${value}" on a ${label}.`,
        name,
        nearest
          ? `Write \`${name}=${nearest}\`.`
          : `Use one of the values of \`${name}\` that content/README.md lists.`,
        {nearest},
      );
    } else if (form.form === 'sign' && !parseSignReference(value)) {
      report(
        `Malformed reference to a sign: "${value}".`,
        name,
        'Write `sign="framework/number"`.',
        {
          expected: 'the id of a framework, a slash, and the number of the sign',
        },
      );
    } else {
      if (form.form === 'ids') {
        for (const each of splitList(value.trim())) reportMalformed(each, 'alias', name, '');
      }
      values[name] = value.trim();
    }
  }

  for (const [name, form] of Object.entries(forms)) {
    if (form.required && !Object.hasOwn(given, name)) {
      report(
        `The required attribute \`${name}\` is missing on a ${label}.`,
        name,
        `Write \`:::${label}[Gist]{#id ${name}="…"}\`.`,
      );
    }
  }

  const id = values['id'] ?? '';
  if (id === '') {
    report(`The ${label} has no id.`, 'id', idFix, {
      rule: 'id',
      expected: idForm,
    });
  } else {
    reportMalformed(id, 'id', 'id', '#');
  }

  return {
    id,
    values,
    locations: Object.fromEntries(Object.keys(given).map((name) => [name, locationOf(name)])),
  };

  /**
   * Reports a malformed id.
   *
   * @param before the character that the editor writes before an id
   */
  function reportMalformed(value: string, called: string, name: string, before: string): void {
    if (isId(value)) return;
    // Editors write commas between ids by mistake.
    const fixed = (called === 'id' ? [value] : value.split(/[,;]+/))
      .map(toId)
      .filter(Boolean)
      .flatMap((id) => (called === 'id' ? avoidReservedId(id) : describeReservedId(id) ? [] : id))
      .join(' ');
    report(
      `The ${called} \`${value}\` is malformed.`,
      name,
      fixed
        ? `Write \`${fixed.includes(' ') ? `"${fixed}"` : before + fixed}\`.`
        : called === 'id'
          ? 'Write a few lower-case words, joined by hyphens.'
          : 'Remove it: no annotation can have had this id.',
      {rule: 'id', expected: expectedIdForm(value)},
    );
  }
}
