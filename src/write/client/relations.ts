/** The relations of an annotation in the form. */
import {isRelationType, relationNames} from '../../annotate/model/relation-types.ts';
import type {OpenArticle} from '../protocol/messages.ts';
import {button, element, select} from './element.ts';
import {pickAnnotation} from './pick.ts';

type Attributes = Readonly<Record<string, string | undefined>>;

/** One relation, as a row of the form. */
interface Row {
  type: string;
  target: string;
}

const listRows = (attributes: Attributes): Row[] =>
  Object.entries(attributes).flatMap(([type, value]) =>
    isRelationType(type) && value ? value.split(/\s+/).map((target) => ({type, target})) : [],
  );

/** Replace the relations in attributes. */
function withRows(attributes: Attributes, rows: readonly Row[]): Attributes {
  const others = Object.entries(attributes).filter(([name]) => !isRelationType(name));
  const grouped = Map.groupBy(
    rows.filter(({target}) => target !== ''),
    ({type}) => type,
  );
  return Object.fromEntries([
    ...others,
    ...[...grouped].map(([type, each]) => [type, each.map(({target}) => target).join(' ')]),
  ]);
}

/**
 * Create the rows of the relations of an annotation.
 *
 * @param own the id of the annotation, which has no relation to itself
 * @param onchange called with all attributes after a change
 */
export function createRelations(
  article: OpenArticle,
  own: string | undefined,
  attributes: Attributes,
  onchange: (attributes: Attributes) => void,
): HTMLElement {
  const rows = listRows(attributes);
  const group = element('div', {className: 'relations'});
  const change = () => onchange(withRows(attributes, rows));
  const targets = [
    {value: '', label: 'Choose a note …'},
    ...article.annotations
      .filter(({id}) => id !== own)
      .map(({id, label}) => ({value: id, label: `${label} (${id})`})),
    ...article.signs.map(({reference, title}) => ({value: reference, label: title})),
  ];
  const types = relationNames.map((name) => ({value: name, label: name}));
  const draw = () => {
    group.replaceChildren(
      ...rows.map((row, nth) => {
        const type = select(types, row.type, (value) => {
          row.type = value;
          change();
        });
        type.ariaLabel = `Relation ${nth + 1}`;
        const target = select(targets, row.target, (value) => {
          row.target = value;
          change();
        });
        target.ariaLabel = `Target of relation ${nth + 1}`;
        const pick = button('Pick on the page', () => {
          pickAnnotation((id) => {
            row.target = id;
            target.value = id;
            change();
            pick.focus();
          });
        });
        const remove = button('Remove', () => {
          rows.splice(nth, 1);
          change();
          draw();
        });
        remove.ariaLabel = `Remove relation ${nth + 1}`;
        return element('div', {className: 'row'}, type, target, pick, remove);
      }),
      button('Add a relation', () => {
        rows.push({type: relationNames[0] as string, target: ''});
        draw();
        group.querySelector<HTMLElement>('.row:last-of-type select')?.focus();
      }),
    );
  };
  draw();
  return group;
}
