/**
 * The issue forms of GitHub in which readers propose and correct notes, one for each language of
 * the interface. The ids of the fields are the parameters that `render/correction.ts` fills in.
 * https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema
 */
import {stringify} from 'yaml';
import {kindNames} from '../annotate/model/kinds.ts';
import {findInterface, type Interface, interfaceLanguages} from '../language/interface.ts';

/** Generate the text of each form, by the name of its file. */
export function generateIssueForms(): Record<string, string> {
  return Object.fromEntries(
    interfaceLanguages.map((lang) => [
      `note.${lang}.yml`,
      stringify(createForm(findInterface(lang) as Interface), {lineWidth: 0}),
    ]),
  );
}

function createForm(ui: Interface) {
  return {
    name: ui.text('form.name'),
    description: ui.text('form.description'),
    body: [
      {type: 'input', id: 'page', attributes: {label: ui.text('form.page')}},
      {
        type: 'textarea',
        id: 'quote',
        attributes: {label: ui.text('form.quote'), description: ui.text('form.quote.help')},
      },
      {
        type: 'dropdown',
        // GitHub shows an empty issue if a parameter fills this in.
        id: 'kind',
        attributes: {
          label: ui.text('form.kind'),
          options: kindNames.map((kind) => `${ui.text(`kind.${kind}.label`)} (${kind})`),
          default: 0,
        },
      },
      {
        type: 'textarea',
        id: 'note',
        attributes: {label: ui.text('form.note'), description: ui.text('form.note.help')},
        validations: {required: true},
      },
      {
        type: 'input',
        id: 'source',
        attributes: {label: ui.text('form.source'), description: ui.text('form.source.help')},
      },
      {
        type: 'textarea',
        id: 'directive',
        attributes: {
          label: ui.text('form.directive'),
          description: ui.text('form.directive.help'),
          render: 'md',
        },
      },
    ],
  };
}
