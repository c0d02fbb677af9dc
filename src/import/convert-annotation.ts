/** Converts an imported annotation to one of Gloss, apart from its passages and its id. */
import {isKind, type Kind} from '../annotate/model/kinds.ts';
import type {WrittenAnnotation} from '../compose/written-annotation.ts';
import {formatComment} from './format-comment.ts';
import type {ImportedAnnotation} from './imported.ts';
import {type MapAddresses, toNoteMarkdown} from './note-markdown.ts';

/** What an article and its site know about those who write its notes. */
export interface NoteWriters {
  /** The editors of the site. */
  editors: readonly {id: string; name: string}[];
  /** The ids of those who write the notes of the article that name nobody. */
  defaultIds: readonly string[];
}

/** An annotation without passages and id. */
export type Converted = Pick<WrittenAnnotation, 'kind' | 'gist' | 'attributes' | 'note'> & {
  kind: Kind;
  /** What the annotation cannot hold, in a few words each. */
  lost: string[];
  /** The words of its note (see `wordsOf`). */
  words: string;
};

/**
 * Convert an annotation. One that no editor of Gloss has finished becomes a draft: a claim without
 * a rating. Its gist and its kind are for an editor to decide.
 *
 * @param format the name of the format
 * @param map changes the addresses of links and images
 */
export function convertAnnotation(
  imported: ImportedAnnotation,
  format: string,
  writers: NoteWriters,
  map: MapAddresses,
): Converted | {refused: string} {
  const {own, authors} = imported;
  const notes: string[] = [];
  const lost: string[] = [];
  let words = '';
  for (const text of imported.notes) {
    const note = toNoteMarkdown(text, map);
    if ('refused' in note) return note;
    lost.push(...note.lost);
    words += note.words;
    if (note.markdown !== '') notes.push(note.markdown);
  }
  const gist = own?.gist ? toNoteMarkdown(own.gist, map) : {markdown: '', lost: [], words: ''};
  if ('refused' in gist) return {refused: gist.refused.replace('comment', 'gist')};
  const kind = own?.kind !== undefined && isKind(own.kind) ? own.kind : 'claim';
  const isFinished = own?.isFinished ?? false;
  const {editor, ...attributes} = own?.attributes ?? {};
  const ids = editor?.split(' ') ?? findEditors(authors, writers.editors);
  const known = ids.filter((id) => writers.editors.some((each) => each.id === id));
  const isDefault =
    known.length === writers.defaultIds.length &&
    known.every((id) => writers.defaultIds.includes(id));
  const unknown = ids.filter((id) => !known.includes(id));
  lost.push(...unknown.map((id) => `the editor \`${id}\`, who is not in site.md`));
  const comment = isFinished && lost.length === 0 ? [] : [formatComment(imported, format, lost)];
  return {
    kind,
    gist: escapeBrackets(gist.markdown),
    attributes: {
      ...(isFinished ? {} : {draft: ''}),
      ...attributes,
      ...(known.length > 0 && !isDefault && {editor: known.join(' ')}),
    },
    note: [...notes, ...comment].join('\n\n'),
    lost: [...lost, ...imported.rest, ...gist.lost],
    words,
  };
}

/** Find the editors of the site whose name or id is that of an author. */
const findEditors = (
  authors: readonly string[],
  editors: NoteWriters['editors'],
): readonly string[] => {
  const found = editors.find(({id, name}) => authors.some((each) => each === name || each === id));
  return found ? [found.id] : [];
};

/** Escape the brackets of a gist that have no backslash yet. */
const escapeBrackets = (gist: string): string =>
  gist.replaceAll(/(\\.)|[[\]]/gs, (found, escaped) => escaped ?? `\\${found}`);
