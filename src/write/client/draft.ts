/**
 * What an editor is writing. It is kept in the tab, because the page reloads when any content
 * changes: a save in another tab, or in another program.
 */
import {commonAttributes, isKind, kindEntry} from '../../annotate/model/kinds.ts';
import type {WrittenAnnotation} from '../../compose/written-annotation.ts';
import type {Change, OpenAnnotation, OpenArticle} from '../protocol/messages.ts';
import {slug} from './ask.ts';
import type {SelectedWords} from './page-text.ts';

/** The content of the form. */
export interface Draft {
  /** The annotation that is edited; none for a new one. */
  edited?: {id: string; before: WrittenAnnotation} | undefined;
  /** The words of a new annotation, or those to which an existing one moves. */
  selected?: SelectedWords | undefined;
  /** The first passage of the edited annotation. */
  passage?: SelectedWords | undefined;
  written: WrittenAnnotation;
  /** Whether the editor has written the id. Otherwise it follows the gist. */
  hasOwnId: boolean;
  /** The change that was sent. The page may reload before it has the answer. */
  sent?: Change['action'] | undefined;
}

const key = `gloss-write:${slug}`;

/** Keep a draft in the tab; `undefined` removes it. */
export function keepDraft(draft: Draft | undefined): void {
  try {
    if (draft) sessionStorage.setItem(key, JSON.stringify(draft));
    else sessionStorage.removeItem(key);
  } catch {}
}

/** Read the draft of this tab, unless what was sent is in the file. */
export function readDraft({annotations}: OpenArticle): Draft | undefined {
  try {
    const {sent, ...draft} = JSON.parse(sessionStorage.getItem(key) ?? '') as Draft;
    const {id} = draft.written.attributes;
    const current = annotations.find((each) => each.id === id)?.written;
    const isSaved =
      sent === 'delete' || sent === 'withdraw'
        ? annotations.every((each) => each.id !== draft.edited?.id)
        : sent !== undefined && current !== undefined && isSame(current, draft.written);
    if (isSaved) keepDraft(undefined);
    return isSaved ? undefined : draft;
  } catch {
    return undefined;
  }
}

/** Compare what the form contains. The server writes the quotation and its hints. */
const isSame = (a: WrittenAnnotation, b: WrittenAnnotation): boolean => describe(a) === describe(b);

function describe(written: WrittenAnnotation): string {
  const {prefix: _prefix, suffix: _suffix, ...attributes} = cleanAttributes(written);
  const {kind, gist, note} = written;
  // The server escapes what would end a gist too early.
  const words = gist.trim().replaceAll('\\', '');
  return JSON.stringify([kind, words, note.trim(), Object.entries(attributes).sort()]);
}

/** Begin an annotation of selected words. */
export const beginDraft = (selected: SelectedWords, actor: string | undefined): Draft => ({
  selected,
  written: {
    kind: actor === undefined ? 'claim' : 'mention',
    gist: '',
    attributes: actor === undefined ? {id: ''} : {id: '', actor},
    quotations: [],
    note: '',
  },
  hasOwnId: false,
});

/** Begin to edit an annotation. */
export const editDraft = ({id, written}: OpenAnnotation): Draft => ({
  edited: {id, before: written},
  written,
  hasOwnId: true,
});

/** Remove the attributes that a kind does not have, and empty ones except flags. */
export function cleanAttributes({
  kind,
  attributes,
}: WrittenAnnotation): WrittenAnnotation['attributes'] {
  const forms = {...commonAttributes, ...(isKind(kind) ? kindEntry(kind).attributes : {})};
  return Object.fromEntries(
    Object.entries(attributes).filter(
      ([name, value]) => forms[name] && (value || (value === '' && forms[name].form === 'flag')),
    ),
  );
}
