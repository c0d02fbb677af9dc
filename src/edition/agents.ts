/** The agents who answer for the notes of a site. */
import type {Publication} from './model.ts';

/** A person or an organisation. */
export interface Agent {
  type: 'Person' | 'Organization';
  /** Part of its fragment on the page About; unique on a site. */
  id: string;
  name: string;
  url: string | undefined;
}

/** List the editors; without any, the organisation; without one, the site under its own name. */
export function listEditors({name, editors, organisation}: Publication): Agent[] {
  if (editors.length > 0) {
    return editors.map(({id, name, url}) => ({type: 'Person', id: `editor-${id}`, name, url}));
  }
  const {name: known, url} = organisation ?? {name, url: undefined};
  return [{type: 'Organization', id: 'editors', name: known, url}];
}
