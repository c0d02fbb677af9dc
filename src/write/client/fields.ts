/** The fields of the form that follow from the table of kinds. */
import type {AttributeForm} from '../../annotate/model/attribute-forms.ts';
import {commonAttributes, isKind, type Kind, kindEntry} from '../../annotate/model/kinds.ts';
import {isRelationType} from '../../annotate/model/relation-types.ts';
import type {OpenArticle} from '../protocol/messages.ts';
import {element, select} from './element.ts';

/** What attributes are called in the form. Others have their own name. */
const labels: Record<string, string> = {
  by: 'Stated by',
  'attributed-to': 'About',
  type: 'Type',
  status: 'Status',
  finding: 'What you found',
  sign: 'Sign',
  actor: 'Person or organisation',
  editor: 'Written by',
  draft: 'Draft: not published',
  aliases: 'Earlier ids',
};

/** Attributes with a place of their own in the form. */
const placed = ['id', 'prefix', 'suffix'];

/** Return the label of a field. */
export const labelOf = (name: string): string => labels[name] ?? name;

/** List the attributes of a kind: those that only it has, and those of every kind. */
export function listAttributes(kind: string): {own: string[]; common: string[]} {
  const own = isKind(kind) ? Object.keys(kindEntry(kind as Kind).attributes) : [];
  const common = Object.keys(commonAttributes).filter(
    (name) => !placed.includes(name) && !isRelationType(name),
  );
  return {own, common};
}

/** Return the form of an attribute. */
const formOf = (kind: string, name: string): (AttributeForm & {required?: true}) | undefined =>
  (isKind(kind) ? kindEntry(kind).attributes[name] : undefined) ?? commonAttributes[name];

/**
 * Create the control of an attribute.
 *
 * @param value the value now; `undefined` if the attribute is not given
 * @param onchange called with the new value; `undefined` removes the attribute
 */
export function createControl(
  {kind, name, article}: {kind: string; name: string; article: OpenArticle},
  value: string | undefined,
  onchange: (value: string | undefined) => void,
): HTMLElement {
  const form = formOf(kind, name);
  const actors = article.actors.map(({id, names: [label = id]}) => ({value: id, label}));
  const none = {value: '', label: form?.required ? 'Choose …' : '–'};
  const choose = (options: readonly {value: string; label: string}[]) =>
    select(options, value ?? '', (chosen) => onchange(chosen || undefined));
  if (form?.form === 'flag') {
    const box = element('input', {type: 'checkbox', checked: value !== undefined});
    box.onchange = () => onchange(box.checked ? '' : undefined);
    return box;
  }
  if (form?.form === 'one-of') {
    return choose([none, ...form.values.map((each) => ({value: each, label: each}))]);
  }
  if (form?.form === 'sign') {
    const signs = article.signs.map(({reference, title}) => ({value: reference, label: title}));
    return choose([none, ...signs]);
  }
  if (name === 'actor') return choose([none, ...actors]);
  if (name === 'by') return choose([{value: '', label: 'The author'}, ...actors]);
  if (name === 'attributed-to') return createBoxes(actors, value, onchange);
  if (name === 'editor' && article.editors.length > 0) {
    const editors = article.editors.map(({id, name: label}) => ({value: id, label}));
    return createBoxes(editors, value, onchange);
  }
  const input = element('input', {type: 'text', value: value ?? ''});
  input.oninput = () => onchange(input.value || undefined);
  return input;
}

/** Create a list of boxes for a list of ids. */
function createBoxes(
  options: readonly {value: string; label: string}[],
  value: string | undefined,
  onchange: (value: string | undefined) => void,
): HTMLElement {
  const chosen = new Set(value?.split(/\s+/));
  const group = element('div', {className: 'boxes', role: 'group'});
  for (const {value: id, label} of options) {
    const box = element('input', {type: 'checkbox', checked: chosen.has(id)});
    box.onchange = () => {
      if (box.checked) chosen.add(id);
      else chosen.delete(id);
      onchange([...chosen].join(' ') || undefined);
    };
    group.append(element('label', {}, box, ` ${label}`));
  }
  return group;
}
