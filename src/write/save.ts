/** Saves a change of an annotation: the file of annotations is written, and nothing else. */
import {existsSync, readFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {toHtml} from 'hast-util-to-html';
import {expectedIdForm, idForm, isId, toId} from '../annotate/model/id.ts';
import {isKind, kindEntry} from '../annotate/model/kinds.ts';
import type {TextFile} from '../annotate/model/model.ts';
import {isError, type Problem} from '../annotate/model/problem.ts';
import {avoidReservedId, describeReservedId} from '../annotate/model/reserved-ids.ts';
import {
  deleteAnnotation,
  editAnnotation,
  insertAnnotation,
  withdrawAnnotation,
} from '../compose/change-annotations.ts';
import {trimLines} from '../compose/format-annotation.ts';
import {readWritten} from '../compose/read-written.ts';
import type {WrittenAnnotation} from '../compose/written-annotation.ts';
import {checkCharacters} from '../content/check-characters.ts';
import {formatFileError} from '../files/file-error.ts';
import {replaceFile} from '../files/write-files.ts';
import {toFieldProblems} from './field-problems.ts';
import {pickWritten} from './open.ts';
import {composeSelection} from './passage.ts';
import type {Change, FieldProblem} from './protocol/messages.ts';
import {type OpenedArticle, readArticle, withAnnotations} from './read-article.ts';
import {createConflict, RefusedRequest} from './refusal.ts';

/**
 * Save a change. Nothing is written if it adds an error, changes another annotation, or if the
 * annotation has changed since the form was opened.
 *
 * @returns the warnings of the annotation
 * @throws RefusedRequest if nothing was written
 */
export function saveChange(slug: string, change: Change): {warnings: FieldProblem[]} {
  checkForm(change);
  const opened = readArticle(slug);
  const {files} = opened;
  const old = files.annotations?.value ?? '';
  const path = files.annotations?.path ?? `${dirname(files.article.path)}/annotations.md`;
  const id = 'written' in change ? (change.written.attributes['id'] ?? '') : undefined;
  const value = apply(change, opened);
  const file: TextFile = {path, value};

  const changed = withAnnotations(opened, file);
  // Another annotation may have the same id, which is a problem of this one.
  const annotation = changed.article.compiled.allAnnotations.find(
    (each) =>
      each.id === id &&
      'written' in change &&
      readWritten(value, each).note === trimLines(change.written.note),
  );
  const added = [
    ...listAdded(checkCharacters({path, value: old}), checkCharacters(file)),
    ...listAdded(opened.compiledContent.problems, changed.compiledContent.problems),
    // Addresses that are not recorded yet are of no concern here.
  ].filter((each) => isError(each) || each.file === path);
  const problems = toFieldProblems(added, annotation, value).map((each) =>
    change.action === 'withdraw' && each.field === 'note' ? {...each, field: 'reason'} : each,
  );
  if (added.some(isError)) {
    throw new RefusedRequest(422, {message: 'The note has errors.', problems});
  }
  checkOthers(opened, changed, [id, 'id' in change ? change.id : undefined]);
  write(file, old, files.annotations !== undefined);
  return {warnings: problems};
}

/** Check what would be read as something else, or not at all, if it were written. */
function checkForm(change: Change): void {
  const problems: FieldProblem[] = [];
  const report = (field: string, message: string, fix: string) =>
    problems.push({field, message, fix, isError: true});
  const text =
    change.action === 'withdraw' ? change.reason : 'written' in change && change.written.note;
  if (text && /^ {0,3}>/.test(trimLines(text))) {
    report(
      change.action === 'withdraw' ? 'reason' : 'note',
      'It begins with a quotation, which would be another passage.',
      'Write a word before the quotation.',
    );
  }
  if ('written' in change) {
    const {kind, attributes} = change.written;
    const id = attributes['id'] ?? '';
    const reserved = describeReservedId(id);
    if (!isId(id) || reserved) {
      const fixed = avoidReservedId(toId(id));
      report(
        'id',
        reserved
          ? `The id is reserved for ${reserved}.`
          : `Expected ${id === '' ? idForm : expectedIdForm(id)}.`,
        fixed ? `Write ${fixed}.` : 'Write a few lower-case words, joined by hyphens.',
      );
    }
    for (const [name, {required}] of Object.entries(
      isKind(kind) ? kindEntry(kind).attributes : {},
    )) {
      if (required && !attributes[name]) report(name, 'It is missing.', 'Choose one.');
    }
  }
  if (problems.length > 0) {
    throw new RefusedRequest(422, {message: 'The note has errors.', problems});
  }
}

/** Apply a change to the text of the file. */
function apply(change: Change, opened: OpenedArticle): string {
  const {files, article} = opened;
  const source = files.annotations?.value ?? '';
  if (change.action === 'add') {
    const {written, selected} = change;
    const {quotation, hints, range} = composeSelection(opened, selected);
    const quoted = withPassage(written, quotation, hints);
    return insertAnnotation(source, quoted, range, article.compiled.annotations);
  }
  const annotation = article.compiled.allAnnotations.find(({id}) => id === change.id);
  if (!annotation) {
    throw createConflict(`The file has no annotation “${change.id}” any more.`, null);
  }
  const current = pickWritten(readWritten(source, annotation));
  if (!isSame(current, change.before)) {
    throw createConflict('The annotation was changed in the file.', current);
  }
  if (change.action === 'delete') return deleteAnnotation(source, annotation);
  if (change.action === 'withdraw') return withdrawAnnotation(source, annotation, change.reason);
  if (!change.selected) {
    return editAnnotation(source, annotation, {...change.written, quotations: current.quotations});
  }
  if (current.quotations.length > 1) {
    throw new RefusedRequest(422, {
      message: 'The annotation has several passages.',
      problems: [
        {
          field: 'passage',
          message: `The annotation has ${current.quotations.length} passages.`,
          fix: 'Change their quotations in the file.',
          isError: true,
        },
      ],
    });
  }
  const {quotation, hints} = composeSelection(opened, change.selected);
  return editAnnotation(source, annotation, withPassage(change.written, quotation, hints));
}

/** Set the quotation of an annotation, with its hints in place of older ones. */
function withPassage(
  written: WrittenAnnotation,
  quotation: string,
  hints: {prefix?: string | undefined; suffix?: string | undefined},
): WrittenAnnotation {
  const {prefix: _prefix, suffix: _suffix, ...attributes} = written.attributes;
  return {...written, quotations: [quotation], attributes: {...attributes, ...hints}};
}

/** List the problems that the content had not before. Their lines may be others. */
function listAdded(before: readonly Problem[], after: readonly Problem[]): Problem[] {
  const describe = ({reason, ruleId, file}: Problem) => JSON.stringify([reason, ruleId, file]);
  const known = before.map(describe);
  return after.filter((each) => {
    const at = known.indexOf(describe(each));
    if (at !== -1) known.splice(at, 1);
    return at === -1;
  });
}

/**
 * Check that all other annotations are as they were.
 *
 * @param ids those of the changed annotation, before and after
 */
function checkOthers(
  before: OpenedArticle,
  after: OpenedArticle,
  ids: readonly (string | undefined)[],
): void {
  const describe = ({article, files}: OpenedArticle) =>
    JSON.stringify(
      article.compiled.annotations
        .filter(({id}) => !ids.includes(id))
        .map((annotation) => [
          annotation.ranges,
          pickWritten(readWritten(files.annotations?.value ?? '', annotation)),
          // A link definition in another note may change what this note links to.
          toHtml({type: 'root', children: annotation.note}),
        ]),
    );
  if (describe(before) === describe(after)) return;
  throw new RefusedRequest(422, {
    message: 'The note would change other annotations, so it was not saved.',
    problems: [
      {
        field: 'note',
        message: 'Its Markdown changes the annotations after it.',
        fix: 'Remove lines that begin with `:::`, and close code blocks.',
        isError: true,
      },
    ],
  });
}

/** Write a file, unless it was changed since it was read. */
function write({path, value}: TextFile, old: string, exists: boolean): void {
  try {
    const current = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
    const mark = current?.startsWith('\uFEFF') ? '\uFEFF' : '';
    if ((current !== undefined) !== exists || (current?.slice(mark.length) ?? '') !== old) {
      throw createConflict('The file was changed meanwhile. Save again.');
    }
    replaceFile(path, mark + value);
  } catch (error) {
    if (error instanceof RefusedRequest) throw error;
    throw new RefusedRequest(507, {message: formatFileError(error, 'written', path)});
  }
}

/** Compare annotations as they are written. The order of attributes does not matter. */
const isSame = (a: WrittenAnnotation, b: WrittenAnnotation): boolean =>
  normalize(a) === normalize(b);

const normalize = ({kind, gist, attributes, quotations, note}: WrittenAnnotation): string =>
  JSON.stringify([kind, gist, Object.entries(attributes).sort(), quotations, note]);
