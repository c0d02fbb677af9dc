/** The part of the form that creates an actor. */
import {toId} from '../../annotate/model/id.ts';
import {ask} from './ask.ts';
import {button, element} from './element.ts';

/**
 * Create the fields of a new actor.
 *
 * @param name the selected words
 * @param oncreate called with the id of the actor that was created
 */
export function createActorForm(name: string, oncreate: (id: string) => void): HTMLElement {
  const fields = {
    name: element('input', {type: 'text', value: name}),
    'actor-id': element('input', {type: 'text', value: toId(name)}),
    role: element('input', {type: 'text'}),
    biography: element('textarea', {rows: 3}),
  };
  const labels = {
    name: 'Name',
    'actor-id': 'Id',
    role: 'Role (optional)',
    biography: 'Who it is',
  } satisfies Record<keyof typeof fields, string>;
  const problem = element('p', {className: 'problem', role: 'alert', hidden: true});
  const send = async () => {
    const result = await ask('actor', {
      actor: {
        id: fields['actor-id'].value.trim(),
        name: fields.name.value,
        role: fields.role.value,
        biography: fields.biography.value,
      },
    });
    if (result.ok) return oncreate(fields['actor-id'].value.trim());
    const [first] = result.refusal.problems ?? [];
    problem.hidden = false;
    problem.textContent = first ? `${first.message} ${first.fix}` : result.refusal.message;
    fields[(first?.field ?? '') as keyof typeof fields]?.focus();
  };
  return element(
    'fieldset',
    {className: 'actor'},
    element('legend', {}, 'New actor'),
    ...Object.entries(fields).map(([key, field]) =>
      element('label', {}, labels[key as keyof typeof labels], field),
    ),
    problem,
    button('Create the actor', send),
  );
}
