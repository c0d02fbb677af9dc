/** Hints for editors about words that may be names. A hint is not a problem. */
import {findUnlinkedForms} from '../annotate/mention/find-unlinked-forms.ts';
import {formatLocation} from '../annotate/model/problem.ts';
import {createSourceLocator} from '../annotate/text/source-locator.ts';
import type {ContentFiles} from '../content/content-files.ts';
import type {CompiledContent} from '../edition/compile-content.ts';

/** Maximum number of forms listed for each actor. */
const maxForms = 3;

/**
 * Find forms of the names of actors that are not linked, as text for the terminal. Each form is
 * listed once, at its first place. Returns `''` if there are none.
 */
export function formatHints(
  files: Pick<ContentFiles, 'articles' | 'actors'>,
  {articles, registry}: Pick<CompiledContent, 'articles' | 'registry'>,
): string {
  const forms = new Map<string, Map<string, string>>();
  for (const {slug, data, compiled} of articles) {
    const file = files.articles.find((each) => each.slug === slug)?.article;
    const found = findUnlinkedForms(compiled, registry.actors, data?.not);
    if (!file || found.length === 0) continue;
    const locate = createSourceLocator(compiled.projection, file.value);
    for (const {actor, name, form, start} of found) {
      const ofActor = forms.get(actor) ?? new Map<string, string>();
      forms.set(actor, ofActor);
      if (ofActor.has(form)) continue;
      const actorFile = files.actors.find(({id}) => id === actor)?.file.path;
      const any = form.startsWith(name) ? ` or \`${name}*\`` : '';
      ofActor.set(
        form,
        `${formatLocation(file.path, locate(start))}  hint: “${form}” may be a form of “${name}”.
    fix:      Add the alias \`${form}\`${any} to ${actorFile}, or add \`${form}\` to its \`not\`.
`,
      );
    }
  }
  return [...forms]
    .map(([actor, ofActor]) => {
      const more = ofActor.size - maxForms;
      const listed = [...ofActor.values()].slice(0, maxForms).join('');
      return more > 0 ? `${listed}${more} more may be forms of names of \`${actor}\`.\n` : listed;
    })
    .join('');
}
